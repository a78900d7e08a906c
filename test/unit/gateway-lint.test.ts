import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

/** A spec with one of each fault that the plugin is there to find, and nothing that redocly itself minds. */
const faultySpec = `
openapi: 3.1.0
info: { title: Faulty, version: 1.0.0 }
paths:
  /pets/{petId}:
    post:
      tags: [pets, animals]
      operationId: Pet
      summary: Ends with a full stop.
      description: Too short.
      x-role: king
      x-scope: pet:feed
      x-rate-class: fast
      x-idempotency: key
      x-hosts: [moon]
      parameters:
        - { name: petId, in: path, required: true, schema: { type: string, maxLength: 9 } }
      requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
      responses:
        '204': { description: Not a status of ours }
        '404':
          description: An error of another shape
          content: { application/problem+json: { schema: { type: object }, examples: { 'Not Found': { value: { code: no_such_code } } } } }
          links: { feed: { operationId: feedPet } }
components:
  schemas:
    Pet: { type: object, properties: { name: { type: string }, age: { type: integer }, toys: { type: array }, born: { type: string, format: date-time, maxLength: 30 }, chip: { type: string, maxLength: 5, pattern: '\\u0000' } } }
    Codes: { type: string, enum: [a], x-codes: { b: {} } }
    Holder: { $ref: '#/components/schemas/Codes' }
`;

const rules = ['described-schemas', 'error-table', 'known-links', 'named-examples', 'operation-answers', 'operation-facts', 'operation-names', 'strict-requests'];

let folder: string;
let messages: Map<string, string[]>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gateway-lint-'));
  await writeFile(join(folder, 'openapi.yaml'), faultySpec);
  const config = ['plugins:', `  - ${resolve('openapi/redocly/gateway-lint.mjs')}`, 'rules:', ...rules.map((rule) => `  gateway/${rule}: error`)];
  await writeFile(join(folder, 'redocly.yaml'), `${config.join('\n')}\n`);
  messages = await lint();
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the lint rules of the specs', () => {
  test.each([
    ['operation-names', ['a verb and a noun', 'exactly one tag', 'one phrase', 'what it is for']],
    ['operation-facts', ['`x-role` must be', '`x-rate-class` must be', '`x-hosts` must list', 'who may call', 'takes the `Idempotency-Key` header', '`pet:feed` is not in Scope']],
    ['operation-answers', ['204 is no status', 'Document 400', 'Document 413', 'Document 415', 'Document 429', 'Document 500', 'Document 503', 'one success status', 'X-Request-ID', 'schema ApiError']],
    ['described-schemas', ['Describe `name`', 'A string has', 'A number has', 'An array has', 'A date-time has', 'Write `\\x00`']],
    ['strict-requests', ['has a `pattern`', 'an `example` of its own', 'additionalProperties: false', 'a named component schema']],
    ['named-examples', ['at least one named example', 'in camelCase', 'has a summary']],
    ['error-table', ['name the same codes', 'has status, title', 'agrees with the table']],
    ['known-links', ['No operation is called `feedPet`']],
  ])('%s finds its faults', (rule, expected) => {
    const found = messages.get(`gateway/${rule}`) ?? [];
    expect(expected.filter((words) => !found.some((message) => message.includes(words)))).toEqual([]);
  });
});

async function lint(): Promise<Map<string, string[]>> {
  const output = await new Promise<string>((done) => {
    const env = { ...process.env, NODE_OPTIONS: '', REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
    execFile(process.execPath, [resolve('node_modules/@redocly/cli/bin/cli.js'), 'lint', 'openapi.yaml', '--format=json'], { cwd: folder, env }, (_error, stdout) => done(stdout));
  });
  const { problems } = JSON.parse(output) as { problems: { ruleId: string; message: string }[] };
  const byRule = new Map<string, string[]>();
  for (const { ruleId, message } of problems) byRule.set(ruleId, [...(byRule.get(ruleId) ?? []), message]);
  return byRule;
}
