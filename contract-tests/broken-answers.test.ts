import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runDredd } from './dredd/run-dredd.js';
import { findPython, installSchemathesis } from './schemathesis/install.js';
import { prepareThings } from './schemathesis/real-things.js';
import { runSchemathesis } from './schemathesis/run-schemathesis.js';
import { startBreakAnswersProxy } from './support/break-answers-proxy.js';
import type { PassingAnswer } from './support/break-answers-proxy.js';
import { startContractGateway } from './support/contract-gateway.js';
import type { ContractGateway } from './support/contract-gateway.js';

/** Contract tests that can't fail prove nothing: here the gateway's answers are spoiled on the way, one thing per operation. */
let running: ContractGateway;
beforeAll(async () => {
  running = await startContractGateway();
}, 120_000);
afterAll(() => running?.stop());

const breakages: readonly { operation: RegExp; status: number; name: string; spoil: (answer: PassingAnswer) => void; complaint: RegExp }[] = [
  { operation: /^GET \/api\/v1\/checkouts\//, status: 200, name: 'getCheckoutSession 200', spoil: ({ body }) => void (body['amount'] = String(body['amount'])), complaint: /body\/amount must be integer/ },
  { operation: /^GET \/api\/v1\/checkouts\//, status: 404, name: 'getCheckoutSession 404', spoil: ({ body }) => void (body['requestId'] = 'req_00000000000000000000'), complaint: /body\/requestId is not the one of the header/ },
  { operation: /^POST \/api\/v1\/transactions\/create/, status: 200, name: 'startAttempt 200', spoil: ({ body }) => void delete body['attemptId'], complaint: /must have required property 'attemptId'/ },
  { operation: /^GET .*\/status$/, status: 200, name: 'getTransactionStatus 200', spoil: ({ body }) => void (body['status'] = 'nearly_paid'), complaint: /body\/status must be equal to one of the allowed values/ },
  { operation: /\/cancel$/, status: 200, name: 'cancelTransaction 200', spoil: (answer) => void (answer.status = 202), complaint: /status 202 is not documented/ },
  { operation: /\/mark-pending$/, status: 200, name: 'markTransactionPending 200', spoil: ({ headers }) => void (headers['x-request-id'] = undefined), complaint: /the header X-Request-ID is missing/ },
];

function spoilEach(answer: PassingAnswer): void {
  const place = `${answer.method} ${answer.path}`;
  for (const { spoil } of breakages.filter(({ operation, status }) => operation.test(place) && status === answer.status)) {
    spoil(answer);
  }
}

const dreddThrough = (url: string) => {
  const { hosts, home, adminKey, systemKey, operatorToken, gateway } = running;
  return runDredd(url, { host: 'checkout', adminApiUrl: hosts.api, panelUrl: gateway.devJson.panelUrl, home, adminKey, systemKey, operatorToken });
};

describe('dredd', () => {
  test('fails on each broken answer, says what is wrong with it, and passes the others', async () => {
    const proxy = await startBreakAnswersProxy(running.hosts.checkout, spoilEach);
    const result = await dreddThrough(proxy.url);
    await proxy.close();
    expect(result.exitCode).toBe(1);
    expect(result.failed.map(({ name }) => name).sort()).toEqual(breakages.map(({ name }) => name).sort());
    for (const { name, complaint } of breakages) expect(result.failed.find((failed) => failed.name === name)?.faults.join('; ')).toMatch(complaint);
    expect(result.passedCount).toBeGreaterThan(15);
  }, 120_000);

  test('has nothing to say of the same answers unspoiled', async () => {
    const proxy = await startBreakAnswersProxy(running.hosts.checkout, () => undefined);
    const result = await dreddThrough(proxy.url);
    await proxy.close();
    expect([result.exitCode, result.failed]).toEqual([0, []]);
  }, 120_000);
});

const python = await findPython();
const withPython = python !== null || process.env['CI'] === 'true' ? test : test.skip;

withPython('schemathesis fails on a broken answer and names the field', async () => {
  const program = await installSchemathesis(python ?? 'python3');
  const preparation = await prepareThings(running);
  const proxy = await startBreakAnswersProxy(running.hosts.checkout, spoilEach);
  const result = await runSchemathesis({
    program,
    host: 'checkout',
    url: proxy.url,
    credentials: preparation.credentialsFor('checkout'),
    headers: {},
    things: preparation.things,
    seconds: 5,
    only: ['getCheckoutSession'],
  });
  await proxy.close();
  await preparation.close();
  expect(result.exitCode).toBe(1);
  expect(result.output).toMatch(/Response violates schema[\s\S]*"amount"|amount[\s\S]*Response violates schema/);
}, 120_000);
