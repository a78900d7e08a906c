/** Where each operationId was first seen, over all specs of one lint run: SDKs and handlers put them side by side. */
const firstSeenIn = new Map();

/** The operationId names a method in five languages; summary and description are what integrators read. */
export function operationNames() {
  return {
    Operation(operation, ctx) {
      const report = (field, message) => ctx.report({ message, location: field in operation ? ctx.location.child(field) : ctx.location.key() });
      const id = operation.operationId ?? '';
      if (!/^[a-z]+([A-Z][a-z0-9]*)+$/.test(id)) report('operationId', 'The operationId is a verb and a noun in camelCase, such as `createCheckout`.');
      const here = `${ctx.location.source.absoluteRef}${ctx.location.pointer}`;
      const before = firstSeenIn.get(id);
      if (before !== undefined && before !== here) report('operationId', `The operationId \`${id}\` is taken by ${before}.`);
      else firstSeenIn.set(id, here);
      if (operation.tags?.length !== 1) report('tags', 'An operation has exactly one tag: handlers and SDK classes are cut by it.');
      if (!operation.summary || operation.summary.endsWith('.') || operation.summary.length > 80) report('summary', 'The summary is one phrase of at most 80 characters without a full stop.');
      if ((operation.description ?? '').length < 60) report('description', 'The description says what it is for, when not to use it and what it needs.');
    },
  };
}
