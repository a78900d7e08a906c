import type { BoundOperation, SpecBundle } from './host-types.js';

/**
 * The part of a bundle that one operation needs: its path, and the components it reaches. Keeps the validator of each operation
 * small: it copies its document several times.
 */
export function documentOfOperation({ document, facts }: BoundOperation): SpecBundle {
  const { [facts.method]: operation, parameters } = document.paths?.[facts.path] ?? {};
  const item = { ...(parameters === undefined ? {} : { parameters }), [facts.method]: operation };
  return { openapi: document.openapi, info: document.info, paths: { [facts.path]: item }, components: reachedComponents(document, item) };
}

function reachedComponents(document: SpecBundle, start: unknown): Record<string, Record<string, unknown>> {
  const components = (document.components ?? {}) as Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  const reached: Record<string, Record<string, unknown>> = {};
  const pending: unknown[] = [start];
  while (pending.length > 0) {
    const value = pending.pop();
    if (typeof value === 'object' && value !== null) pending.push(...Object.values(value));
    // Also the values of a discriminator's mapping, which name schemas without `$ref`.
    const [, kind, name] = (typeof value === 'string' && /^#\/components\/([^/]+)\/([^/]+)$/.exec(value)) || [];
    if (kind === undefined || name === undefined || reached[kind]?.[name] !== undefined) continue;
    const component = components[kind]?.[name];
    reached[kind] = { ...reached[kind], [name]: component };
    pending.push(component);
  }
  return reached;
}
