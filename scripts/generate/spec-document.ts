/** The part of an OpenAPI 3.1 document that the generators read; everything else passes through untouched. */
export interface SpecDocument {
  openapi: string;
  info: { title: string; version: string; description?: string };
  paths?: Record<string, PathItem>;
  webhooks?: Record<string, PathItem>;
  components?: {
    schemas?: Record<string, Schema>;
    parameters?: Record<string, Parameter>;
    responses?: Record<string, Response>;
    requestBodies?: Record<string, RequestBody>;
    headers?: Record<string, unknown>;
    examples?: Record<string, unknown>;
    securitySchemes?: Record<string, unknown>;
  };
  tags?: { name: string; description?: string }[];
  security?: Record<string, string[]>[];
}

export interface Reference {
  $ref: string;
}

export type PathItem = Partial<Record<HttpMethod, Operation>> & { parameters?: (Parameter | Reference)[] };

export interface Operation {
  operationId: string;
  summary?: string;
  tags?: string[];
  parameters?: (Parameter | Reference)[];
  requestBody?: RequestBody | Reference;
  responses?: Record<string, Response | Reference>;
  security?: Record<string, string[]>[];
  'x-role'?: string;
  'x-scope'?: string;
  'x-rate-class'?: string;
  'x-idempotency'?: string;
  'x-hosts'?: string[];
  'x-test-mode-only'?: boolean;
}

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header' | 'cookie';
  schema?: Schema;
  'x-sensitive'?: boolean;
}

export interface RequestBody {
  required?: boolean;
  content: Record<string, { schema?: Schema }>;
}

export interface Response {
  headers?: Record<string, unknown>;
  content?: Record<string, { schema?: Schema }>;
}

/** A JSON Schema; `$ref` may have siblings (3.1). */
export interface Schema {
  $ref?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  additionalProperties?: Schema | boolean;
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  enum?: unknown[];
  default?: unknown;
  'x-sensitive'?: boolean;
  /** What client SDKs see in its place. */
  'x-sdk-schema'?: Schema;
  'x-codes'?: Record<string, ErrorCodeMeaning>;
}

/** What stands beside each code of the `ErrorCode` enum. */
export interface ErrorCodeMeaning {
  status: number;
  title: string;
  when: string;
  fix: string;
}

export const httpMethods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;
export type HttpMethod = (typeof httpMethods)[number];

export interface LocatedOperation {
  path: string;
  method: HttpMethod;
  operation: Operation;
  parameters: Parameter[];
}

/**
 * Every callable operation of the document, sorted by operationId; webhooks and callbacks are calls that the gateway makes
 * and are left out. Throws when two operations share an id or one has none: the tables made from it are keyed by id.
 */
export function listOperations(document: SpecDocument): LocatedOperation[] {
  const found = new Map<string, LocatedOperation>();
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    for (const method of httpMethods) {
      const operation = item[method];
      if (operation === undefined) continue;
      const where = `${method.toUpperCase()} ${path}`;
      if (!operation.operationId) throw new Error(`${where} has no operationId.`);
      if (found.has(operation.operationId)) throw new Error(`${where} repeats the operationId ${operation.operationId}.`);
      const parameters = mergeParameters(document, item.parameters ?? [], operation.parameters ?? []);
      found.set(operation.operationId, { path, method, operation, parameters });
    }
  }
  return [...found.values()].sort((a, b) => compareText(a.operation.operationId, b.operation.operationId));
}

/** Follows `$ref` inside the bundle until a real object is reached. Throws on a reference that leads nowhere. */
export function resolve<T extends object>(document: SpecDocument, value: T | Reference): T {
  let current: T | Reference = value;
  for (let depth = 0; '$ref' in current && typeof current.$ref === 'string'; depth += 1) {
    if (depth > 20) throw new Error(`${current.$ref} refers to itself.`);
    current = lookUp(document, current.$ref) as T | Reference;
  }
  return current as T;
}

/** Text order by code unit, the same on every machine, unlike `localeCompare`. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function mergeParameters(document: SpecDocument, shared: (Parameter | Reference)[], own: (Parameter | Reference)[]): Parameter[] {
  const merged = new Map<string, Parameter>();
  for (const entry of [...shared, ...own]) {
    const parameter = resolve<Parameter>(document, entry);
    merged.set(`${parameter.in}.${parameter.name}`, parameter);
  }
  return [...merged.values()];
}

function lookUp(document: SpecDocument, reference: string): object {
  if (!reference.startsWith('#/')) throw new Error(`${reference} points outside the bundle.`);
  let current: unknown = document;
  for (const part of reference.slice(2).split('/')) {
    const key = decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~');
    current = typeof current === 'object' && current !== null ? (current as Record<string, unknown>)[key] : undefined;
  }
  if (typeof current !== 'object' || current === null) throw new Error(`${reference} leads nowhere.`);
  return current;
}
