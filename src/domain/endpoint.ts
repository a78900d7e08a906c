import type { EventType } from './event-types.js';

/** `*` takes every type, those that come later too. */
export type EndpointEventType = EventType | '*';

/** A place of the merchant's that is told typed events of one site, in the Standard Webhooks form. */
export type Endpoint = {
  id: string;
  organizationId: string;
  livemode: boolean;
  siteId: string;
  revision: number;
  url: string;
  eventTypes: readonly EndpointEventType[];
  description: string | null;
  enabled: boolean;
  createdAt: Date;
  updatedAt: Date;
};

/** `whsec_` and base64 of 32 random bytes each. Until `previousUntil` both sign. */
export type EndpointSecrets = {
  current: string;
  previous: string | null;
  previousUntil: Date | null;
  /** The idempotent request that made them what they are. */
  changedBy: string | null;
};

/** Endpoints of a site: each change is POSTed to all of them. */
export const endpointsPerSiteMax = 16;

export function takesEvent({ enabled, eventTypes }: Pick<Endpoint, 'enabled' | 'eventTypes'>, type: string): boolean {
  return enabled && eventTypes.some((wanted) => wanted === '*' || wanted === type);
}

/** Those that sign at a moment, the newest first. */
export function signingSecretsAt({ current, previous, previousUntil }: EndpointSecrets, now: Date): readonly string[] {
  return previous !== null && previousUntil !== null && now < previousUntil ? [current, previous] : [current];
}
