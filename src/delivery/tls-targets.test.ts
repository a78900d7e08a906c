import { createServer } from 'node:https';
import type { Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createSystemTimers } from '../adapters/system-timers.js';
import { startHostileReceiver } from '../../test/support/hostile-receiver.js';
import { testCertificate } from '../../test/support/test-certificate.js';
import { waitFor } from '../../test/support/wait-for.js';
import { defaultDeliverySettings } from './delivery-settings.js';
import { createIpnPoster } from './ipn-poster.js';
import type { PostResult } from './post-ipn.js';

let server: Server;
let port: number;
const names: (string | false | undefined)[] = [];
beforeAll(async () => {
  server = createServer({ ...testCertificate, SNICallback: (name, done) => { names.push(name); done(null); } }, (request, response) => {
    request.resume().on('end', () => response.end(request.headers.host));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

async function post(url: string, { trusted = true } = {}): Promise<PostResult> {
  const poster = createIpnPoster({
    policy: { allowPrivateTargets: true, requireHttps: true },
    timers: createSystemTimers(),
    settings: { ...defaultDeliverySettings, answerTimeoutMs: 500 },
    resolveHost: async () => ['127.0.0.1'],
    ...(trusted ? { trustedCertificates: testCertificate.cert } : {}),
  });
  const result = await poster.post({ siteId: 'site', url, headers: {}, body: Buffer.from('{}'), accepts: 'only200', signal: new AbortController().signal });
  await poster.close();
  return result;
}

describe('an https target', () => {
  test('is dialled at its checked address, with the name of the url for TLS and Host', async () => {
    const result = await post(`https://shop.example.com:${port}/ipn`);
    expect(result).toMatchObject({ outcome: 'delivered', phases: { dnsMs: expect.any(Number), connectMs: expect.any(Number), tlsMs: expect.any(Number), headersMs: expect.any(Number) } });
    expect(Buffer.from(result.responseExcerpt!).toString()).toBe(`shop.example.com:${port}`);
    expect(names).toContain('shop.example.com');
  });

  test('given as an address has its certificate checked against the address', async () => {
    expect(await post(`https://127.0.0.1:${port}/ipn`)).toMatchObject({ outcome: 'delivered' });
  });

  test.each([
    ['a certificate nobody vouches for', () => post(`https://shop.example.com:${port}/`, { trusted: false })],
    ['a certificate of another name', () => post(`https://other.example.com:${port}/`)],
  ])('with %s is not sent anything', async (_name, send) => {
    expect(await send()).toMatchObject({ outcome: 'failed', failure: 'tls', httpStatus: null });
  });

  test('whose TLS handshake hangs fails at the deadline as timeout:tls', async () => {
    const silent = await startHostileReceiver(() => undefined);
    expect(await post(`https://shop.example.com:${silent.port}/`)).toMatchObject({ outcome: 'failed', failure: 'timeout:tls' });
    await waitFor(() => silent.open() === 0, { what: 'the socket to be closed' });
    await silent.close();
  });

  test('that speaks plain HTTP fails as tls', async () => {
    const plain = await startHostileReceiver((socket) => socket.end('HTTP/1.1 200 OK\r\n\r\n'));
    // The greeting of TLS is no HTTP request, so it answers nothing: closing is all it does.
    setTimeout(() => void plain.close(), 100);
    expect(await post(`https://shop.example.com:${plain.port}/`)).toMatchObject({ outcome: 'failed', failure: expect.stringMatching(/^(tls|connection_reset)$/) });
  });
});
