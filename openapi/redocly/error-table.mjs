import { deref } from './deref.mjs';

/** The table of error codes (`x-codes` of ErrorCode) is complete, and every example of an error agrees with it. */
export function errorTable() {
  let table;
  const examples = [];
  return {
    Schema(schema, ctx) {
      if (!schema['x-codes']) return;
      table = schema['x-codes'];
      const listed = [...schema.enum].sort();
      if (JSON.stringify(listed) !== JSON.stringify(Object.keys(table).sort())) ctx.report({ message: '`enum` and `x-codes` name the same codes.', location: ctx.location.child('x-codes').key() });
      for (const [code, entry] of Object.entries(table)) {
        if (['status', 'title', 'when', 'fix'].some((field) => !entry[field])) ctx.report({ message: `\`${code}\` has status, title, when and fix.`, location: ctx.location.child(['x-codes', code]).key() });
      }
    },
    Operation(operation, ctx) {
      for (const [status, answer] of Object.entries(operation.responses ?? {})) {
        const { node, location } = deref(ctx, answer, ctx.location.child(['responses', status]));
        for (const [name, example] of Object.entries(node?.content?.['application/problem+json']?.examples ?? {})) {
          const place = location.child(['content', 'application/problem+json', 'examples', name]);
          const found = deref(ctx, example, place);
          examples.push({ status: Number(status), value: found.node?.value, location: found.location });
        }
      }
    },
    Root: {
      leave(_root, ctx) {
        for (const { status, value, location } of examples) {
          const entry = table?.[value?.code];
          const agrees = entry?.status === status && value.status === status && value.title === entry.title && value.type?.endsWith(`/errors/${value.code}`);
          if (!agrees || value.error !== value.detail || value.message !== value.detail) {
            ctx.report({ message: 'The example agrees with the table of error codes in status, title and type, and `error` and `message` repeat `detail`.', location: location.key() });
          }
        }
      },
    },
  };
}
