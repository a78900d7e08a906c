import { compareText } from './spec-document.js';
import type { Schema, SpecDocument } from './spec-document.js';

/**
 * The places in a body that the spec marks `x-sensitive`, as dotted paths with `*` for array items and for the values of
 * an open map: `email`, `billingAddress.city`, `items.*.description`. A marked object counts as a whole and is not
 * entered. A schema that contains itself counts as sensitive where it returns: how deep it goes can't be
 * known here, and hiding too much is the safe side. Sorted, each once.
 */
export function sensitivePaths(document: SpecDocument, schema: Schema | undefined): string[] {
  const found = new Set<string>();
  if (schema !== undefined) visit(schema, [], new Set());
  return [...found].sort(compareText);

  function visit(node: Schema, path: string[], entered: ReadonlySet<string>): void {
    if (node['x-sensitive'] === true) {
      found.add(path.join('.'));
      return;
    }
    if (node.$ref !== undefined) {
      const target = node.$ref;
      if (entered.has(target)) found.add(path.join('.'));
      else visit(lookUpSchema(document, target), path, new Set([...entered, target]));
    }
    for (const [name, property] of Object.entries(node.properties ?? {})) visit(property, [...path, name], entered);
    for (const part of [...(node.allOf ?? []), ...(node.anyOf ?? []), ...(node.oneOf ?? [])]) visit(part, path, entered);
    if (node.items !== undefined) visit(node.items, [...path, '*'], entered);
    if (typeof node.additionalProperties === 'object') visit(node.additionalProperties, [...path, '*'], entered);
  }
}

function lookUpSchema(document: SpecDocument, reference: string): Schema {
  const name = /^#\/components\/schemas\/([^/]+)$/.exec(reference)?.[1];
  const schema = name === undefined ? undefined : document.components?.schemas?.[name];
  if (schema === undefined) throw new Error(`${reference} is not a component schema of the bundle.`);
  return schema;
}
