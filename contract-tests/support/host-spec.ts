import { readFile } from 'node:fs/promises';

/** The four hosts, as `x-hosts` of the specs spells them. */
export type HostName = 'panel' | 'api' | 'checkout' | 'main';

export type SpecOperation = {
  operationId: string;
  summary?: string;
  parameters?: SpecParameter[];
  responses: Record<string, SpecResponse>;
  security?: Record<string, string[]>[];
  requestBody?: { content: Record<string, { schema: unknown; examples?: Record<string, { value: unknown }> }> };
  'x-hosts': HostName[];
  'x-role': string;
  'x-scope': string;
  'x-idempotency': 'key' | 'none';
  [name: string]: unknown;
};
export type SpecParameter = { name?: string; in?: string; required?: boolean; $ref?: string; schema?: unknown };
export type SpecResponse = { $ref?: string; headers?: Record<string, { $ref?: string; schema?: unknown; required?: boolean }>; content?: Record<string, { schema: unknown }> };
export type PathItem = { parameters?: SpecParameter[] } & Partial<Record<HttpMethod, SpecOperation>>;
export type Spec = { openapi: string; info: Record<string, unknown>; servers?: unknown; tags?: unknown; security?: unknown; paths: Record<string, PathItem>; components: Record<string, Record<string, unknown>> };

export const httpMethods = ['get', 'put', 'post', 'delete', 'patch'] as const;
export type HttpMethod = (typeof httpMethods)[number];

export type Operation = { path: string; method: HttpMethod; definition: SpecOperation };

const bundlesOf: Record<HostName, readonly string[]> = { panel: ['admin'], api: ['admin'], checkout: ['runtime'], main: ['runtime', 'hooks'] };

/** What one host promises: the operations of its specs that name it, in one document that stands by itself. */
export async function readHostSpec(host: HostName): Promise<Spec> {
  const bundles = await Promise.all(bundlesOf[host].map(async (name) => JSON.parse(await readFile(new URL(`../../generated/bundled/${name}.json`, import.meta.url), 'utf8')) as Spec));
  const [first] = bundles;
  if (first === undefined) throw new Error(`${host} has no spec`);
  return { ...first, paths: Object.assign({}, ...bundles.map(({ paths }) => pathsOf(paths, host))) as Spec['paths'], components: mergeComponents(bundles) };
}

/** Every operation of a document, in its order. */
export function listOperations({ paths }: Spec): Operation[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    httpMethods.flatMap((method) => {
      const definition = item[method];
      return definition === undefined ? [] : [{ path, method, definition }];
    }),
  );
}

/** Follows `$ref`s within the document until something stands there. */
export function resolve<T extends object>(spec: Spec, value: T): T {
  let current = value as T & { $ref?: string };
  while (current.$ref !== undefined) {
    current = current.$ref
      .slice('#/'.length)
      .split('/')
      .reduce<unknown>((node, part) => (node as Record<string, unknown>)[part.replaceAll('~1', '/').replaceAll('~0', '~')], spec) as T & { $ref?: string };
  }
  return current;
}

/** The parameters of an operation, its path's included, with references followed. */
export function parametersOf(spec: Spec, { path, definition }: Operation): (SpecParameter & { name: string; in: string })[] {
  return [...(spec.paths[path]?.parameters ?? []), ...(definition.parameters ?? [])].map((parameter) => resolve(spec, parameter) as SpecParameter & { name: string; in: string });
}

/** Without these parameters; for headers that a caller of one kind sends always, or never. */
export function withoutParameters(spec: Spec, names: readonly string[]): Spec {
  const kept = (parameters: SpecParameter[] | undefined): SpecParameter[] => (parameters ?? []).filter((parameter) => !names.includes(resolve(spec, parameter).name ?? ''));
  const items = Object.entries(mapOperations(spec, (definition) => ({ ...definition, parameters: kept(definition.parameters) })));
  return { ...spec, paths: Object.fromEntries(items.map(([path, item]) => [path, item.parameters === undefined ? item : { ...item, parameters: kept(item.parameters) }])) };
}

/** With this security scheme and no other: a key means nothing to the panel, and a session nothing to the Admin API. */
export function withSecurityScheme(spec: Spec, scheme: string): Spec {
  const paths = mapOperations(spec, (definition) => {
    const kept = (definition.security ?? []).filter((requirement) => scheme in requirement);
    return { ...definition, security: kept };
  });
  const { [scheme]: only } = spec.components['securitySchemes'] ?? {};
  return { ...spec, security: [], paths, components: { ...spec.components, securitySchemes: { [scheme]: only } } };
}

function mapOperations({ paths }: Spec, change: (definition: SpecOperation) => SpecOperation): Spec['paths'] {
  const mapped = Object.entries(paths).map(([path, item]) => {
    const changed: PathItem = { ...item };
    for (const method of httpMethods) {
      const definition = changed[method];
      if (definition !== undefined) changed[method] = change(definition);
    }
    return [path, changed] as const;
  });
  return Object.fromEntries(mapped);
}

function pathsOf(paths: Spec['paths'], host: HostName): Spec['paths'] {
  const served = Object.entries(paths).flatMap(([path, item]) => {
    const kept = Object.entries(item).filter(([name, value]) => !isMethod(name) || (value as SpecOperation)['x-hosts'].includes(host));
    return kept.some(([name]) => isMethod(name)) ? [[path, Object.fromEntries(kept) as PathItem] as const] : [];
  });
  return Object.fromEntries(served);
}

function isMethod(name: string): boolean {
  return (httpMethods as readonly string[]).includes(name);
}

/** @throws Error when two specs mean different things by one name. */
function mergeComponents(bundles: readonly Spec[]): Spec['components'] {
  const merged: Spec['components'] = {};
  for (const { components } of bundles) {
    for (const [kind, entries] of Object.entries(components)) {
      for (const [name, entry] of Object.entries(entries)) {
        const known = (merged[kind] ??= {})[name];
        if (known !== undefined && JSON.stringify(known) !== JSON.stringify(entry)) throw new Error(`components/${kind}/${name} differs between the specs of one host`);
        merged[kind][name] = entry;
      }
    }
  }
  return merged;
}
