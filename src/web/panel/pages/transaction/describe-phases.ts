import type { DeliveryTry } from '../../api/types.js';

const labels = { dnsMs: 'DNS', connectMs: 'connect', tlsMs: 'TLS', headersMs: 'answer', bodyMs: 'body' } as const;

/** The phases that took part in a try, in their order; milliseconds, below one with a digit behind the point. */
export function describePhases(phases: DeliveryTry['phases']): { label: string; ms: string }[] {
  if (phases === null) return [];
  return (Object.keys(labels) as (keyof typeof labels)[]).flatMap((name) => {
    const ms = phases[name];
    return ms === null ? [] : [{ label: labels[name], ms: ms < 1 ? ms.toFixed(1) : String(Math.round(ms)) }];
  });
}
