import type { Connection } from 'mongoose';
import type { FieldCipher, SealedField } from '../domain/ports/field-cipher.js';
import type { TestIpnStore } from '../domain/ports/test-ipns.js';
import type { TestIpn } from '../domain/test-ipn.js';
import type { CollectionIndex } from './collection-index.js';
import { collectionOf } from './collection-of.js';
import { isDuplicateKey } from './is-duplicate-key.js';

type TestIpnDocument = Omit<TestIpn, 'deliveryId' | 'ipnUrl'> & { _id: string; v: 1; ipnUrl: SealedField };

const collection = 'testIpns';
const keptSeconds = 24 * 60 * 60;

export const testIpnIndexes: readonly CollectionIndex[] = [{ collection, key: { createdAt: 1 }, options: { expireAfterSeconds: keptSeconds } }];

/** The address is sealed: its query may carry a merchant's secret. */
export function createTestIpnStore({ connection, cipher }: { connection: Connection; cipher: FieldCipher }): TestIpnStore {
  const testIpns = collectionOf<TestIpnDocument>(connection, collection);
  const contextOf = (organizationId: string) => ({ organizationId, collection, field: 'ipnUrl' });
  return {
    async insert({ organizationId, livemode }, { deliveryId, ipnUrl, ...testIpn }) {
      try {
        await testIpns.insertOne({ ...testIpn, _id: deliveryId, v: 1, organizationId, livemode, ipnUrl: cipher.seal(contextOf(organizationId), new TextEncoder().encode(ipnUrl)) });
        return 'inserted';
      } catch (error) {
        if (isDuplicateKey(error)) return 'exists';
        throw error;
      }
    },
    async find({ organizationId, livemode }, siteId, deliveryId) {
      const found = await testIpns.findOne({ _id: deliveryId, organizationId, livemode, siteId });
      if (found === null) return null;
      const { _id, v: _v, ipnUrl, ...rest } = found;
      return { ...rest, deliveryId: _id, ipnUrl: new TextDecoder().decode(cipher.open(contextOf(organizationId), ipnUrl)) };
    },
    async finish({ organizationId, livemode }, deliveryId, outcome, at) {
      await testIpns.updateOne({ _id: deliveryId, organizationId, livemode }, { $set: { outcome, finishedAt: at } });
    },
  };
}
