import type { GoCardlessClient } from 'gocardless-nodejs/client';
import type { ProviderCall } from '../../domain/ports/provider.js';
import type { Fact } from '../../domain/transaction.js';
import { isLive } from './credentials.js';
import { asFields, asText } from './wire.js';

/** Asks for the account's creditor, which every usable token may see. That the token answers in its environment proves the environment. */
export async function probeCredentials(client: GoCardlessClient, { credentials }: ProviderCall): Promise<{ value: { accountName: string | null; livemode: boolean | null }; facts: Fact[] }> {
  const { creditors } = await client.creditors.list({ limit: 1 });
  return { value: { accountName: asText(asFields(creditors[0])['name']), livemode: isLive(credentials) }, facts: [] };
}
