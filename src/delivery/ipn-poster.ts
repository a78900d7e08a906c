import type { Timers } from '../domain/ports/world.js';
import { createConnectionPool } from './connection-pool.js';
import type { DeliverySettings } from './delivery-settings.js';
import { createOpenConnection } from './open-connection.js';
import { createPostIpn } from './post-ipn.js';
import type { PostIpn } from './post-ipn.js';
import { createHostResolver } from './resolve-host.js';
import type { ResolveHost } from './resolve-host.js';
import type { TargetPolicy } from './target-policy.js';

export type IpnPosterOptions = Readonly<{
  policy: TargetPolicy;
  timers: Timers;
  settings: Pick<DeliverySettings, 'answerTimeoutMs' | 'bodyTimeoutMs' | 'bodyBytesMax' | 'excerptBytesMax'>;
  resolveHost?: ResolveHost;
  /** PEM certificates to trust instead of the public ones, for receivers behind a private authority. */
  trustedCertificates?: string;
}>;

export type IpnPoster = Readonly<{ post: PostIpn; close: () => Promise<void> }>;

/** The HTTP client of the outbound side: guarded connections, kept per site and target, under one `post`. */
export function createIpnPoster({ policy, timers, settings, resolveHost = createHostResolver(), trustedCertificates }: IpnPosterOptions): IpnPoster {
  const nowMs = (): number => performance.now();
  const openConnection = createOpenConnection({ policy, resolveHost, nowMs, ...(trustedCertificates === undefined ? {} : { trustedCertificates }) });
  const pool = createConnectionPool({ openConnection, nowMs });
  return { post: createPostIpn({ pool, policy, timers, nowMs, settings }), close: () => pool.close() };
}
