import type { SpawnedGateway } from '../../support/spawn-gateway.js';

export type TestCheckout = { id: string; sessionPublicId: string; shortCode: string; paymentUrl: string };

type Json = Record<string, unknown>;

async function ask(gateway: SpawnedGateway, method: string, path: string, body?: Json): Promise<Json> {
  const response = await fetch(`${gateway.urls.adminApi}${path}`, {
    method,
    headers: { Authorization: `Bearer ${gateway.devJson.apiKey}`, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const answer = (await response.json()) as Json;
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${JSON.stringify(answer)}`);
  return answer;
}

/** A checkout at the demo site, made as a merchant's server makes it. */
export async function createTestCheckout(gateway: SpawnedGateway, more: Json = {}): Promise<TestCheckout> {
  return (await ask(gateway, 'POST', `/v1/checkouts/${gateway.devJson.siteId}/create`, {
    amount: 4900,
    currency: 'EUR',
    externalReference: 'order-1',
    email: 'ada@example.com',
    items: [{ name: 'Fern in a pot', quantity: 2, unitPrice: 2200 }, { description: 'Shipping', quantity: 1, unitPrice: 500, itemType: 'shipping' }],
    ...more,
  })) as TestCheckout;
}

export type TransactionState = { status: string; attempts: { status: string }[] };

export async function readTransaction(gateway: SpawnedGateway, id: string): Promise<TransactionState> {
  return (await ask(gateway, 'GET', `/api/v1/transactions/${id}`)) as TransactionState;
}

/** Drives a transaction to an outcome by the test helper, as integrators do in their own CI. */
export async function simulate(gateway: SpawnedGateway, id: string, outcome: string): Promise<void> {
  await ask(gateway, 'POST', `/api/v1/test-helpers/transactions/${id}/simulate`, { outcome });
}
