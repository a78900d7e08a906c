import type { Response } from 'express';
import type { Principal } from '../domain/principal.js';
import type { OperationFacts } from '../../generated/server/handler-types.js';

/** What is known of one request while it is served; the log line at its end is made from it. */
export type RequestState = {
  requestId: string;
  startedAt: number;
  ipAddress: string;
  behindUnknownProxy: boolean;
  facts: OperationFacts | null;
  principal: Principal | null;
  organizationId: string | null;
  replayed: boolean;
  errorCode: string | null;
  /** Ends when the client is gone or the time limit is over. */
  abort: AbortController;
};

const key = 'requestState';

export function attachState(response: Response, state: RequestState): void {
  response.locals[key] = state;
}

export function stateOf(response: Response): RequestState {
  return response.locals[key] as RequestState;
}
