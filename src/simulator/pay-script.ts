import type { Step } from './take-step.js';

/** What pressing "Pay" brings about: the first step at once, the others after a while. */
export type PayScript = readonly { afterMs: number; step: Step }[];

/** Long enough to be seen on a page, short enough for a test. */
const laterMs = 3_000;

export const payScripts = {
  succeed: [{ afterMs: 0, step: { kind: 'succeed' } }],
  processThenSucceed: [{ afterMs: 0, step: { kind: 'process' } }, { afterMs: laterMs, step: { kind: 'succeed' } }],
  processThenDecline: [{ afterMs: 0, step: { kind: 'process' } }, { afterMs: laterMs, step: { kind: 'decline', code: 'bank_declined' } }],
  succeedThenReverse: [{ afterMs: 0, step: { kind: 'succeed' } }, { afterMs: laterMs, step: { kind: 'reverse', reason: 'bank_reversed' } }],
  succeedThenDispute: [{ afterMs: 0, step: { kind: 'succeed' } }, { afterMs: laterMs, step: { kind: 'open_dispute' } }],
} as const satisfies Record<string, PayScript>;

export function declineScript(code: string): PayScript {
  return [{ afterMs: 0, step: { kind: 'decline', code } }];
}
