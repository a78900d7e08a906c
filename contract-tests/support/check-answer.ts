import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { resolve } from './host-spec.js';
import type { Operation, Spec, SpecResponse } from './host-spec.js';

export type Answer = { status: number; headers: Readonly<Record<string, string | undefined>>; body: string };

/** What is wrong with an answer, in words; empty when it is as documented. */
export type AnswerChecker = (operation: Operation, answer: Answer) => string[];

/** Integer formats say no more than the bounds beside them. */
const numberFormats = ['int32', 'int64', 'double', 'float'];

/**
 * Holds answers against their spec by a validator of its own: status, media type, headers and body. Names of headers in lower case.
 */
export function createAnswerChecker(spec: Spec): AnswerChecker {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: true });
  formats.default(ajv);
  for (const name of numberFormats) ajv.addFormat(name, true);
  ajv.addSchema({ $id: 'spec', components: spec.components });
  const compiled = new Map<unknown, ValidateFunction>();

  const faultsOf = (schema: unknown, value: unknown, where: string): string[] => {
    const validate = compiled.get(schema) ?? ajv.compile(absolute(schema) as object);
    compiled.set(schema, validate);
    return validate(value) ? [] : (validate.errors ?? []).map((error) => `${where}${error.instancePath} ${error.message ?? 'is wrong'} (${error.keyword})`);
  };

  return ({ definition }, answer) => {
    const documented = definition.responses[String(answer.status)];
    if (documented === undefined) return [`status ${answer.status} is not documented: ${answer.body.slice(0, 300)}`];
    const response = resolve(spec, documented);
    return [...checkHeaders(spec, response, answer, faultsOf), ...checkBody(response, answer, faultsOf)];
  };
}

type FaultsOf = (schema: unknown, value: unknown, where: string) => string[];

function checkHeaders(spec: Spec, { headers = {} }: SpecResponse, answer: Answer, faultsOf: FaultsOf): string[] {
  const requestId = answer.headers['x-request-id'];
  const missing = requestId === undefined ? ['the header X-Request-ID is missing'] : [];
  const wrong = Object.entries(headers).flatMap(([name, reference]) => {
    const { required = false, schema } = resolve(spec, reference);
    const value = answer.headers[name.toLowerCase()];
    if (value === undefined) return required ? [`the header ${name} is missing`] : [];
    return faultsOf(schema, typeOf(schema) === 'integer' && /^-?\d+$/.test(value) ? Number(value) : typeOf(schema) === 'boolean' ? value === 'true' : value, `header ${name}`);
  });
  return [...missing, ...wrong];
}

function checkBody({ content }: SpecResponse, answer: Answer, faultsOf: FaultsOf): string[] {
  const type = (answer.headers['content-type'] ?? '').split(';', 1)[0]?.trim() ?? '';
  if (content === undefined) return answer.body === '' ? [] : ['a body where none is documented'];
  const documented = content[type];
  if (documented === undefined) return [`the media type is ${type || 'missing'} and not ${Object.keys(content).join(' or ')}`];
  if (!type.endsWith('json')) return [];
  let body: unknown;
  try {
    body = JSON.parse(answer.body);
  } catch {
    return ['the body is no JSON'];
  }
  const faults = faultsOf(documented.schema, body, 'body');
  const { status, requestId } = body as { status?: unknown; requestId?: unknown };
  if (type === 'application/problem+json') {
    if (status !== answer.status) faults.push(`body/status is ${String(status)} in an answer of status ${answer.status}`);
    if (requestId !== answer.headers['x-request-id']) faults.push('body/requestId is not the one of the header');
  }
  return faults;
}

function typeOf(schema: unknown): unknown {
  return (schema as { type?: unknown } | undefined)?.type;
}

/** References point into the document; here they point into it by its name. */
function absolute(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(absolute);
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(Object.entries(schema).map(([name, value]) => [name, name === '$ref' && typeof value === 'string' ? `spec${value}` : absolute(value)]));
}
