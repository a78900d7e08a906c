import type { RequestContext } from '../domain/principal.js';
import type { OperationFacts } from '../../generated/server/handler-types.js';

/** The four hosts of WIRE.md 1, as `x-hosts` spells them. */
export type HostRole = 'panel' | 'api' | 'checkout' | 'main';

/** A bundled spec, as far as the hosts read it themselves; the validator reads the rest. */
export type SpecBundle = Readonly<{
  openapi: string;
  info: Readonly<{ title: string; version: string }>;
  paths?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  components?: Readonly<Record<string, unknown>>;
}>;

/** A validated request, as the generated handler types describe it per operation. */
export type OperationRequest = {
  path: Record<string, unknown>;
  query: Record<string, unknown>;
  headers: Record<string, unknown>;
  body: unknown;
  context: RequestContext;
};

export type OperationAnswer = {
  status: number;
  headers?: Record<string, string | number | undefined>;
  /** JSON, or a stream of bytes where the operation documents one. */
  body?: unknown;
};

/**
 * `never` lets every generated handler type fit: each takes the narrower request of its own operation, which the validator
 * has checked before the handler is called.
 */
export type AnyHandler = (request: never) => Promise<OperationAnswer>;

/** One spec with its facts and the functions that implement it. */
export type HostService = Readonly<{
  name: string;
  document: SpecBundle;
  operations: Readonly<Record<string, OperationFacts>>;
  handlers: Readonly<Record<string, AnyHandler>>;
}>;

/** One operation that this host serves. */
export type BoundOperation = Readonly<{
  facts: OperationFacts;
  /** Path item of the spec, for the validator. */
  document: SpecBundle;
  handle: (request: OperationRequest) => Promise<OperationAnswer>;
}>;
