import { normalizeHost } from './normalize-host.js';
import type { DomainStore } from './ports/domain-store.js';
import type { Clock } from './ports/world.js';

/** Either answer may be as old as this. */
const keptMs = 30_000;
/** Whoever asks for many names must not fill the memory. */
const keptMax = 10_000;

export type HostVerifier = (name: string) => Promise<boolean>;

export type HostVerifierOptions = Readonly<{ domains: Pick<DomainStore, 'findOwnerAcrossTenants'>; ownHosts: readonly string[]; clock: Clock }>;

/** Tells the reverse proxy whether a name is served here: a verified custom domain, or one of the gateway's own. */
export function createHostVerifier({ domains, ownHosts, clock }: HostVerifierOptions): HostVerifier {
  const known = new Map<string, { served: boolean; until: number }>();
  return async (name) => {
    const lower = name.toLowerCase().replace(/\.$/, '');
    if (ownHosts.includes(lower)) return true;
    const normalized = normalizeHost(lower, ownHosts);
    if ('fault' in normalized) return false;
    const { host } = normalized;
    const now = clock.now().getTime();
    const kept = known.get(host);
    if (kept !== undefined && kept.until > now) return kept.served;
    const served = (await domains.findOwnerAcrossTenants(host)) !== null;
    if (known.size >= keptMax) known.clear();
    known.set(host, { served, until: now + keptMs });
    return served;
  };
}
