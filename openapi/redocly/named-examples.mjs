/** Examples are contract-test data and docs samples at once; their names tell the outcome. */
export function namedExamples() {
  return {
    MediaType(media, ctx) {
      const names = Object.keys(media.examples ?? {});
      if (names.length === 0) ctx.report({ message: 'A body has at least one named example.', location: ctx.location.key() });
      for (const name of names) {
        if (!/^[a-z][A-Za-z0-9]*$/.test(name)) ctx.report({ message: 'An example is named in camelCase by its outcome.', location: ctx.location.child(['examples', name]).key() });
      }
    },
    Example(example, ctx) {
      if (!example.summary) ctx.report({ message: 'An example has a summary.', location: ctx.location.key() });
    },
  };
}
