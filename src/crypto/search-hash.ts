import { createHmac, hkdfSync } from 'node:crypto';

type SearchContext = Readonly<{ organizationId: string; collection: string; field: string }>;

/**
 * Keyed hash for looking encrypted values up: HMAC-SHA256, lower-case hex. The context is part of the input, so that equal
 * values of two organizations or two fields don't show as equal.
 * @param key 32 bytes (`SYSTEM_SEARCH_HASH_KEY`); the working key is derived from it.
 */
export function createSearchHash({ key }: { key: Uint8Array }): (context: SearchContext, value: string) => string {
  if (key.length !== 32) throw new RangeError('The search hash key must have 32 bytes.');
  const workingKey = Buffer.from(hkdfSync('sha256', key, '', 'payment-gateway search hash 1', 32));
  return (context, value) =>
    createHmac('sha256', workingKey)
      .update(JSON.stringify([context.organizationId, context.collection, context.field, value]))
      .digest('hex');
}
