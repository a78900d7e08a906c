import { sendRequest } from './send-request.js';
import type { Json, ReceivedAnswer } from './send-request.js';
import type { SpawnedGateway } from './spawn-gateway.js';

export type CreatedCheckout = { id: string; sessionPublicId: string; shortCode: string; paymentUrl: string };

/** The calls a merchant's server and a buyer's browser make, on one gateway process. */
export function merchantApi(gateway: Pick<SpawnedGateway, 'urls' | 'devJson'>, { key = gateway.devJson.apiKey, siteId = gateway.devJson.siteId } = {}) {
  const send = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<ReceivedAnswer> =>
    sendRequest(method, `${gateway.urls.adminApi}${path}`, { key, headers, ...(body === undefined ? {} : { body }) });
  return {
    send,
    create: (externalReference: string, changes: Json = {}, headers: Record<string, string> = {}): Promise<ReceivedAnswer> =>
      send('POST', `/v1/checkouts/${siteId}/create`, { amount: 4900, currency: 'EUR', externalReference, ...changes }, headers),
    transaction: async (id: string): Promise<Json> => (await send('GET', `/api/v1/transactions/${id}`)).body,
    simulate: (id: string, outcome: string): Promise<ReceivedAnswer> => send('POST', `/api/v1/test-helpers/transactions/${id}/simulate`, { outcome }),
    start: (sessionPublicId: string, providerId = gateway.devJson.providerId): Promise<ReceivedAnswer> =>
      sendRequest('POST', `${gateway.urls.checkout}/api/v1/transactions/create`, { body: { sessionPublicId, providerId } }),
    status: (id: string, sessionPublicId: string): Promise<ReceivedAnswer> =>
      sendRequest('GET', `${gateway.urls.checkout}/api/v1/transactions/${id}/status`, { headers: { 'X-Checkout-Session': sessionPublicId } }),
  };
}

export type MerchantApi = ReturnType<typeof merchantApi>;

/** The buyer's browser on the simulator's page. */
export async function payOnPage(page: string, card = '4242424242424242'): Promise<number> {
  return (await fetch(page, { method: 'POST', body: new URLSearchParams({ card }), redirect: 'manual' })).status;
}

/** The variables under which a later process listens where this one did. */
export function samePorts({ urls }: Pick<SpawnedGateway, 'urls'>): Record<string, string> {
  const portOf = (url: string | null): string => (url === null ? 'off' : new URL(url).port);
  return {
    ADMIN_FRONTEND_PORT: portOf(urls.panel), ADMIN_BACKEND_PORT: portOf(urls.adminApi), MAIN_FRONTEND_PORT: portOf(urls.checkout), MAIN_BACKEND_PORT: portOf(urls.main), SIMULATOR_PORT: portOf(urls.simulator),
  };
}
