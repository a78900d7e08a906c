import { describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const folder = dirname(fileURLToPath(import.meta.url));

/** The shape that openapi-typescript gives to operations. */
const operations = `
import type { Handler, HandlerResponse, HandlerRequest, ErrorStatus } from '${folder}/handler-types.js';
type Problem = { headers: { [name: string]: unknown }; content: { 'application/problem+json': { detail: string } } };
interface CreatePet {
  parameters: { query?: { limit?: number }; header?: { 'Idempotency-Key'?: string }; path: { petId: string }; cookie?: never };
  requestBody: { content: { 'application/json': { name: string } } };
  responses: {
    200: { headers: { 'X-Request-ID': string; [name: string]: unknown }; content: { 'application/json': { id: string; note?: string } } };
    204: { headers: { [name: string]: unknown }; content?: never };
    409: Problem;
  };
}
interface ExportPets {
  parameters: { query?: never; header?: never; path?: never; cookie?: never };
  requestBody?: never;
  responses: { 200: { headers: { [name: string]: unknown }; content: { 'text/csv': string } }; 400: Problem };
}
type Create = Handler<CreatePet, { now: string }, 'limit'>;
declare const request: HandlerRequest<CreatePet, { now: string }, 'limit'>;
export const unused: [HandlerResponse<ExportPets>?] = [];
`;

const accepted = `
  export const full: Create = async (request) => ({ status: 200, headers: { 'X-Request-ID': 'r' }, body: { id: request.path.petId + request.body.name + request.context.now } });
  export const empty: Create = async () => ({ status: 204 });
  export const stream: Handler<ExportPets, null> = async () => ({ status: 200, body: (async function* () { yield 'name'; })() });
  export const error: ErrorStatus<CreatePet> = 409;
  export const key: string | undefined = request.headers['idempotency-key'];
  export const limit: number = request.query.limit;
`;

const refused: [what: string, handler: string, message: string][] = [
  ['an undocumented status', "async () => ({ status: 201, body: { id: '1' } })", "Type '201' is not assignable"],
  ['an error status, which has to be thrown', "async () => ({ status: 409, body: { detail: 'no' } })", "Type '409' is not assignable"],
  ['a missing field', 'async () => ({ status: 200, body: {} })', "Property 'id' is missing"],
  ['a field of the wrong type', 'async () => ({ status: 200, body: { id: 1 } })', "Type 'number' is not assignable to type 'string'"],
  ['a body where none is documented', "async () => ({ status: 204, body: { id: '1' } })", 'is not assignable to type'],
  ['an undocumented header, where the return type is written down', "async (): Promise<HandlerResponse<CreatePet>> => ({ status: 200, headers: { 'X-Other': '1' }, body: { id: '1' } })", "X-Other'' does not exist"],
  ['an undocumented field, where the return type is written down', "async (): Promise<HandlerResponse<CreatePet>> => ({ status: 200, body: { id: '1', owner: 'me' } })", "'owner' does not exist"],
  ['a request field that is not in the spec', 'async (request) => ({ status: 200, body: { id: request.body.owner } })', "Property 'owner' does not exist"],
  ['a query parameter that is not in the spec', 'async (request) => ({ status: 200, body: { id: String(request.query.page) } })', "Property 'page' does not exist"],
];

/** Compiles each source, after the shapes above, as a file of its own; answers the compiler's messages for each. */
function compile(sources: string[]): string[][] {
  const work = mkdtempSync(join(tmpdir(), 'handler-types-'));
  try {
    const files = sources.map((source, index) => {
      const file = join(work, `sample${String(index)}.mts`);
      writeFileSync(file, `${operations}\n${source}`);
      return file;
    });
    const program = ts.createProgram(files, { strict: true, noEmit: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, types: [], exactOptionalPropertyTypes: true });
    return files.map((file) => ts.getPreEmitDiagnostics(program, program.getSourceFile(file)).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')));
  } finally {
    rmSync(work, { recursive: true });
  }
}

describe('handler types', () => {
  const [messagesOfAccepted = [], ...messagesOfRefused] = compile([accepted, ...refused.map(([, handler]) => `export const handler: Create = ${handler};`)]);

  test('accept a handler that answers as documented, with or without headers, and one that answers nothing', () => {
    expect(messagesOfAccepted).toEqual([]);
  });

  test.each(refused.map(([what, , message], index) => [what, message, index] as const))('refuse %s', (_what, message, index) => {
    expect(messagesOfRefused[index]?.join('\n')).toContain(message);
  });
});
