import { connect as connectTcp, isIP } from 'node:net';
import type { Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import ipaddr from 'ipaddr.js';
import type { TryPhases } from '../domain/ports/delivery-work.js';
import type { IpnTarget } from './check-ipn-url.js';
import { classifyError, IpnConnectionError } from './ipn-failure.js';
import type { ConnectionPhase } from './ipn-failure.js';
import type { ResolveHost } from './resolve-host.js';
import { refuseAddress } from './target-policy.js';
import type { TargetPolicy } from './target-policy.js';

export type OpenConnectionOptions = Readonly<{
  policy: TargetPolicy;
  resolveHost: ResolveHost;
  /** Milliseconds from any fixed point; for the timings of the phases. */
  nowMs: () => number;
  /** PEM certificates to trust instead of the public ones, for receivers behind a private authority. */
  trustedCertificates?: string;
}>;

export type OpenedConnection = Readonly<{ socket: Socket; phases: Omit<TryPhases, 'headersMs' | 'bodyMs'> }>;
/** Kept up to date while it goes on, so that who runs out of time can say where. */
export type PhaseMarker = { phase: ConnectionPhase };
export type OpenConnection = (target: IpnTarget, signal: AbortSignal, marker: PhaseMarker) => Promise<OpenedConnection>;

/** Time for one of several addresses, so that the others get their turn before the deadline of the whole. */
const addressTimeoutMs = 4_000;

/**
 * Opens a connection that is known to lead to an allowed address: the literal or every resolved address is judged, only judged
 * ones are dialled by number (no second look-up can slip another one in), and the address really connected to is judged again. Proxy variables of the
 * environment have no part in it.
 * @throws IpnConnectionError
 */
export function createOpenConnection({ policy, resolveHost, nowMs, trustedCertificates }: OpenConnectionOptions): OpenConnection {
  return async (target, signal, marker) => {
    const startedMs = nowMs();
    marker.phase = 'dns';
    const literal = isIP(target.hostname) !== 0;
    const addresses = await resolveAllowed(target.hostname, { policy, resolveHost, signal });
    const resolvedMs = nowMs();

    marker.phase = 'connect';
    const socket = await dialFirst(addresses, target.port, signal);
    const connectedMs = nowMs();
    const phases = { dnsMs: literal ? null : resolvedMs - startedMs, connectMs: connectedMs - resolvedMs, tlsMs: null };
    try {
      assertConnectedTo(socket, addresses, policy);
      if (!target.secure) return { socket, phases };
      marker.phase = 'tls';
      const secured = await secure(socket, target.hostname, signal, trustedCertificates);
      return { socket: secured, phases: { ...phases, tlsMs: nowMs() - connectedMs } };
    } catch (error) {
      socket.destroy();
      throw error;
    }
  };
}

async function resolveAllowed(hostname: string, { policy, resolveHost, signal }: { policy: TargetPolicy; resolveHost: ResolveHost; signal: AbortSignal }): Promise<string[]> {
  if (isIP(hostname) !== 0) {
    const refusal = refuseAddress(hostname, policy);
    if (refusal) throw new IpnConnectionError('address_not_public', `Not connected: ${refusal}.`);
    return [hostname];
  }
  const resolved = await resolveHost(hostname, signal).catch((error: unknown) => {
    throw classifyError(error, 'dns');
  });
  signal.throwIfAborted();
  const allowed = resolved.filter((address) => refuseAddress(address, policy) === null);
  if (allowed.length > 0) return allowed;
  const refusal = resolved[0] === undefined ? 'it has no address' : refuseAddress(resolved[0], policy);
  throw new IpnConnectionError(resolved.length === 0 ? 'dns' : 'address_not_public', `Not connected to ${hostname}: ${refusal}.`);
}

async function dialFirst(addresses: readonly string[], port: number, signal: AbortSignal): Promise<Socket> {
  let lastError: unknown = null;
  for (const [index, address] of addresses.entries()) {
    signal.throwIfAborted();
    try {
      return await dial(address, port, signal, index === addresses.length - 1 ? null : addressTimeoutMs);
    } catch (error) {
      lastError = error;
    }
  }
  signal.throwIfAborted();
  throw classifyError(lastError, 'connect');
}

function dial(address: string, port: number, signal: AbortSignal, timeoutMs: number | null): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connectTcp({ host: address, port, noDelay: true, autoSelectFamily: false });
    // Stays for good: an error on a socket nobody uses at the moment must not end the process.
    socket.on('error', () => undefined);
    const settle = (): void => {
      signal.removeEventListener('abort', abort);
      socket.off('error', fail).off('connect', succeed).off('timeout', giveUp);
      socket.setTimeout(0);
    };
    const fail = (error: unknown): void => {
      settle();
      socket.destroy();
      reject(error);
    };
    const succeed = (): void => {
      settle();
      resolve(socket);
    };
    const giveUp = (): void => fail(new IpnConnectionError('connection_failed', `${address} did not answer.`));
    const abort = (): void => fail(signal.reason);
    socket.once('error', fail).once('connect', succeed).once('timeout', giveUp);
    if (timeoutMs !== null) socket.setTimeout(timeoutMs);
    signal.addEventListener('abort', abort, { once: true });
  });
}

function assertConnectedTo(socket: Socket, addresses: readonly string[], policy: TargetPolicy): void {
  const actual = socket.remoteAddress ?? '';
  const refusal = refuseAddress(actual, policy);
  if (refusal || !addresses.some((address) => isSameAddress(address, actual))) {
    throw new IpnConnectionError('address_not_public', `Not connected: ${refusal ?? `${actual} is not the address that was checked`}.`);
  }
}

function isSameAddress(left: string, right: string): boolean {
  return ipaddr.parse(left).toNormalizedString() === ipaddr.parse(right).toNormalizedString();
}

function secure(socket: Socket, hostname: string, signal: AbortSignal, ca: string | undefined): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const secured = connectTls({
      socket,
      host: hostname,
      // No server name is sent for an IP literal (RFC 6066); its certificate is checked against the address.
      ...(isIP(hostname) === 0 ? { servername: hostname } : {}),
      ALPNProtocols: ['http/1.1'],
      ...(ca === undefined ? {} : { ca }),
    });
    secured.on('error', () => undefined);
    const settle = (): void => {
      signal.removeEventListener('abort', abort);
      secured.off('error', fail).off('close', closed).off('secureConnect', succeed);
    };
    const fail = (error: unknown): void => {
      settle();
      secured.destroy();
      reject(error);
    };
    const succeed = (): void => {
      settle();
      resolve(secured);
    };
    const closed = (): void => fail(new IpnConnectionError('tls', 'The connection was closed during the TLS handshake.'));
    const abort = (): void => fail(signal.reason);
    secured.once('error', fail).once('close', closed).once('secureConnect', succeed);
    signal.addEventListener('abort', abort, { once: true });
  });
}
