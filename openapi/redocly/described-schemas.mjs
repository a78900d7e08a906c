import { deref } from './deref.mjs';

/** What is not described has to be guessed, and what has no bound will one day be met at a size that nobody thought of. */
export function describedSchemas() {
  return {
    Schema(schema, ctx) {
      const report = (message) => ctx.report({ message, location: ctx.location.key() });
      for (const [name, property] of Object.entries(schema.properties ?? {})) {
        const place = ctx.location.child(['properties', name]);
        if (!property.description && !deref(ctx, property, place).node?.description) ctx.report({ message: `Describe \`${name}\`.`, location: place.key() });
      }
      const types = [schema.type ?? []].flat();
      const closed = Array.isArray(schema.enum) || 'const' in schema;
      if (types.includes('string') && !closed && schema.maxLength === undefined) report('A string has `maxLength`, `enum` or `const`.');
      if (schema.format === 'date-time' && schema.pattern === undefined) report('A date-time has a `pattern` beside its format, so that NUL and other forms are refused everywhere.');
      if ((types.includes('integer') || types.includes('number')) && !closed && (schema.minimum === undefined || schema.maximum === undefined)) report('A number has `minimum` and `maximum`.');
      if (types.includes('array') && (schema.maxItems === undefined || !schema.items)) report('An array has `maxItems` and `items`.');
      const open = schema.additionalProperties === true || typeof schema.additionalProperties === 'object';
      if (types.includes('object') && open && schema.maxProperties === undefined) report('An open object has `maxProperties`.');
      if (typeof schema.pattern === 'string' && /\\u/.test(schema.pattern)) report('Write `\\x00` and not `\\u0000` in a pattern: PHP, where SDKs check it too, does not know `\\u`.');
    },
  };
}
