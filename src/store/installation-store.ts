import type { Connection } from 'mongoose';
import { collectionOf } from './collection-of.js';
import { isDuplicateKey } from './is-duplicate-key.js';

export type SeedIds = { organizationId: string; siteId: string; providerId: string };

type SeedDocument = { _id: string; v: 1 } & SeedIds;

export type InstallationStore = {
  findSeedIds(name: string): Promise<SeedIds | null>;
  /** Fixes the ids that the first start uses, for every process and every repetition; the first call wins. */
  reserveSeedIds(name: string, ids: SeedIds): Promise<SeedIds>;
};

/** Facts about this installation as a whole. */
export function createInstallationStore({ connection }: { connection: Connection }): InstallationStore {
  const seeds = collectionOf<SeedDocument>(connection, 'installation');

  const findSeedIds = async (name: string): Promise<SeedIds | null> => {
    const found = await seeds.findOne({ _id: name });
    return found && { organizationId: found.organizationId, siteId: found.siteId, providerId: found.providerId };
  };

  return {
    findSeedIds,
    async reserveSeedIds(name, ids) {
      try {
        await seeds.insertOne({ _id: name, v: 1, ...ids });
        return ids;
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        return (await findSeedIds(name)) ?? ids;
      }
    },
  };
}
