/** A link that names no operation of the spec sends the stateful contract test, and a reader, nowhere. */
export function knownLinks() {
  const known = new Set();
  const links = [];
  return {
    Operation: (operation) => void known.add(operation.operationId),
    Link: (link, ctx) => void links.push({ id: link.operationId, location: ctx.location }),
    Root: {
      leave(_root, ctx) {
        for (const { id, location } of links) {
          if (!known.has(id)) ctx.report({ message: `No operation is called \`${id}\`.`, location: location.key() });
        }
      },
    },
  };
}
