import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ServerResponse } from 'node:http';
import { auditBySystem } from '../domain/audit-entry.js';
import { activateSiteSecret, regenerateSiteSecret, revokePreviousSiteSecret } from '../domain/rotate-site-secret.js';
import type { SiteSecrets } from '../domain/site.js';
import { createDeliveryWorld } from '../../test/support/delivery-world.js';
import type { DeliveryWorld } from '../../test/support/delivery-world.js';
import { answerOk, answerStatus, isSignedWith, startIpnReceiver } from '../../test/support/ipn-receiver.js';
import type { IpnReceiver, ReceivedIpn } from '../../test/support/ipn-receiver.js';
import { openTestStore } from '../../test/support/open-test-store.js';
import { waitFor } from '../../test/support/wait-for.js';

const owedCount = 1_000;
const perPhase = 160;
const concurrency = 4;
const dayMs = 24 * 60 * 60_000;

/** What the merchant is told to expect: the secret of the first header, and that of the extra one. */
type Phase = Readonly<{ name: string; first: string; alternate: string | null }>;

let world: DeliveryWorld;
let shop: IpnReceiver;
beforeAll(async () => {
  world = createDeliveryWorld(await openTestStore());
});
afterAll(async () => {
  await world.stopAll();
  await shop?.close();
  await world.close();
});

/** A merchant who checks each request as it comes in, and who can be stopped with as many requests open as the gateway may have. */
async function openMerchant(first: Phase) {
  let phase = first;
  let left = perPhase;
  const held: ServerResponse[] = [];
  const faults: string[] = [];
  /** By delivery, the phases in which it came. */
  const came = new Map<string, string[]>();
  const header = 'x-signature-hmac-sha256-alternate';
  const check = (ipn: ReceivedIpn): void => {
    const now = { ...ipn, receivedAt: world.clock.now().getTime() };
    if (!isSignedWith(phase.first, now)) faults.push(`${phase.name}: the first signature is not the merchant's`);
    if (phase.alternate === null ? header in ipn.headers : !isSignedWith(phase.alternate, now, header)) faults.push(`${phase.name}: the extra signature is wrong`);
  };
  shop = await startIpnReceiver((ipn, response, count) => {
    check(ipn);
    const id = String(ipn.json['deliveryId']);
    const earlier = came.get(id) ?? [];
    came.set(id, [...earlier, phase.name]);
    if (left <= 0) return void held.push(response);
    left -= 1;
    // Some of the first are refused once, and come again in a later phase.
    (phase === first && count % 8 === 0 ? answerStatus(503) : answerOk)(ipn, response, count);
  });
  return {
    faults,
    came,
    /** When nothing more can be under way but what the merchant holds, all of which was checked when it came. */
    quiet: () => waitFor(() => held.length === concurrency, { timeoutMs: 30_000, what: `the end of ${phase.name}` }),
    goOn(next: Phase, count = perPhase): void {
      phase = next;
      left = count;
      for (const response of held.splice(0)) response.writeHead(200, { 'Content-Length': 2 }).end('OK');
    },
  };
}

test('a thousand queued while a secret is replaced in stages: each verifies under what the merchant then has, first try or later', async () => {
  const site = await world.site();
  const change = { ...site, by: auditBySystem };
  const deps = { sites: world.sites, audit: world.audit, ids: world.ids, clock: world.clock };
  const old = `whsec_${site.siteId}`;
  const merchant = await openMerchant({ name: 'before', first: old, alternate: null });
  world.relay().start();
  const owed = await Promise.all(Array.from({ length: owedCount }, () => world.owe(site, [{ url: shop.url }])));
  await waitFor(async () => (await world.connection.collection('deliveries').countDocuments({ siteId: site.siteId })) === owedCount, { timeoutMs: 30_000, what: 'all to be queued' });
  world.worker({ settings: { laneConcurrencyMax: concurrency, siteConcurrencyMax: concurrency, laneRatePerSecond: 10_000, siteRatePerSecond: 10_000 } }).start();
  await merchant.quiet();

  const staged = await regenerateSiteSecret(deps, { ...change, cutOver: 'staged' });
  const fresh = String(staged.staged);
  merchant.goOn({ name: 'staged', first: old, alternate: fresh });
  await merchant.quiet();

  await activateSiteSecret(deps, change);
  // The refused ones are due again, now.
  world.advance(10_000);
  merchant.goOn({ name: 'cut over', first: fresh, alternate: old });
  await merchant.quiet();

  await revokePreviousSiteSecret(deps, change);
  merchant.goOn({ name: 'revoked', first: fresh, alternate: null });
  await merchant.quiet();

  const again: SiteSecrets = await regenerateSiteSecret(deps, { ...change, cutOver: 'now' });
  world.advance(dayMs - 60_000);
  merchant.goOn({ name: 'almost a day later', first: again.current, alternate: fresh });
  await merchant.quiet();

  world.advance(120_000);
  merchant.goOn({ name: 'a day later', first: again.current, alternate: null }, Number.POSITIVE_INFINITY);
  await waitFor(async () => (await world.connection.collection('deliveries').countDocuments({ siteId: site.siteId, status: 'delivered' })) === owedCount, { timeoutMs: 30_000, what: 'all to be delivered' });

  expect([...new Set(merchant.faults)]).toEqual([]);
  expect(merchant.came.size).toBe(owed.length);
  const repeated = [...merchant.came.values()].filter((tries) => tries.length > 1);
  expect(repeated.length).toBeGreaterThanOrEqual(perPhase / 8);
  // Signed anew: what was signed in the phase before would not have passed in the later one.
  expect(repeated.some(([first, second]) => first !== second)).toBe(true);
}, 60_000);
