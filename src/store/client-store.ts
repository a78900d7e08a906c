import type { Connection, Types } from 'mongoose';
import type { Client, ClientFields } from '../domain/client.js';
import { searchTermsOf } from '../domain/client-search-terms.js';
import type { SearchTerm } from '../domain/client-search-terms.js';
import type { BuyerDirectory } from '../domain/ports/buyer-directory.js';
import type { ClientPage, ClientStore } from '../domain/ports/client-store.js';
import type { FieldCipher, SealedField, SearchHash } from '../domain/ports/field-cipher.js';
import type { Tenant } from '../domain/tenant.js';
import { inScope } from './change-scopes.js';
import { readClientFigures } from './client-figures.js';
import { collectionOf } from './collection-of.js';
import type { CollectionIndex } from './collection-index.js';
import { findPage } from './find-page.js';
import type { DocumentPage } from './find-page.js';
import { fromStoredId, toStoredId } from './stored-id.js';

type ClientDocument = Omit<Client, 'id' | keyof ClientFields> & {
  _id: Types.ObjectId;
  v: 1;
  /** In the clear, as it says little of a person. */
  country: string | null;
  /** All of `ClientFields`, as one. */
  personal: SealedField;
  /** Keyed hashes of the terms it is found by; empty for an archived one. */
  search: string[];
};

const collection = 'clients';

// Sharded by `_id`.
export const clientIndexes: readonly CollectionIndex[] = [
  { collection, key: { organizationId: 1, livemode: 1, _id: -1 } },
  { collection, key: { organizationId: 1, livemode: 1, archivedAt: 1, _id: -1 } },
  { collection, key: { organizationId: 1, livemode: 1, search: 1, _id: -1 } },
];

export type ClientStoreOptions = Readonly<{ connection: Connection; cipher: FieldCipher; searchHash: SearchHash; directory: BuyerDirectory }>;

export function createClientStore({ connection, cipher, searchHash, directory }: ClientStoreOptions): ClientStore {
  const clients = collectionOf<ClientDocument>(connection, collection);
  const context = ({ organizationId }: Tenant, field: string) => ({ organizationId, collection, field });
  const hash = (tenant: Tenant, { kind, value }: SearchTerm): string => searchHash(context(tenant, `${kind}.${tenant.livemode ? 'live' : 'test'}`), value);

  const toDocument = (tenant: Tenant, { id, ...client }: Client): ClientDocument => {
    const { email, firstName, lastName, company, phone, address, taxInfo, metadata, ...plain } = client;
    const personal: ClientFields = { email, firstName, lastName, company, phone, address, taxInfo, metadata };
    return {
      _id: toStoredId(id),
      v: 1,
      ...plain,
      ...ownedBy(tenant),
      country: address?.country ?? null,
      personal: cipher.seal(context(tenant, 'personal'), new TextEncoder().encode(JSON.stringify(personal))),
      search: client.archivedAt === null ? searchTermsOf(personal).map((term) => hash(tenant, term)) : [],
    };
  };
  const fromDocument = (tenant: Tenant, { _id, v: _v, country: _country, personal, search: _search, ...plain }: ClientDocument): Client => ({
    ...plain,
    id: fromStoredId(_id),
    ...(JSON.parse(new TextDecoder().decode(cipher.open(context(tenant, 'personal'), personal))) as ClientFields),
  });
  const toPage = (tenant: Tenant, { documents, ...page }: DocumentPage<ClientDocument>): ClientPage => ({ ...page, rows: documents.map((document) => fromDocument(tenant, document)) });
  const lead = (tenant: Tenant, { id, email, archivedAt }: Client, present: boolean, within: Parameters<BuyerDirectory['setClient']>[3]) =>
    archivedAt === null ? directory.setClient(tenant, { email, clientId: id }, present, within) : undefined;

  return {
    async insert(tenant, client, within) {
      await clients.insertOne(toDocument(tenant, client), inScope(within));
      await lead(tenant, client, true, within);
    },
    async find(tenant, clientId, within) {
      const found = await clients.findOne({ _id: toStoredId(clientId), ...ownedBy(tenant) }, inScope(within));
      return found === null ? null : fromDocument(tenant, found);
    },
    findByEmail: (tenant, email, within) => directory.findClientByEmail(tenant, email, within),
    async replace(tenant, before, next, within) {
      const { _id, ...fields } = toDocument(tenant, next);
      await clients.updateOne({ _id, ...ownedBy(tenant) }, { $set: fields }, inScope(within));
      if (before.email === next.email && before.archivedAt === next.archivedAt) return;
      await lead(tenant, before, false, within);
      await lead(tenant, next, true, within);
    },
    async list(tenant, { includeArchived }, window) {
      return toPage(tenant, await findPage(clients, { ...ownedBy(tenant), ...(includeArchived ? {} : { archivedAt: null }) }, window));
    },
    async search(tenant, terms, window) {
      return toPage(tenant, await findPage(clients, { ...ownedBy(tenant), search: { $in: terms.map((term) => hash(tenant, term)) } }, window));
    },
    figures: (tenant, clientId, transactionsMax) => readClientFigures(connection, tenant, clientId, transactionsMax),
  };
}

function ownedBy({ organizationId, livemode }: Tenant): Tenant {
  return { organizationId, livemode };
}
