import { declineScript, payScripts } from './pay-script.js';
import type { PayScript } from './pay-script.js';

export type MagicCard = {
  /** Digits only. */
  number: string;
  /** What happens, for the table on the page and in the docs. */
  outcome: string;
  /** Null: the amount decides. */
  script: PayScript | null;
  /** Whether the buyer is first asked to confirm (3-D Secure). */
  authenticate: boolean;
};

/**
 * The only numbers the simulator takes; any other is refused, so that nobody ever types a real card. Where another test environment
 * has a well-known number for an outcome, it is the same here. All of them pass the Luhn check.
 */
export const magicCards: readonly MagicCard[] = [
  { number: '4242424242424242', outcome: 'Succeeds (or what the amount says)', script: null, authenticate: false },
  { number: '4000002500003155', outcome: 'Asks for 3-D Secure, then succeeds', script: payScripts.succeed, authenticate: true },
  { number: '4000008260003178', outcome: 'Asks for 3-D Secure, then insufficient funds', script: declineScript('insufficient_funds'), authenticate: true },
  { number: '4000000000000002', outcome: 'Declined', script: declineScript('card_declined'), authenticate: false },
  { number: '4000000000009995', outcome: 'Declined: insufficient funds', script: declineScript('insufficient_funds'), authenticate: false },
  { number: '4000000000000069', outcome: 'Declined: expired card', script: declineScript('expired_card'), authenticate: false },
  { number: '4000000000000127', outcome: 'Declined: wrong security code', script: declineScript('incorrect_cvc'), authenticate: false },
  { number: '4000000000009979', outcome: 'Declined: stolen card', script: declineScript('stolen_card'), authenticate: false },
  { number: '4000000000001000', outcome: 'Processing, succeeds after 3 seconds', script: payScripts.processThenSucceed, authenticate: false },
  { number: '4000000000002008', outcome: 'Processing, declined after 3 seconds', script: payScripts.processThenDecline, authenticate: false },
  { number: '4000000000003006', outcome: 'Succeeds, the bank reverses it after 3 seconds', script: payScripts.succeedThenReverse, authenticate: false },
  { number: '4000000000000259', outcome: 'Succeeds, disputed after 3 seconds', script: payScripts.succeedThenDispute, authenticate: false },
];

/** Blanks and hyphens are how people write card numbers. Null for anything but a magic card. */
export function findMagicCard(typed: string): MagicCard | null {
  const digits = typed.replace(/[\s-]/g, '');
  return magicCards.find((card) => card.number === digits) ?? null;
}
