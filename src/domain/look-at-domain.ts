import type { DomainFailure } from './domain.js';
import { proofName } from './domain.js';
import type { Domain } from './domain.js';
import type { Dns } from './ports/world.js';

/** What the DNS said of a name. */
export type DnsFinding = Readonly<{
  /** `unknown` when the DNS gave no answer. */
  leadsHere: 'yes' | 'no' | 'unknown';
  /** The end of the chain, or null. */
  found: string | null;
  reason: DomainFailure | null;
  /** The record of this registration's proof leads here as well. */
  proven: boolean;
}>;

const stepsMax = 8;

/** Follows the CNAME of a domain and of its proof. @param target Name of the checkout pages. */
export async function lookAtDomain({ dns, target }: { dns: Dns; target: string }, domain: Pick<Domain, 'host' | 'token'>): Promise<DnsFinding> {
  try {
    const [chain, proof] = await Promise.all([follow(dns, domain.host, target), follow(dns, proofName(domain), target)]);
    const found = chain.includes(target) ? target : (chain.at(-1) ?? null);
    const reason = found === target ? null : found === null ? 'no_record' : 'other_target';
    return { leadsHere: found === target ? 'yes' : 'no', found, reason, proven: proof.includes(target) };
  } catch {
    return { leadsHere: 'unknown', found: null, reason: 'dns_unavailable', proven: false };
  }
}

/** The names on the way, until `target` or the end. */
async function follow(dns: Dns, name: string, target: string): Promise<string[]> {
  const chain: string[] = [];
  for (let next = await dns.resolveCname(name); next !== null && chain.length < stepsMax; next = await dns.resolveCname(next)) {
    if (chain.includes(next)) break;
    chain.push(next);
    if (next === target) break;
  }
  return chain;
}
