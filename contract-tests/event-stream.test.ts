import { get } from 'node:http';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { enrolOperator } from '../test/support/enrol-operator.js';
import { recordStatus } from '../test/support/record-statuses.js';
import { waitFor } from '../test/support/wait-for.js';
import { createApiClient, succeed } from './support/api-client.js';
import { createAnswerChecker } from './support/check-answer.js';
import { startContractGateway } from './support/contract-gateway.js';
import type { ContractGateway } from './support/contract-gateway.js';
import { listOperations, readHostSpec } from './support/host-spec.js';
import type { Operation } from './support/host-spec.js';
import { createResources } from './support/resources.js';
import type { Resources } from './support/resources.js';

/** What the other contract tests leave out: an answer that does not end. */
type StreamedEvent = { id: string; event: string; data: Record<string, unknown> };
type OpenStream = { status: number; headers: Record<string, string>; events: () => StreamedEvent[]; text: () => string; close: () => void };

let running: ContractGateway;
let resources: Resources;
let session: Record<string, string>;
let listed: (transactionId: string) => Promise<Record<string, unknown>[]>;

beforeAll(async () => {
  running = await startContractGateway();
  const { hosts, home, adminKey, operatorToken, gateway } = running;
  const { cookie } = await enrolOperator(gateway.devJson.panelUrl, operatorToken);
  session = { Cookie: cookie, 'X-Organization-ID': home.organizationId, 'X-Mode': 'test' };
  const api = createApiClient(hosts.api, { Authorization: `Bearer ${adminKey}` });
  resources = createResources(api, home);
  listed = async (transactionId) => (await succeed(api('GET', `/api/v1/events?transactionId=${transactionId}&limit=100`)))['data'] as Record<string, unknown>[];
}, 120_000);
afterAll(() => running?.stop());

function openStream(more: Record<string, string> = {}): Promise<OpenStream> {
  return new Promise((resolve, reject) => {
    const request = get(`${running.hosts.panel}/api/v1/events/stream`, { headers: { ...session, Accept: 'text/event-stream', ...more } }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (piece: string) => void (text += piece)).on('error', () => undefined);
      const headers = Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, String(value)]));
      resolve({ status: response.statusCode ?? 0, headers, text: () => text, events: () => parse(text), close: () => request.destroy() });
    });
    request.on('error', reject);
  });
}

function parse(text: string): StreamedEvent[] {
  return text.split('\n\n').flatMap((block) => {
    const fields = new Map(block.split('\n').filter((line) => line !== '' && !line.startsWith(':')).map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]));
    const [id, event, data] = [fields.get('id'), fields.get('event'), fields.get('data')];
    return id === undefined || event === undefined || data === undefined ? [] : [{ id, event, data: JSON.parse(data) as Record<string, unknown> }];
  });
}

const about = (stream: OpenStream, transactionId: string) => stream.events().filter(({ data }) => ((data['data'] as { object?: { id?: string } }).object ?? {}).id === transactionId);

test('the stream begins at once, and tells each event as the list does, in the documented form', async () => {
  const spec = await readHostSpec('panel');
  const operation = listOperations(spec).find(({ definition }) => definition.operationId === 'streamEvents') as Operation;
  const stream = await openStream();
  await waitFor(() => stream.text() !== '', { what: 'the first bytes' });
  expect([stream.status, ...createAnswerChecker(spec)(operation, { status: stream.status, headers: stream.headers, body: stream.text() })]).toEqual([200]);
  recordStatus('streamEvents', stream.status);

  const { id } = await resources.paidCheckout();
  await waitFor(() => about(stream, id).some(({ event }) => event === 'transaction.succeeded'), { what: 'transaction.succeeded' });
  stream.close();
  const events = await listed(id);
  for (const { id: eventId, event, data } of about(stream, id)) {
    expect(data).toEqual(events.find((candidate) => candidate['id'] === eventId));
    expect([data['id'], data['type']]).toEqual([eventId, event]);
  }
});

test('a stream that was cut goes on after the last event its reader has', async () => {
  const { id } = await resources.checkout();
  const [created] = await waitFor(async () => {
    const events = await listed(id);
    return events.length > 0 && events;
  }, { what: 'the first event' });
  await resources.simulate(id, 'succeeded');
  const stream = await openStream({ 'Last-Event-ID': String(created?.['id']) });
  await waitFor(() => about(stream, id).some(({ event }) => event === 'transaction.succeeded'), { what: 'what was missed' });
  stream.close();
  expect(about(stream, id).map(({ id: eventId }) => eventId)).not.toContain(created?.['id']);
});
