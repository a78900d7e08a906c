import { compareText, listOperations, resolve } from './spec-document.js';
import type { LocatedOperation, Parameter, RequestBody, Response, Schema, SpecDocument } from './spec-document.js';
import { sensitivePaths } from './sensitive-paths.js';
import type { OperationFacts } from './handler-types.js';
import { markingLine } from './marking-line.js';

const problem = 'application/problem+json';

/**
 * The server interface of one host spec as TypeScript source: the handler type, one documented member per operation, and
 * the operation table. `name` is the spec's folder, e.g. `admin` → `AdminHandlers`, `adminOperations`.
 * Throws, naming the operation, when one lacks an extension that the table needs.
 */
export function emitServer(name: string, document: SpecDocument): string {
  const operations = listOperations(document);
  const Name = name.slice(0, 1).toUpperCase() + name.slice(1);
  const table = operations.map((located) => [located.operation.operationId, operationFacts(document, located)] as const);
  return [
    markingLine,
    `import type { operations } from '../types/${name}.js';`,
    "import type { ErrorStatus, Handler, HandlerRequest, HandlerResponse, OperationFacts } from './handler-types.js';",
    '',
    `/** The functions that implement the ${name} spec. Errors are thrown; only documented answers can be returned. */`,
    `export type ${Name}Handlers<Context> = {`,
    ...operations.flatMap((located) => emitMember(located)),
    '};',
    '',
    '/** Query parameters that have a default, by operation: a handler always sees a value. */',
    `interface Defaulted {`,
    ...operations.map((located) => `  ${located.operation.operationId}: ${defaultedQuery(document, located)};`),
    '}',
    '',
    `/** The facts of every ${name} operation, in the order of their ids. */`,
    `export const ${name}Operations = {`,
    ...table.flatMap(([id, facts]) => [`  ${id}: {`, ...Object.entries(facts).map(([key, value]) => `    ${key}: ${literal(value)},`), '  },']),
    '} as const satisfies Record<string, OperationFacts>;',
    '',
    `export type ${Name}OperationId = keyof typeof ${name}Operations;`,
    `export type ${Name}Handler<Id extends ${Name}OperationId, Context> = ${Name}Handlers<Context>[Id];`,
    `export type ${Name}Request<Id extends ${Name}OperationId, Context> = HandlerRequest<operations[Id], Context, Defaulted[Id]>;`,
    `export type ${Name}Response<Id extends ${Name}OperationId> = HandlerResponse<operations[Id]>;`,
    '/** Statuses that the operation documents as errors, to be thrown. */',
    `export type ${Name}ErrorStatus<Id extends ${Name}OperationId> = ErrorStatus<operations[Id]>;`,
    '',
  ].join('\n');
}

/** One line per operation for review: who may call what, under which limits, on which host. Sorted. */
export function emitAuthorizationLines(name: string, document: SpecDocument): string[] {
  return listOperations(document).map((located) => {
    const facts = operationFacts(document, located);
    return [
      `${name}.${facts.operationId}`,
      `role=${facts.role}`,
      `scope=${facts.scope}`,
      `rate=${facts.rateClass}`,
      `idempotency=${facts.idempotency}`,
      `hosts=${facts.hosts.join(',')}`,
      `auth=${facts.security.join('|') || 'none'}`,
      ...(facts.testModeOnly ? ['test-mode-only'] : []),
    ].join(' ');
  });
}

/** Reads everything the table says about one operation from the spec. */
export function operationFacts(document: SpecDocument, located: LocatedOperation): OperationFacts {
  const { operation, path, method, parameters } = located;
  const required = <T>(value: T | undefined, what: string): T => {
    if (value === undefined) throw new Error(`${operation.operationId} (${method.toUpperCase()} ${path}) lacks ${what}.`);
    return value;
  };
  const responses = Object.entries(operation.responses ?? {})
    .filter(([status]) => /^\d{3}$/.test(status))
    .map(([status, response]) => ({ status: Number(status), content: resolve<Response>(document, response).content ?? {} }))
    .sort((a, b) => a.status - b.status);
  const returned = responses.filter(({ content }) => !(problem in content));
  const requestBody = operation.requestBody === undefined ? null : resolve<RequestBody>(document, operation.requestBody);
  const requestContent = requestBody?.content ?? {};
  return {
    operationId: operation.operationId,
    method,
    path,
    tag: required(operation.tags?.[0], 'a tag'),
    role: required(operation['x-role'], 'x-role') as OperationFacts['role'],
    scope: required(operation['x-scope'], 'x-scope'),
    rateClass: required(operation['x-rate-class'], 'x-rate-class') as OperationFacts['rateClass'],
    idempotency: required(operation['x-idempotency'], 'x-idempotency') as OperationFacts['idempotency'],
    hosts: required(operation['x-hosts'], 'x-hosts') as OperationFacts['hosts'],
    testModeOnly: operation['x-test-mode-only'] === true,
    security: (operation.security ?? document.security ?? []).flatMap((alternative) => Object.keys(alternative)),
    statuses: responses.map(({ status }) => status),
    requestContentType: Object.keys(requestContent)[0] ?? null,
    requestBodyOptional: requestBody !== null && requestBody.required !== true,
    responseContentType: returned.flatMap(({ content }) => Object.keys(content))[0] ?? null,
    sensitiveParameters: parameters.filter((parameter) => isSensitive(document, parameter)).map((parameter) => `${parameter.in}.${parameter.name}`),
    sensitiveRequest: uniquePaths(document, [requestContent]),
    sensitiveResponse: uniquePaths(document, returned.map(({ content }) => content)),
  };
}

function uniquePaths(document: SpecDocument, contents: RequestBody['content'][]): string[] {
  const paths = contents.flatMap((content) => Object.values(content)).flatMap(({ schema }) => sensitivePaths(document, schema));
  return [...new Set(paths)].sort(compareText);
}

function isSensitive(document: SpecDocument, parameter: Parameter): boolean {
  return parameter['x-sensitive'] === true || sensitivePaths(document, parameter.schema).length > 0;
}

function emitMember({ operation, method, path }: LocatedOperation): string[] {
  const id = operation.operationId;
  const summary = (operation.summary ?? '').replaceAll('*/', '* /').replace(/\.$/, '');
  return [`  /** ${method.toUpperCase()} ${path}: ${summary}. */`, `  ${id}: Handler<operations['${id}'], Context, Defaulted['${id}']>;`];
}

function defaultedQuery(document: SpecDocument, { parameters }: LocatedOperation): string {
  const hasDefault = (schema: Schema | undefined) => schema !== undefined && (schema.default ?? resolve<Schema>(document, schema).default) !== undefined;
  const names = parameters.filter((parameter) => parameter.in === 'query' && hasDefault(parameter.schema)).map((parameter) => literal(parameter.name));
  return names.length === 0 ? 'never' : names.join(' | ');
}

/** A TypeScript literal in the house's quotes; only strings, numbers, booleans, null and arrays of them occur. */
function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'string') return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;
  return JSON.stringify(value);
}
