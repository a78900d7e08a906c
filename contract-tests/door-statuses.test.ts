import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { recordErrorCode, recordStatus } from '../test/support/record-statuses.js';
import { createAnswerChecker } from './support/check-answer.js';
import type { AnswerChecker } from './support/check-answer.js';
import { startFaultyHost } from './support/faulty-host.js';
import type { Fault, FaultyHost } from './support/faulty-host.js';
import { listOperations, readHostSpec } from './support/host-spec.js';
import type { HostName, Operation } from './support/host-spec.js';

/**
 * Statuses that a healthy gateway gives to no single request: the real hosts over the real specs, with parts behind them that fail.
 */
const faults: readonly { status: number; fault: Fault; what: string }[] = [
  { status: 409, fault: 'in_flight', what: 'while a request with its Idempotency-Key is at work' },
  { status: 429, fault: 'rate_limited', what: 'when the rate is used up' },
  { status: 500, fault: 'broken', what: 'when its code fails' },
  { status: 503, fault: 'database_gone', what: 'when the database cannot be reached' },
];

const specs = Object.fromEntries(await Promise.all((['api', 'panel', 'main', 'checkout'] as const).map(async (host) => [host, await readHostSpec(host)] as const)));

describe.each(Object.keys(specs) as HostName[])('%s', (name) => {
  const spec = specs[name];
  if (spec === undefined) throw new Error('no spec');
  let host: FaultyHost;
  let check: AnswerChecker;
  beforeAll(async () => {
    host = await startFaultyHost(name, spec);
    check = createAnswerChecker(spec);
  });
  afterAll(() => host.close());

  describe.each(listOperations(spec).map((operation) => [operation.definition.operationId, operation] as [string, Operation]))('%s', (operationId, operation) => {
    const documented = faults.filter(({ status, fault }) => status in operation.definition.responses && (fault !== 'in_flight' || operation.definition['x-idempotency'] === 'key'));

    test.each(documented)('answers $status $what', async ({ status, fault }) => {
      const answer = await host.call(operation, fault);
      expect([answer.status, ...check(operation, answer)]).toEqual([status]);
      if (status === 429) expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
      expect(answer.body).not.toContain('secret of the server');
      recordStatus(operationId, answer.status);
      // One operation answers bare.
      if (answer.body !== '') recordErrorCode((JSON.parse(answer.body) as { code: string }).code);
    });
  });
});
