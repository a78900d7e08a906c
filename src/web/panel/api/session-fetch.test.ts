import { describe, expect, test } from '@jest/globals';
import { createSessionFetch } from './session-fetch.js';

const address = 'https://panel.example/api/v1/transactions';

function setUp(statuses: number[], refreshes: boolean[] = [true]) {
  const log: string[] = [];
  const fetchWithSession = createSessionFetch({
    send: async (request) => {
      log.push(`${request.method} ${await request.text()}`);
      return new Response(null, { status: statuses.shift() ?? 200 });
    },
    refresh: async () => {
      log.push('refresh');
      return refreshes.shift() ?? true;
    },
    onSignedOut: () => log.push('signed out'),
  });
  return { log, fetchWithSession };
}

describe('createSessionFetch', () => {
  test('sends once when the session is good', async () => {
    const { log, fetchWithSession } = setUp([200]);
    expect((await fetchWithSession(new Request(address))).status).toBe(200);
    expect(log).toEqual(['GET ']);
  });

  test('refreshes once and repeats the same request, body and all', async () => {
    const { log, fetchWithSession } = setUp([401, 200]);
    const response = await fetchWithSession(new Request(address, { method: 'POST', body: '{"amount":1}' }));
    expect(response.status).toBe(200);
    expect(log).toEqual(['POST {"amount":1}', 'refresh', 'POST {"amount":1}']);
  });

  test('signs out when there is no session to refresh', async () => {
    const { log, fetchWithSession } = setUp([401], [false]);
    expect((await fetchWithSession(new Request(address))).status).toBe(401);
    expect(log).toEqual(['GET ', 'refresh', 'signed out']);
  });

  test('does not go round in circles when the new session is refused too', async () => {
    const { log, fetchWithSession } = setUp([401, 401]);
    await fetchWithSession(new Request(address));
    expect(log).toEqual(['GET ', 'refresh', 'GET ', 'signed out']);
  });

  test('shares one refresh among requests that fail together', async () => {
    const { log, fetchWithSession } = setUp([401, 401, 401, 200, 200, 200]);
    await Promise.all([1, 2, 3].map(() => fetchWithSession(new Request(address))));
    expect(log.filter((entry) => entry === 'refresh')).toHaveLength(1);
  });

  test.each(['auth/authenticate-complete', 'auth/refresh-token', 'me/passkeys', 'invitations/accept'])('leaves the answer of %s alone', async (path) => {
    const { log, fetchWithSession } = setUp([401]);
    await fetchWithSession(new Request(`https://panel.example/api/v1/${path}`, { method: 'POST' }));
    expect(log).toEqual(['POST ']);
  });

  test('refreshes for what is only read under the same path', async () => {
    const { log, fetchWithSession } = setUp([401, 200]);
    await fetchWithSession(new Request('https://panel.example/api/v1/me/passkeys'));
    expect(log).toEqual(['GET ', 'refresh', 'GET ']);
  });
});
