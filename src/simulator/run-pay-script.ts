import { applySteps } from './apply-steps.js';
import type { AppliedSteps } from './apply-steps.js';
import type { PayScript } from './pay-script.js';
import type { Payment } from './payment.js';
import type { SimulatorWorld } from './world.js';

/** Takes the step that is due at once and schedules the others. */
export function runPayScript(payment: Payment, script: PayScript, world: Pick<SimulatorWorld, 'clock' | 'ids'>): AppliedSteps {
  const first = script.filter((entry) => entry.afterMs === 0).map((entry) => entry.step);
  const applied = applySteps(payment, first, world);
  if (applied.kind === 'refused') return applied;
  const nowMs = world.clock.now().getTime();
  const later = script.filter((entry) => entry.afterMs > 0).map((entry) => ({ dueAt: new Date(nowMs + entry.afterMs), step: entry.step }));
  return { ...applied, payment: { ...applied.payment, scheduled: [...applied.payment.scheduled, ...later] } };
}
