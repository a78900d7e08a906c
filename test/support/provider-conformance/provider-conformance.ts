import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { expectedResult } from './conformance-case.js';
import type { CaseResult, ConformanceCase } from './conformance-case.js';
import { openConformanceWorld } from './conformance-world.js';
import type { ConformanceWorld } from './conformance-world.js';
import { eventCases } from './event-cases.js';
import { faultCases } from './fault-cases.js';
import { paymentCases } from './payment-cases.js';
import { refundCases } from './refund-cases.js';
import type { OpenStage } from './stage.js';

export const conformanceCases: readonly ConformanceCase[] = [...paymentCases, ...refundCases, ...eventCases, ...faultCases];

/**
 * What every provider must show before it is offered: its client over HTTP against its stand-in, through the gateway's own core on a real database. What the provider says
 * of itself decides which cases apply; one it says it can't do has to be refused with the documented error. The results are the provider's column of the published
 * matrix (docs-site/capabilities); `UPDATE_CAPABILITIES=true` writes it anew.
 */
export function describeProviderConformance(type: string, openStage: OpenStage): void {
  describe(`${type} passes the conformance suite of providers`, () => {
    let world: ConformanceWorld;
    const results = new Map<string, CaseResult>();
    beforeAll(async () => { world = await openConformanceWorld(openStage); });
    afterAll(() => world?.close());

    test.each(conformanceCases.map((one) => [one.name, one] as const))('%s', async (name, one) => {
      const { capabilities } = world.stage.provider;
      const result = expectedResult(one, capabilities, (move) => world.stage.moves[move] !== undefined, world.stage.unsayable);
      if (result === 'yes') await one.run(world);
      if (result === 'refused') await one.refused?.(world);
      results.set(name, result);
    });

    test('shows what the published matrix says', async () => {
      const { provider } = world.stage;
      const shown = { type, label: provider.label, capabilities: provider.capabilities, cases: conformanceCases.map(({ group, name }) => ({ group, name, result: results.get(name) ?? null })) };
      const text = `${JSON.stringify(shown, null, 2)}\n`;
      const file = fileURLToPath(new URL(`../../../docs-site/capabilities/${type}.json`, import.meta.url));
      if (process.env['UPDATE_CAPABILITIES'] === 'true') await writeFile(file, text);
      expect(await readFile(file, 'utf8')).toBe(text);
    });
  });
}
