import { execFileSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { deliveryCommand } from './delivery-command.js';

const folder = mkdtempSync(join(tmpdir(), 'delivery-command-'));
afterAll(() => rmSync(folder, { recursive: true }));
const body = '{"externalReference":"l\'été 💶 $(id) `x` \\\\ \\"q\\"","note":"two\\nlines"}';

/** Runs the command with a curl that writes down what it was given. */
function run(command: string, secret: string): { url: string; data: string; headers: Record<string, string> } {
  writeFileSync(join(folder, 'curl'), `#!/bin/sh\nfor each in "$@"; do printf '%s\\0' "$each"; done > '${folder}/args'\n`, { mode: 0o755 });
  execFileSync('sh', ['-c', command.replace('whsec_REPLACE_ME', secret)], { env: { PATH: `${folder}:${process.env['PATH'] ?? ''}` } });
  const args = readFileSync(join(folder, 'args'), 'utf8').split('\0').slice(0, -1);
  const headers = args.flatMap((arg, index) => (args[index - 1] === '-H' ? [arg.split(/: (.*)/s).slice(0, 2) as [string, string]] : []));
  return { url: args[args.indexOf('POST') + 1] ?? '', data: args[args.indexOf('--data-binary') + 1] ?? '', headers: Object.fromEntries(headers) };
}

describe('deliveryCommand', () => {
  test('sends the bytes of an IPN as they are, whatever stands in them, with a signature receivers take', () => {
    const url = 'https://shop.example/?a=\'b\'&c=$HOME';
    const sent = run(deliveryCommand({ id: '665f1c2ab7e4d1f0a9c3e871.3', url, body, ipnVersion: 2, event: null }), 'whsec_abc');
    expect([sent.url, sent.data]).toEqual([url, body]);
    expect(sent.headers).toMatchObject({ 'X-IPN-Version': '2', 'X-IPN-Delivery-ID': '665f1c2ab7e4d1f0a9c3e871.3', 'Content-Type': 'application/json' });
    const timestamp = sent.headers['X-Signature-Timestamp'] ?? '';
    expect(Math.abs(Number(timestamp) - Date.now() / 1_000)).toBeLessThan(60);
    expect(sent.headers['X-Signature-HMAC-SHA256']).toBe(createHmac('sha256', 'whsec_abc').update(`${timestamp}.${body}`).digest('hex'));
  });

  test('has no delivery id header in version 1', () => {
    expect(deliveryCommand({ id: 'a.1', url: 'https://shop.example/', body: '{}', ipnVersion: 1, event: null })).not.toContain('Delivery-ID');
  });

  test('signs an event so that the public library takes it', () => {
    const event = { endpointId: 'f'.repeat(24), eventId: '665f1c2ab7e4d1f0a9c3e871.3.1', eventType: 'transaction.succeeded' };
    const secret = `whsec_${Buffer.from(Array.from({ length: 32 }, (_none, index) => index * 8)).toString('base64')}`;
    const sent = run(deliveryCommand({ id: 'x', url: 'https://shop.example/', body, ipnVersion: null, event }), secret);
    expect(new Webhook(secret).verify(sent.data, sent.headers)).toEqual(JSON.parse(body));
  });
});
