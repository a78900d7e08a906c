import type { ProviderCapabilities } from '../../../src/domain/ports/provider.js';
import type { ConformanceWorld } from './conformance-world.js';
import type { Forgery, Move } from './stage.js';

/** One promise that every provider keeps, and one line of the published matrix. */
export type ConformanceCase = Readonly<{
  /** Unique; in the words that a merchant reads in the matrix. */
  name: string;
  group: 'Payments' | 'Refunds' | 'Disputes' | 'Events' | 'Faults';
  /** What has to be able to happen at the provider. Where one is missing, there is nothing to promise. */
  needs?: readonly Move[];
  /** What the provider's events have to be able to say falsely. */
  says?: Forgery;
  /** Whether the provider says of itself that it can. Where not, `refused` shows that asking for it is refused as documented. */
  can?: (capabilities: ProviderCapabilities) => boolean;
  run: (world: ConformanceWorld) => Promise<void>;
  refused?: (world: ConformanceWorld) => Promise<void>;
}>;

/** `yes`: shown by the run. `refused`: the provider can't, and the gateway says so. `never`: does not happen at this provider. */
export type CaseResult = 'yes' | 'refused' | 'never';

/** What a case will show of a provider, from what the provider and its stage say of themselves. */
export function expectedResult({ needs = [], says, can = () => true }: ConformanceCase, capabilities: ProviderCapabilities, has: (move: Move) => boolean, unsayable: readonly Forgery[] = []): CaseResult {
  if (!can(capabilities)) return 'refused';
  return needs.every(has) && (says === undefined || !unsayable.includes(says)) ? 'yes' : 'never';
}
