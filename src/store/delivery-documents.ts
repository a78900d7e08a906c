import type { Delivery, DeliveryStatus, DeliveryTry } from '../domain/ports/delivery-store.js';
import type { DeliveredEvent, DeliveryCompletion, NewDelivery, QueuedDelivery, TryPhases } from '../domain/ports/delivery-work.js';
import type { FieldCipher, SealedField } from '../domain/ports/field-cipher.js';
import type { CollectionIndex } from './collection-index.js';

export type DeliveryDocument = {
  _id: string;
  v: 1;
  organizationId: string;
  livemode: boolean;
  siteId: string;
  laneId: string;
  transactionId: string;
  eventVersion: number;
  /** Null, like `statusCode`, for an event. */
  ipnVersion: 1 | 2 | null;
  /** Sealed: the query of an ipnUrl may carry a secret of the merchant's. */
  url: SealedField;
  /** The bytes of every try; UTF-8 text in the database as on the wire. An event's are sealed: it carries the buyer's data. */
  body: string | SealedField;
  statusCode: number | null;
  status: DeliveryStatus;
  triesCount: number;
  automaticTriesCount: number;
  unfinishedTriesCount: number;
  resendsCount: number;
  resendRequestedAt: Date | null;
  scheduledAt: Date | null;
  /** Token of the take that the last try began with. */
  fence: string | null;
  /** Absent when nothing is due any more: settled deliveries leave the index. */
  nextTryAt?: Date;
  lastHttpStatus: number | null;
  lastFailure: string | null;
  createdAt: Date;
  settledAt: Date | null;
  /** Absent for an IPN. */
  endpointId?: string;
  eventId?: string;
  eventType?: string;
  /** The last job that asked for a resend. */
  resendJobId?: string;
};

export type DeliveryTryDocument = {
  /** `{deliveryId}#{n}`, n in six digits: the tries of a delivery stand in order in the primary index. */
  _id: string;
  v: 1;
  organizationId: string;
  livemode: boolean;
  startedAt: Date;
  durationMs: number;
  outcome: DeliveryTry['outcome'];
  httpStatus: number | null;
  failure: string | null;
  failureDetail: string | null;
  responseExcerpt: SealedField | null;
  trigger: DeliveryTry['trigger'];
  phases: TryPhases | null;
};

export const deliveriesCollection = 'deliveries';
export const deliveryTriesCollection = 'deliveryTries';

const newestFirst = { createdAt: -1, _id: -1 } as const;

export const deliveryIndexes: readonly CollectionIndex[] = [
  { collection: deliveriesCollection, key: { laneId: 1, nextTryAt: 1 }, options: { partialFilterExpression: { nextTryAt: { $type: 'date' } } } },
  { collection: deliveriesCollection, key: { organizationId: 1, livemode: 1, transactionId: 1, eventVersion: 1 } },
  // IPNs and events are never listed together. A bound each: from a value the database proves no type, and would not take the index.
  { collection: deliveriesCollection, key: { organizationId: 1, livemode: 1, ...newestFirst }, options: { name: 'ipns', partialFilterExpression: { ipnVersion: { $gt: 0 } } } },
  { collection: deliveriesCollection, key: { organizationId: 1, livemode: 1, siteId: 1, ...newestFirst }, options: { name: 'ipnsOfSite', partialFilterExpression: { ipnVersion: { $gt: 0 } } } },
  { collection: deliveriesCollection, key: { organizationId: 1, livemode: 1, endpointId: 1, ...newestFirst }, options: { name: 'events', partialFilterExpression: { endpointId: { $gt: '' } } } },
  // Few as they are, what was given up or overtaken is found at any age.
  { collection: deliveriesCollection, key: { organizationId: 1, livemode: 1, ...newestFirst }, options: { name: 'exhausted', partialFilterExpression: { status: 'exhausted' } } },
  { collection: deliveriesCollection, key: { organizationId: 1, livemode: 1, ...newestFirst }, options: { name: 'superseded', partialFilterExpression: { status: 'superseded' } } },
  { collection: deliveriesCollection, key: { organizationId: 1, livemode: 1, siteId: 1, ...newestFirst }, options: { name: 'exhaustedOfSite', partialFilterExpression: { status: 'exhausted' } } },
];

/** Sorts before everything that is due by time. */
export const resendDueAt = new Date(0);

export function toDeliveryDocument(delivery: NewDelivery, nextTryAt: Date, cipher: FieldCipher): DeliveryDocument {
  const { id, tenant, siteId, laneId, transactionId, eventVersion, ipnVersion, url, body, statusCode, createdAt, event } = delivery;
  return {
    _id: id,
    v: 1,
    ...tenant,
    siteId,
    laneId,
    transactionId,
    eventVersion,
    ipnVersion,
    url: cipher.seal(urlContext(tenant.organizationId), Buffer.from(url, 'utf8')),
    body: event === null ? body : cipher.seal(bodyContext(tenant.organizationId), Buffer.from(body, 'utf8')),
    statusCode,
    status: 'pending',
    triesCount: 0,
    automaticTriesCount: 0,
    unfinishedTriesCount: 0,
    resendsCount: 0,
    resendRequestedAt: null,
    scheduledAt: null,
    fence: null,
    nextTryAt,
    lastHttpStatus: null,
    lastFailure: null,
    createdAt,
    settledAt: null,
    ...(event ?? {}),
  };
}

function bodyContext(organizationId: string): { organizationId: string; collection: string; field: string } {
  return { organizationId, collection: deliveriesCollection, field: 'body' };
}

/** The two texts of a delivery that are, or may be, sealed. */
export type OpenDelivery = (document: DeliveryDocument) => { url: string; body: string };

export function openDelivery(cipher: FieldCipher): OpenDelivery {
  const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');
  return ({ organizationId, url, body }) => ({
    url: text(cipher.open(urlContext(organizationId), url)),
    body: typeof body === 'string' ? body : text(cipher.open(bodyContext(organizationId), body)),
  });
}

function eventOf({ endpointId, eventId, eventType }: DeliveryDocument): DeliveredEvent | null {
  return endpointId === undefined || eventId === undefined || eventType === undefined ? null : { endpointId, eventId, eventType };
}

function urlContext(organizationId: string): { organizationId: string; collection: string; field: string } {
  return { organizationId, collection: deliveriesCollection, field: 'url' };
}

/** One that does not open (a key that is missing, damaged bytes) must not keep the rest of its lane from being read. */
function openOrNull(document: DeliveryDocument, open: OpenDelivery): ReturnType<OpenDelivery> | null {
  try {
    return open(document);
  } catch {
    return null;
  }
}

export function toQueuedDelivery(document: DeliveryDocument, open: OpenDelivery): QueuedDelivery {
  const { _id, transactionId, eventVersion, ipnVersion, statusCode, status, triesCount, automaticTriesCount, unfinishedTriesCount, resendsCount, resendRequestedAt, scheduledAt, nextTryAt, createdAt } = document;
  const opened = openOrNull(document, open);
  const event = eventOf(document);
  return {
    id: _id, transactionId, eventVersion, ipnVersion, statusCode, event, orderKey: event === null ? transactionId : `${event.endpointId} ${transactionId}`,
    url: opened?.url ?? null, body: Buffer.from(opened?.body ?? '', 'utf8'), status, triesCount, automaticTriesCount,
    unfinishedTriesCount, resendsCount, resendRequestedAt, scheduledAt, nextTryAt: nextTryAt ?? resendDueAt, createdAt,
  };
}

export function toDelivery(document: DeliveryDocument, open: OpenDelivery): Delivery {
  const { _id, organizationId, livemode, siteId, transactionId, eventVersion, ipnVersion, statusCode, status, triesCount, nextTryAt, resendRequestedAt, lastHttpStatus, lastFailure, createdAt, settledAt } = document;
  return {
    id: _id, organizationId, livemode, siteId, transactionId, eventVersion, ipnVersion, event: eventOf(document), ...open(document), statusCode, status, triesCount,
    nextTryAt: nextTryAt === undefined ? null : (resendRequestedAt ?? nextTryAt),
    lastHttpStatus, lastFailure, createdAt, settledAt,
  };
}

export function tryId(deliveryId: string, n: number): string {
  return `${deliveryId}#${String(n).padStart(6, '0')}`;
}

export function toTryDocument({ tenant, deliveryId, try: done }: DeliveryCompletion, cipher: FieldCipher): DeliveryTryDocument | null {
  if (!done) return null;
  const { n, startedAt, durationMs, outcome, httpStatus, failure, failureDetail, responseExcerpt, trigger, phases } = done;
  return {
    _id: tryId(deliveryId, n),
    v: 1,
    ...tenant,
    startedAt,
    durationMs: Math.round(durationMs),
    outcome,
    httpStatus,
    failure,
    failureDetail,
    responseExcerpt: responseExcerpt === null ? null : cipher.seal(excerptContext(tenant.organizationId), responseExcerpt),
    trigger,
    phases,
  };
}

export function toDeliveryTry(document: DeliveryTryDocument, cipher: FieldCipher): DeliveryTry {
  const { _id, organizationId, startedAt, durationMs, outcome, httpStatus, failure, failureDetail, responseExcerpt, trigger, phases } = document;
  const [deliveryId = '', n = '0'] = _id.split('#');
  return {
    deliveryId, n: Number(n), startedAt, durationMs, outcome, httpStatus, failure, failureDetail, trigger, phases: phases && { ...phases, bodyMs: phases.bodyMs ?? null },
    responseExcerpt: responseExcerpt === null ? null : toText(cipher.open(excerptContext(organizationId), responseExcerpt)),
  };
}

/** Receivers answer anything: what is no text is shown as replacement characters, NUL (which JSON readers choke on) among them. */
function toText(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf8').replaceAll('\u0000', '\uFFFD');
}

function excerptContext(organizationId: string): { organizationId: string; collection: string; field: string } {
  return { organizationId, collection: deliveryTriesCollection, field: 'responseExcerpt' };
}
