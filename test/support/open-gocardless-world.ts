import { openConformanceWorld } from './provider-conformance/conformance-world.js';
import { openGoCardlessStage } from './provider-conformance/gocardless-stage.js';
import type { GoCardlessStage } from './provider-conformance/gocardless-stage.js';

/** The payment core around GoCardless's stand-in, with a hand on the stand-in itself. */
export async function openGoCardlessWorld() {
  let stage: GoCardlessStage | null = null;
  const world = await openConformanceWorld(async (context) => (stage = await openGoCardlessStage(context)));
  if (!stage) throw new Error('The stage was not opened.');
  const { standIn, accounts } = stage as GoCardlessStage;
  const account = accounts[0];
  if (!account) throw new Error('The stand-in has no account.');
  return { ...world, standIn, bank: standIn.bank, merchant: account };
}
