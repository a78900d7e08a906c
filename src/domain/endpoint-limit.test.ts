import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createDeliveryWorld } from '../../test/support/delivery-world.js';
import type { DeliveryWorld } from '../../test/support/delivery-world.js';
import { openTestStore } from '../../test/support/open-test-store.js';
import { auditBySystem } from './audit-entry.js';
import { endpointsPerSiteMax } from './endpoint.js';
import { createEndpoint } from './endpoints.js';

let world: DeliveryWorld;
beforeAll(async () => {
  world = createDeliveryWorld(await openTestStore());
});
afterAll(() => world.close());

test('a site gets no more endpoints than it may have, however many are added at the same moment', async () => {
  const { tenant, siteId } = await world.site();
  const deps = { endpoints: world.endpoints, sites: world.sites, audit: world.audit, clock: world.clock, ids: world.ids, random: world.random, checkIpnUrl: () => null };
  const create = (): Promise<unknown> => createEndpoint(deps, { tenant, siteId, endpointId: null, by: auditBySystem, settings: { url: 'https://shop.example/events', eventTypes: ['*'], description: null, enabled: true } });
  const results = await Promise.allSettled(Array.from({ length: endpointsPerSiteMax + 6 }, create));
  const refusals = results.flatMap((result) => (result.status === 'rejected' ? [(result.reason as { code: string }).code] : []));
  expect(refusals).toEqual(Array.from({ length: 6 }, () => 'endpoint_limit_reached'));
  expect(await world.endpoints.listForSite(tenant, siteId)).toHaveLength(endpointsPerSiteMax);
  expect(await world.connection.collection('auditEntries').countDocuments({ action: 'endpoint.created' })).toBe(endpointsPerSiteMax);
});
