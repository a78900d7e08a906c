import { GoCardlessClient } from 'gocardless-nodejs/client';
import { Environments } from 'gocardless-nodejs/constants';
import type { ProviderCredentials } from '../../domain/provider-account.js';
import { accessTokenOf, isLive } from './credentials.js';

export type OpenApiOptions = Readonly<{
  /** Origin of a stand-in, without a slash at the end; null: GoCardless itself, by the account's environment. */
  baseUrl: string | null;
  /** One absolute deadline per request; afterwards its outcome is unknown. */
  timeoutMs: number;
}>;

/** What this file sets in the library although its types keep it private. */
type Inside = { _baseUrl: string; createRequestOptions: (...given: unknown[]) => Record<string, unknown> };

/**
 * The official client for one account, bound to our rules: no repetition behind our back (a repeated write is ours to decide), no
 * redirects, one deadline. The library has options for none of these nor for its address, so they are put into the request options
 * it makes; should a new version of it make them elsewhere, this throws instead of losing the rules in silence.
 * @throws Error when the library is not built as it was.
 */
export function openApi(credentials: ProviderCredentials, { baseUrl, timeoutMs }: OpenApiOptions): GoCardlessClient {
  // The first of two requests under one key is fetched in the second's place, which is what a repetition is for.
  const client = new GoCardlessClient(accessTokenOf(credentials), isLive(credentials) ? Environments.Live : Environments.Sandbox, { raiseOnIdempotencyConflict: false });
  const inside = (client as unknown as { _api?: Partial<Inside> })._api;
  const createRequestOptions = inside?.createRequestOptions;
  if (!inside || !createRequestOptions || typeof inside._baseUrl !== 'string') throw new Error('gocardless-nodejs is not built as expected.');
  if (baseUrl !== null) inside._baseUrl = baseUrl;
  inside.createRequestOptions = (...given) => ({ ...createRequestOptions.apply(inside, given), retry: { limit: 0 }, followRedirect: false, timeout: { request: timeoutMs } });
  return client;
}
