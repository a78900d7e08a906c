/** First line of every generated source file; how to recognise one and what to do instead of editing it. */
export const markingLine = '// Generated from openapi/ by `npm run generate`. Do not edit.';
