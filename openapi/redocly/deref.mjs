/**
 * The node that `node` stands for, with the place where it is written.
 * @param place Location of `node`; references are relative to its file.
 */
export function deref(ctx, node, place) {
  let current = { node, location: place };
  while (typeof current.node?.$ref === 'string') {
    const next = ctx.resolve(current.node, current.location.source.absoluteRef);
    if (next.node === undefined || next.location === undefined) return { node: undefined, location: current.location };
    current = next;
  }
  return current;
}

/** File name without folder and ending of what a reference names, or undefined when `node` is no reference. */
export function referredName(node) {
  return typeof node?.$ref === 'string' ? /([^/]+?)(\.yaml)?$/.exec(node.$ref)?.[1] : undefined;
}

/** Visits `schema` and every schema under it, references followed, each place once. */
export function walkSchema(ctx, schema, place, visit, seen = new Set()) {
  const { node, location } = deref(ctx, schema, place);
  const id = `${location.source.absoluteRef}${location.pointer}`;
  if (node === null || typeof node !== 'object' || seen.has(id)) return;
  seen.add(id);
  visit(node, location);
  const step = (child, path) => walkSchema(ctx, child, location.child(path), visit, seen);
  for (const [name, property] of Object.entries(node.properties ?? {})) step(property, ['properties', name]);
  for (const word of ['allOf', 'anyOf', 'oneOf']) (node[word] ?? []).forEach((part, index) => step(part, [word, index]));
  if (node.items) step(node.items, ['items']);
  if (typeof node.additionalProperties === 'object') step(node.additionalProperties, ['additionalProperties']);
}
