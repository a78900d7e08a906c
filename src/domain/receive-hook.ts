import { unusableType } from './apply-inbox-event.js';
import { GatewayError } from './errors.js';
import type { InboxStore, NewInboxEvent } from './ports/inbox-store.js';
import type { ProviderAccountStore } from './ports/provider-account-store.js';
import type { HookVerification, ProviderRegistry } from './ports/provider.js';
import type { Clock, Logger } from './ports/world.js';

export type ReceiveHookDeps = Readonly<{
  providerAccounts: ProviderAccountStore;
  providers: ProviderRegistry;
  inbox: InboxStore;
  clock: Clock;
  logger: Logger;
  /** Told when something was stored, so that the inbox worker need not wait for its poll. A hint only. */
  wakeInbox: () => void;
}>;

export type ReceiveHookOptions = Readonly<{
  /** Both as they stand in the address `/hooks/{type}/{providerId}`. */
  type: string;
  providerId: string;
  /** Exactly the bytes received. */
  rawBody: Uint8Array;
  /** Names in lower case; a repeated header joined by ", ". */
  headers: Readonly<Record<string, string | undefined>>;
}>;

/** Of the headers, what helps to tell afterwards what a provider sent. */
const keptHeaders = /^(?:content-type|user-agent|date|[a-z0-9-]*(?:signature|webhook|event|delivery|transmission|request-id)[a-z0-9-]*)$/;
const keptHeaderLengthMax = 2_048;
const keptHeadersMax = 20;

/**
 * Takes one request of a provider in (promise 3): finds the account whatever its tenant, verifies the exact bytes, and stores every event
 * in it with majority before it returns. What the events mean is for the inbox worker. Disabled and archived accounts are no different.
 * @throws GatewayError `provider_not_found` for an unknown account or one of another type, `hook_signature_invalid` for bytes that
 *   are not proven to be the provider's; in both cases nothing was stored. `service_unavailable` when it could not be stored: the
 *   provider sends it again.
 */
export async function receiveHook(deps: ReceiveHookDeps, { type, providerId, rawBody, headers }: ReceiveHookOptions): Promise<{ stored: number; duplicates: number }> {
  const provider = deps.providers.find(type);
  const found = provider && /^[0-9a-f]{24}$/.test(providerId) ? await available(deps, deps.providerAccounts.findAcrossTenants(providerId)) : null;
  if (!provider || found?.account.type !== type) throw new GatewayError('provider_not_found', 'There is no such provider account; check type and id in the address.');

  const { tenant, credentials } = found;
  const receivedAt = deps.clock.now();
  const verification = await provider.verifyHook({ rawBody, headers, receivedAt }, { providerId, livemode: tenant.livemode, credentials });
  const note = (result: 'received' | 'failed'): void => {
    // For people only: a hook is neither slower nor lost for it.
    deps.providerAccounts.noteHook(tenant, providerId, receivedAt, result).catch((error: unknown) => deps.logger.warn('the time of a hook was not noted', { providerId, error }));
  };
  if (verification.kind === 'rejected') {
    note('failed');
    deps.logger.warn('a hook was rejected', { providerId, type, reason: verification.reason });
    throw new GatewayError('hook_signature_invalid', rejections[verification.reason]);
  }

  const events = toInboxEvents(verification, { providerId, providerType: type, receivedAt, headers: keepHeaders(headers) });
  const result = await available(deps, deps.inbox.insert(tenant, events));
  for (const { unusable } of events) {
    if (unusable !== null) deps.logger.error('an authentic hook cannot be used and was quarantined', { providerId, type, reason: unusable });
  }
  note('received');
  if (result.stored > 0) deps.wakeInbox();
  return result;
}

const rejections: Readonly<Record<Extract<HookVerification, { kind: 'rejected' }>['reason'], string>> = {
  missing_signature: 'The signature header is missing.',
  bad_signature: 'The signature does not fit the body and the secret of this account.',
  clock: 'The signature was made too long ago or in the future; check the clocks.',
};

type Envelope = Pick<NewInboxEvent, 'providerId' | 'providerType' | 'receivedAt' | 'headers'>;

function toInboxEvents(verification: Exclude<HookVerification, { kind: 'rejected' }>, envelope: Envelope): NewInboxEvent[] {
  if (verification.kind === 'unusable') {
    const { eventId, raw, reason } = verification;
    return [{ ...envelope, eventId, eventType: unusableType, occurredAt: envelope.receivedAt, raw, unusable: reason }];
  }
  // One request may carry an event twice; the second is the same one.
  const byId = new Map(verification.events.map((event) => [event.eventId, { ...envelope, ...event, unusable: event.unusable ?? null }]));
  return [...byId.values()];
}

function keepHeaders(headers: ReceiveHookOptions['headers']): Record<string, string> {
  const kept = Object.entries(headers).flatMap(([name, value]) => (value !== undefined && keptHeaders.test(name) ? [[name, value.slice(0, keptHeaderLengthMax)] as const] : []));
  return Object.fromEntries(kept.slice(0, keptHeadersMax));
}

/** Whatever the store throws here is one thing to a provider: later. */
async function available<T>(deps: ReceiveHookDeps, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    deps.logger.error('a hook could not be taken in', { error: cause });
    throw new GatewayError('service_unavailable', 'The event could not be stored. Send it again.', { retryAfterSeconds: 5, cause });
  }
}
