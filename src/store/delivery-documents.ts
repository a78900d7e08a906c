import type { Delivery, DeliveryStatus, DeliveryTry } from '../domain/ports/delivery-store.js';
import type { DeliveryCompletion, NewDelivery, QueuedDelivery, TryPhases } from '../domain/ports/delivery-work.js';
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
  ipnVersion: 1 | 2;
  /** Sealed: the query of an ipnUrl may carry a secret of the merchant's. */
  url: SealedField;
  /** The bytes of every try; UTF-8 text in the database as on the wire. */
  body: string;
  statusCode: number;
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

export const deliveryIndexes: readonly CollectionIndex[] = [
  { collection: deliveriesCollection, key: { laneId: 1, nextTryAt: 1 }, options: { partialFilterExpression: { nextTryAt: { $type: 'date' } } } },
  { collection: deliveriesCollection, key: { organizationId: 1, livemode: 1, transactionId: 1, eventVersion: 1 } },
];

/** Sorts before everything that is due by time. */
export const resendDueAt = new Date(0);

export function toDeliveryDocument(delivery: NewDelivery, nextTryAt: Date, cipher: FieldCipher): DeliveryDocument {
  const { id, tenant, siteId, laneId, transactionId, eventVersion, ipnVersion, url, body, statusCode, createdAt } = delivery;
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
    body,
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
  };
}

export function openUrl(cipher: FieldCipher): (document: DeliveryDocument) => string {
  return ({ organizationId, url }) => Buffer.from(cipher.open(urlContext(organizationId), url)).toString('utf8');
}

function urlContext(organizationId: string): { organizationId: string; collection: string; field: string } {
  return { organizationId, collection: deliveriesCollection, field: 'url' };
}

/** One url that does not open (a key that is missing, damaged bytes) must not keep the rest of its lane from being read. */
function openOrNull(document: DeliveryDocument, open: (document: DeliveryDocument) => string): string | null {
  try {
    return open(document);
  } catch {
    return null;
  }
}

export function toQueuedDelivery(document: DeliveryDocument, open: (document: DeliveryDocument) => string): QueuedDelivery {
  const { _id, transactionId, eventVersion, ipnVersion, body, status, triesCount, automaticTriesCount, unfinishedTriesCount, resendsCount, resendRequestedAt, scheduledAt, nextTryAt, createdAt } = document;
  return {
    id: _id, transactionId, eventVersion, ipnVersion, url: openOrNull(document, open), body: Buffer.from(body, 'utf8'), status, triesCount, automaticTriesCount,
    unfinishedTriesCount, resendsCount, resendRequestedAt, scheduledAt, nextTryAt: nextTryAt ?? resendDueAt, createdAt,
  };
}

export function toDelivery(document: DeliveryDocument, open: (document: DeliveryDocument) => string): Delivery {
  const { _id, organizationId, livemode, siteId, transactionId, eventVersion, ipnVersion, body, statusCode, status, triesCount, nextTryAt, resendRequestedAt, lastHttpStatus, lastFailure, createdAt, settledAt } = document;
  return {
    id: _id, organizationId, livemode, siteId, transactionId, eventVersion, ipnVersion, url: open(document), body, statusCode, status, triesCount,
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
  const { _id, organizationId, startedAt, durationMs, outcome, httpStatus, failure, failureDetail, responseExcerpt, trigger } = document;
  const [deliveryId = '', n = '0'] = _id.split('#');
  return {
    deliveryId, n: Number(n), startedAt, durationMs, outcome, httpStatus, failure, failureDetail, trigger,
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
