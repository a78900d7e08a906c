import type { Client } from 'openapi-fetch';
import createClient from 'openapi-fetch';
import { ApiProblem, noAnswer, problemOf } from './api-problem.js';
import type { AdminPaths, Tenant } from './types.js';

export type AdminClient = Client<AdminPaths>;
export type Send = (request: Request) => Promise<Response>;

/** A client of the Admin API on the panel's own origin, for one organization and mode, or for none before one is chosen. */
export function createAdminClient(send: Send, tenant: Tenant | null): AdminClient {
  return createClient<AdminPaths>({
    baseUrl: location.origin,
    credentials: 'same-origin',
    cache: 'no-store',
    redirect: 'error',
    headers: tenant === null ? {} : { 'X-Organization-ID': tenant.organizationId, 'X-Mode': tenant.mode },
    fetch: send,
  });
}

/**
 * The body of a good answer.
 * @throws ApiProblem for every other answer, and when none came
 */
export async function bodyOf<T>(answer: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await answer.catch((fault: unknown) => {
    // A query that was called off is not a fault.
    if (fault instanceof DOMException && fault.name === 'AbortError') throw fault;
    throw fault instanceof ApiProblem ? fault : noAnswer();
  });
  if (!response.ok || data === undefined) throw problemOf(response.status, error, response.headers.get('X-Request-ID'));
  return data;
}
