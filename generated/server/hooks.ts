// Generated from openapi/ by `npm run generate`. Do not edit.
import type { operations } from '../types/hooks.js';
import type { ErrorStatus, Handler, HandlerRequest, HandlerResponse, OperationFacts } from './handler-types.js';

/** The functions that implement the hooks spec. Errors are thrown; only documented answers can be returned. */
export type HooksHandlers<Context> = {
  /** GET /health: Say that the Main Backend answers. */
  getMainHealth: Handler<operations['getMainHealth'], Context, Defaulted['getMainHealth']>;
  /** GET /internal/health: Check everything the Main Backend needs. */
  getMainInternalHealth: Handler<operations['getMainInternalHealth'], Context, Defaulted['getMainInternalHealth']>;
  /** POST /hooks/{type}/{providerId}: Take in an event of a provider. */
  receiveHook: Handler<operations['receiveHook'], Context, Defaulted['receiveHook']>;
};

/** Query parameters that have a default, by operation: a handler always sees a value. */
interface Defaulted {
  getMainHealth: never;
  getMainInternalHealth: never;
  receiveHook: never;
}

/** The facts of every hooks operation, in the order of their ids. */
export const hooksOperations = {
  getMainHealth: {
    operationId: 'getMainHealth',
    method: 'get',
    path: '/health',
    tag: 'system',
    role: 'public',
    scope: 'none',
    rateClass: 'read',
    idempotency: 'none',
    hosts: ['main'],
    testModeOnly: false,
    security: [],
    statuses: [200, 400, 429, 500],
    requestContentType: null,
    requestBodyOptional: false,
    responseContentType: 'application/json',
    sensitiveParameters: [],
    sensitiveRequest: [],
    sensitiveResponse: [],
  },
  getMainInternalHealth: {
    operationId: 'getMainInternalHealth',
    method: 'get',
    path: '/internal/health',
    tag: 'system',
    role: 'public',
    scope: 'none',
    rateClass: 'read',
    idempotency: 'none',
    hosts: ['main'],
    testModeOnly: false,
    security: [],
    statuses: [200, 400, 403, 429, 500, 503],
    requestContentType: null,
    requestBodyOptional: false,
    responseContentType: 'application/json',
    sensitiveParameters: ['header.X-Internal-Health-Token'],
    sensitiveRequest: [],
    sensitiveResponse: [],
  },
  receiveHook: {
    operationId: 'receiveHook',
    method: 'post',
    path: '/hooks/{type}/{providerId}',
    tag: 'hooks',
    role: 'public',
    scope: 'none',
    rateClass: 'hooks',
    idempotency: 'none',
    hosts: ['main'],
    testModeOnly: false,
    security: [],
    statuses: [200, 400, 404, 413, 415, 429, 500, 503],
    requestContentType: 'application/json',
    requestBodyOptional: false,
    responseContentType: 'application/json',
    sensitiveParameters: [],
    sensitiveRequest: [''],
    sensitiveResponse: [],
  },
} as const satisfies Record<string, OperationFacts>;

export type HooksOperationId = keyof typeof hooksOperations;
export type HooksHandler<Id extends HooksOperationId, Context> = HooksHandlers<Context>[Id];
export type HooksRequest<Id extends HooksOperationId, Context> = HandlerRequest<operations[Id], Context, Defaulted[Id]>;
export type HooksResponse<Id extends HooksOperationId> = HandlerResponse<operations[Id]>;
/** Statuses that the operation documents as errors, to be thrown. */
export type HooksErrorStatus<Id extends HooksOperationId> = ErrorStatus<operations[Id]>;
