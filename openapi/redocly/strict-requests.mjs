import { referredName, walkSchema } from './deref.mjs';

/**
 * Input is hostile: what comes in is closed, and text has a pattern, since a NUL or a control character that slips in
 * is found by contract tests first and by attackers second. Bodies are named, or SDKs invent names for them.
 */
export function strictRequests() {
  const checkStrings = (ctx, schema, place) =>
    walkSchema(ctx, schema, place, (node, location) => {
      const isText = [node.type ?? []].flat().includes('string');
      if (isText && !Array.isArray(node.enum) && !('const' in node) && node.pattern === undefined) ctx.report({ message: 'Text that comes in has a `pattern`.', location: location.key() });
    });
  return {
    Paths: {
      PathItem: {
        Parameter(parameter, ctx) {
          if (parameter.schema) checkStrings(ctx, parameter.schema, ctx.location.child('schema'));
          if (parameter.in === 'path' && parameter.example === undefined) ctx.report({ message: 'A path parameter has an `example` of its own; contract tests build addresses from it.', location: ctx.location.key() });
        },
        Operation: {
          RequestBody: {
            MediaType(media, ctx) {
              const place = ctx.location.child('schema');
              if (!referredName(media.schema)) ctx.report({ message: 'A body is a named component schema, by reference.', location: place.key() });
              checkStrings(ctx, media.schema, place);
              walkSchema(ctx, media.schema, place, (node, location) => {
                if ([node.type ?? []].flat().includes('object') && node.additionalProperties === undefined && node.unevaluatedProperties === undefined) {
                  ctx.report({ message: 'A request object says `additionalProperties: false`, or on purpose something else.', location: location.key() });
                }
              });
            },
          },
          Response: {
            MediaType(media, ctx) {
              if (!referredName(media.schema)) ctx.report({ message: 'A body is a named component schema, by reference.', location: ctx.location.child('schema').key() });
            },
          },
        },
      },
    },
  };
}
