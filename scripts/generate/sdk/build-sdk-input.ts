import { compareText, httpMethods } from '../spec-document.js';
import type { Parameter, PathItem, Reference, SpecDocument } from '../spec-document.js';
import { referencesIn } from './references-in.js';

/** Bodies that a merchant receives; they become models of every SDK, without a client that could send them. */
export const ipnSchemaNames = ['IpnV1', 'IpnV2', 'IpnTest'] as const;

/** Headers that only the panel's sessions may send; with a key they are refused. */
const sessionHeaders = new Set(['X-Organization-ID', 'X-Mode']);

/**
 * The one document that all SDKs are made from: what an API key can call of the Admin spec, and the IPN bodies as models.
 * Left out are panel-only and internal operations, session headers, webhooks (the generator makes uncompilable or
 * overwritten classes of them) and every component that nothing refers to any more.
 */
export function buildSdkInput(admin: SpecDocument, ipn: SpecDocument): SpecDocument {
  const document = structuredClone(admin);
  delete document.webhooks;
  document.info = { title: 'Payment Gateway', version: admin.info.version, description: "Client of the Payment Gateway's Admin API." };
  document.paths = keepCallablePaths(document);
  document.components = { ...document.components, schemas: { ...document.components?.schemas, ...pickIpnSchemas(admin, ipn) } };
  delete document.components.securitySchemes?.['session'];
  simplifySchemas(document);
  pruneComponents(document);
  openReceivedSchemas(document);
  const usedTags = new Set(Object.values(document.paths).flatMap((item) => httpMethods.flatMap((method) => item[method]?.tags ?? [])));
  document.tags = (document.tags ?? []).filter((tag) => usedTags.has(tag.name));
  return document;
}

function keepCallablePaths(document: SpecDocument): Record<string, PathItem> {
  const paths: Record<string, PathItem> = {};
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    if (path.startsWith('/internal/')) continue;
    for (const method of httpMethods) {
      const operation = item[method];
      if (operation === undefined) continue;
      if (operation['x-hosts']?.includes('api') !== true) {
        Reflect.deleteProperty(item, method);
        continue;
      }
      if (operation.parameters !== undefined) operation.parameters = withoutSessionHeaders(document, operation.parameters);
      if (operation.security !== undefined) operation.security = operation.security.filter((alternative) => !('session' in alternative));
    }
    if (item.parameters !== undefined) item.parameters = withoutSessionHeaders(document, item.parameters);
    if (httpMethods.some((method) => item[method] !== undefined)) paths[path] = item;
  }
  return paths;
}

function withoutSessionHeaders(document: SpecDocument, parameters: (Parameter | Reference)[]): (Parameter | Reference)[] {
  return parameters.filter((entry) => {
    const name = '$ref' in entry ? entry.$ref.split('/').at(-1) : undefined;
    const parameter = name === undefined ? (entry as Parameter) : document.components?.parameters?.[name];
    return parameter === undefined || parameter.in !== 'header' || !sessionHeaders.has(parameter.name);
  });
}

/** The IPN schemas with all that they refer to. Throws when both specs use one name for different things. */
function pickIpnSchemas(admin: SpecDocument, ipn: SpecDocument): Record<string, object> {
  const picked: Record<string, object> = {};
  const waiting: string[] = [...ipnSchemaNames];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (name in picked) continue;
    const schema = ipn.components?.schemas?.[name];
    if (schema === undefined) throw new Error(`The ipn spec has no schema ${name}.`);
    const other = admin.components?.schemas?.[name];
    if (other !== undefined && JSON.stringify(other) !== JSON.stringify(schema)) throw new Error(`Schema ${name} differs between the admin and the ipn spec.`);
    picked[name] = structuredClone(schema);
    waiting.push(...referencesIn(schema).map((reference) => reference.replace('#/components/schemas/', '')));
  }
  return picked;
}

/**
 * Takes `additionalProperties: false` off everything that a client receives. The API grows by additive changes, and
 * some of the generated clients would otherwise refuse an answer for a field that they do not know yet.
 */
function openReceivedSchemas(document: SpecDocument): void {
  const schemas = document.components?.schemas ?? {};
  const answers = Object.values(document.paths ?? {}).flatMap((item) => httpMethods.map((method) => item[method]?.responses));
  const waiting = [...referencesIn([answers, document.components?.responses]), ...ipnSchemaNames.map((name) => `#/components/schemas/${name}`)];
  const opened = new Set<string>();
  for (let reference = waiting.pop(); reference !== undefined; reference = waiting.pop()) {
    const name = /^#\/components\/schemas\/(.+)$/.exec(reference)?.[1] ?? '';
    const schema = schemas[name];
    if (schema === undefined || opened.has(name)) continue;
    opened.add(name);
    if (schema.additionalProperties === false) delete schema.additionalProperties;
    waiting.push(...referencesIn(schema));
  }
}

/**
 * Puts a schema's `x-sdk-schema` in its place: what the API takes in several forms a client sends in one, as a choice between text and
 * object is more than some of the generated languages can say.
 */
function simplifySchemas(document: SpecDocument): void {
  const schemas = document.components?.schemas ?? {};
  for (const [name, schema] of Object.entries(schemas)) {
    const simple = schema['x-sdk-schema'];
    if (simple !== undefined) schemas[name] = simple;
  }
}

/** Removes components that are reached neither from a path nor from an IPN body, until none is left to remove. */
function pruneComponents(document: SpecDocument): void {
  const components = (document.components ?? {}) as Record<string, Record<string, object> | undefined>;
  const kept = new Set<string>(ipnSchemaNames.map((name) => `#/components/schemas/${name}`));
  const waiting = [...referencesIn(document.paths ?? {}), ...[...kept].flatMap((reference) => referencesIn(at(components, reference)))];
  for (let reference = waiting.pop(); reference !== undefined; reference = waiting.pop()) {
    if (kept.has(reference)) continue;
    kept.add(reference);
    waiting.push(...referencesIn(at(components, reference)));
  }
  for (const kind of Object.keys(components)) {
    if (kind === 'securitySchemes') continue;
    const entries = Object.entries(components[kind] ?? {}).filter(([name]) => kept.has(`#/components/${kind}/${name}`));
    if (entries.length === 0) Reflect.deleteProperty(components, kind);
    else components[kind] = Object.fromEntries(entries.sort(([a], [b]) => compareText(a, b)));
  }
}

function at(components: Record<string, Record<string, object> | undefined>, reference: string): object {
  const [, , kind = '', name = ''] = reference.split('/');
  const component = components[kind]?.[name];
  if (component === undefined) throw new Error(`${reference} leads nowhere.`);
  return component;
}
