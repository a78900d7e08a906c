const mask = '[redacted]';

/**
 * A copy of a JSON value with the places that the spec marks `x-sensitive` masked. Paths are those of the generated table: dotted, `*` for
 * items of an array and values of a map, `''` for the whole.
 */
export function redact(value: unknown, sensitivePaths: readonly string[]): unknown {
  if (sensitivePaths.length === 0) return value;
  return redactAt(value, sensitivePaths.map((path) => (path === '' ? [] : path.split('.'))));
}

/** Parameters of one kind (`query`, `path`, `header`) as an object, with the sensitive ones masked. */
export function redactParameters(kind: string, parameters: Readonly<Record<string, unknown>>, sensitive: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, sensitive.includes(`${kind}.${name}`) ? mask : value]));
}

function redactAt(value: unknown, paths: readonly (readonly string[])[]): unknown {
  if (paths.some((path) => path.length === 0)) return value === null || value === undefined ? value : mask;
  if (typeof value !== 'object' || value === null) return value;
  const deeper = (name: string) => paths.filter(([head]) => head === name || head === '*').map((path) => path.slice(1));
  if (Array.isArray(value)) return value.map((item) => redactAt(item, deeper('*')));
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, redactAt(member, deeper(name))]));
}
