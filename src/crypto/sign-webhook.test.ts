import { describe, expect, test } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { signWebhookHeaders } from './sign-webhook.js';

const body = '{"type":"transaction.succeeded","reference":"Bestellung-é-💶"}';
const [first, second] = [`whsec_${Buffer.alloc(32, 7).toString('base64')}`, `whsec_${Buffer.alloc(32, 9).toString('base64')}`];
const sign = (secrets: readonly string[]) => signWebhookHeaders({ secrets, id: '665f1c2ab7e4d1f0a9c3e871.3.1', at: new Date(), body: Buffer.from(body) });

describe('signWebhookHeaders', () => {
  test('is accepted by the public library, with every secret in use and with no other', () => {
    const headers = sign([first, second]);
    expect(new Webhook(first).verify(body, headers)).toEqual(JSON.parse(body));
    expect(new Webhook(second).verify(body, headers)).toEqual(JSON.parse(body));
    expect(() => new Webhook(`whsec_${Buffer.alloc(32, 1).toString('base64')}`).verify(body, headers)).toThrow('No matching signature found');
  });

  test('covers the body, the id and the time', () => {
    const headers = sign([first]);
    const verify = (changes: Partial<typeof headers>, text = body) => () => new Webhook(first).verify(text, { ...headers, ...changes });
    expect(verify({}, body.replace('succeeded', 'failed'))).toThrow();
    expect(verify({ 'webhook-id': 'another' })).toThrow();
    expect(verify({ 'webhook-timestamp': String(Number(headers['webhook-timestamp']) - 1) })).toThrow();
  });
});
