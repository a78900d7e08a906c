import { describe, expect, test } from '@jest/globals';
import { createSecret } from '../config/secret.js';
import { createLogger } from './pino-logger.js';
import { createSeededRandom, createSimulatedWorld } from './simulated-world.js';
import { createSystemIds } from './system-ids.js';
import { createSystemRandom } from './system-random.js';
import { createSystemTimers } from './system-timers.js';

const clock = { now: () => new Date('2026-03-04T05:06:07.089Z') };

function capture(format: 'json' | 'text', level: 'debug' | 'info' = 'info') {
  const lines: string[] = [];
  const logger = createLogger({ level, format, redactedNames: { anywhere: ['email', 'firstName'], nested: ['name', 'reason'] }, clock, write: (line) => void lines.push(line) });
  return { lines, logger };
}

describe('createLogger', () => {
  test('writes one JSON object a line with the injected time', () => {
    const { lines, logger } = capture('json');
    logger.info('listening', { port: 3000 });
    expect(JSON.parse(lines[0]!)).toEqual({ level: 'info', time: '2026-03-04T05:06:07.089Z', message: 'listening', port: 3000 });
    expect(lines[0]!.endsWith('}\n')).toBe(true);
  });

  test('leaves out what is below the level', () => {
    const { lines, logger } = capture('json');
    logger.debug('detail');
    expect(lines).toEqual([]);
  });

  test.each([
    ['a name of the list, at any depth', { body: { buyer: [{ email: 'ann@example.com', firstName: 'Ann-Marie' }] } }, /ann@|Ann-Marie/],
    ['a name that is the line\'s own at the top, but personal inside', { site: { name: 'Ann-Marie' }, refund: { reason: 'Ann-Marie' } }, /Ann-Marie/],
    ['a name that means a secret', { headers: { Authorization: 'abc123', 'x-api-key': 'abc123', webhookSecret: 'abc123', sessionToken: 'abc123' } }, /abc123/],
    ['an API key in a sentence', { detail: 'key sk_live_65f0a1b2c3d4e5f6a7b8c9d0.abcDEF123 was refused' }, /abcDEF123/],
    ['a signing secret', { detail: 'signed with whsec_abcDEF123' }, /abcDEF123/],
    ['a password in a connection string', { detail: 'connecting to mongodb://app:hunter2@db1/x' }, /hunter2/],
    ['a card number', { detail: 'declined: 4242 4242 4242 4242.', raw: '5555555555554444' }, /4242 4242|55555555/],
    ['an IBAN', { detail: 'from DE89 3704 0044 0532 0130 00 today' }, /3704/],
    ['an error message and its cause', { error: new Error('Bearer abc123 refused', { cause: new Error('whsec_abc123') }) }, /abc123/],
    ['a secret of the configuration', { config: { key: createSecret('abc123') } }, /abc123/],
  ])('masks %s', (_what, fields, leaked) => {
    for (const format of ['json', 'text'] as const) {
      const { lines, logger } = capture(format);
      logger.info('told', fields);
      expect(lines[0]).toMatch(/redacted|secret\]/);
      expect(lines[0]).not.toMatch(leaked);
    }
  });

  test('keeps ids, amounts, times and order numbers readable', () => {
    const { lines, logger } = capture('json');
    const fields = { transactionId: '65f0a1b2c3d4e5f6a7b8c9d0', amountMinor: 999_999_999_999, at: '2026-03-04T05:06:07.089Z', externalReference: '1772600767089', tokens: true, reason: 'bad_signature' };
    logger.info('told', fields);
    expect(JSON.parse(lines[0]!)).toMatchObject(fields);
  });

  test('survives circular, huge and odd fields', () => {
    const { lines, logger } = capture('json');
    const circular: Record<string, unknown> = { big: 10n, text: 'x'.repeat(100_000), bytes: new Uint8Array(9), run: () => 1 };
    circular['self'] = circular;
    logger.info('told', circular);
    expect(lines[0]!.length).toBeLessThan(40_000);
    expect(lines[0]).toContain('[9 bytes]');
  });

  test('is readable in text form, with the stack below', () => {
    const { lines, logger } = capture('text');
    logger.error('failed', { requestId: 'r-1', error: new Error('no luck') });
    expect(lines[0]).toMatch(/^05:06:07.089 ERROR failed requestId=r-1 error="no luck"\n {4}Error: no luck\n/);
  });
});

describe('createSystemIds', () => {
  const ids = createSystemIds({ random: createSystemRandom() });

  test('draws base62 of the length asked for, every character equally likely', () => {
    const counts = new Map<string, number>();
    for (const character of ids.base62(62_000)) counts.set(character, (counts.get(character) ?? 0) + 1);
    expect(counts.size).toBe(62);
    // 1000 of each expected, standard deviation 31: a modulo bias would lift the first eight to about 1290.
    for (const count of counts.values()) expect(Math.abs(count - 1_000)).toBeLessThan(200);
  });

  test('never uses the bytes that would favour the first digits', () => {
    const bytes = [255, 248, 0, 247, 61];
    const fixed = createSystemIds({ random: { fraction: () => 0, bytes: (count) => Uint8Array.from({ length: count }, (_, place) => bytes[place % bytes.length]!) } });
    expect(fixed.base62(3)).toBe('0zz');
  });

  test('gives ObjectIds of 24 hex digits that differ', () => {
    const drawn = new Set(Array.from({ length: 1_000 }, () => ids.objectId()));
    expect(drawn.size).toBe(1_000);
    for (const id of drawn) expect(id).toMatch(/^[0-9a-f]{24}$/);
  });
});

describe('createSystemTimers', () => {
  const timers = createSystemTimers();

  test('sleep ends at once when its signal aborts, before or meanwhile', async () => {
    const controller = new AbortController();
    const sleeping = timers.sleep(60_000, controller.signal);
    controller.abort();
    await sleeping;
    await timers.sleep(60_000, controller.signal);
  });

  test('a cancelled timer never runs', async () => {
    let ran = false;
    timers.after(1, () => { ran = true; })();
    await timers.sleep(20);
    expect(ran).toBe(false);
  });

  test('a delay beyond 24 days does not fire at once', async () => {
    let ran = false;
    const cancel = timers.after(2 ** 32, () => { ran = true; });
    await timers.sleep(20);
    cancel();
    expect(ran).toBe(false);
  });
});

describe('createSimulatedWorld', () => {
  test('runs timers in the order of their time, and those they set off, as time moves', async () => {
    const world = createSimulatedWorld();
    const ran: string[] = [];
    world.timers.after(20, () => void ran.push('b'));
    world.timers.after(10, () => void world.timers.sleep(5).then(() => ran.push('a')));
    world.timers.after(10, () => undefined)();
    await world.advance(14);
    expect(ran).toEqual([]);
    await world.advance(6);
    expect(ran).toEqual(['a', 'b']);
    expect(world.clock.now().toISOString()).toBe('2026-01-01T00:00:00.020Z');
    expect(world.pending()).toBe(0);
  });

  test('repeats chance for a seed', () => {
    const [one, same, other] = [createSeededRandom(7), createSeededRandom(7), createSeededRandom(8)];
    expect(one.bytes(16)).toEqual(same.bytes(16));
    expect(one.fraction()).not.toBe(other.fraction());
  });
});
