import type { Config } from './config/config.js';
import type { PublicOrigins } from './config/public-origins.js';
import { readDevFile, writeDevFile } from './dev-file.js';
import type { DevFile } from './dev-file.js';
import { createApiKey } from './domain/create-api-key.js';
import { createSite } from './domain/create-site.js';
import { createEnrolment } from './domain/enrol-operator.js';
import type { Principal } from './domain/principal.js';
import { createProviderAccount } from './domain/provider-accounts.js';
import { allScopes } from './domain/role-scopes.js';
import type { Tenant } from './domain/tenant.js';
import type { SeedIds } from './store/installation-store.js';
import type { Services } from './wire-services.js';
import type { Repositories } from './wire-store.js';

export type SeedOptions = Readonly<{ config: Config; repositories: Repositories; services: Services; origins: PublicOrigins }>;

export type Seeded = Readonly<{ organizationId: string; /** Null where no demo data is wanted. */ dev: DevFile | null }>;

const seedName = 'first-start';
/** The installation itself, as the maker of what it starts with. */
const nobody = '0'.repeat(24);

/**
 * Gives an empty database its first organization and, where demo data is wanted, a test site, a sandbox provider and a test key. Every step finds
 * what an earlier start, or another process, already did. A database that others have filled is left alone.
 */
export async function seedInstallation(options: SeedOptions): Promise<Seeded | null> {
  const { config, repositories, services } = options;
  const { ids } = services.configuration;
  const known = await repositories.installation.findSeedIds(seedName);
  if (!known && (await repositories.organizations.countAcrossTenants()) > 0) return null;
  const seed = known ?? (await repositories.installation.reserveSeedIds(seedName, { organizationId: ids.objectId(), siteId: ids.objectId(), providerId: ids.objectId() }));
  await ensureOrganization(options, seed);
  return { organizationId: seed.organizationId, dev: config.demoData ? await ensureDemo(options, seed) : null };
}

/** A fresh one-time link for as long as nobody has signed up; null once an operator exists. */
export async function offerOperatorLink({ repositories, services, origins }: SeedOptions, organizationId: string): Promise<string | null> {
  if ((await repositories.users.countAcrossTenants()) > 0) return null;
  const { token } = await createEnrolment(services.configuration, { organizationId, role: 'admin', systemAdmin: true, userName: 'Operator', firstOperatorOnly: true });
  // After the hash: browsers send it to no server, so that the token stands in no log.
  return `${origins.panel}/enrol#token=${token}`;
}

async function ensureOrganization({ config, repositories, services }: SeedOptions, { organizationId }: SeedIds): Promise<void> {
  const now = services.configuration.clock.now();
  await repositories.organizations.insertAcrossTenants({ id: organizationId, revision: 1, name: config.demoData ? 'Demo organization' : config.organizationName, createdAt: now, updatedAt: now });
}

async function ensureDemo({ config, repositories, services, origins }: SeedOptions, seed: SeedIds): Promise<DevFile> {
  const deps = services.configuration;
  const tenant: Tenant = { organizationId: seed.organizationId, livemode: false };
  const hasSimulator = deps.providers.find('sandbox') !== null;
  if (!(await repositories.sites.find(tenant, seed.siteId))) {
    if (hasSimulator) await createProviderAccount(deps, { tenant, providerId: seed.providerId, type: 'sandbox', label: 'Simulator', siteIds: [], credentials: null });
    const providerIds = hasSimulator ? [seed.providerId] : [];
    await createSite(deps, {
      tenant,
      siteId: seed.siteId,
      settings: { name: 'Demo shop', amountScale: 'minor', ipnVersion: 2, providerIds, defaultProviderId: providerIds[0] ?? null, branding: { logoUrl: null, primaryColor: null }, allowedOrigins: [], checkoutExpiryMinutes: 1_440 },
    });
  }
  const secrets = await repositories.sites.readSecrets(tenant, seed.siteId);
  const dev: DevFile = {
    adminApiUrl: origins.adminApi,
    mainApiUrl: origins.main,
    checkoutUrl: origins.checkout,
    panelUrl: origins.panel,
    simulatorUrl: origins.simulator,
    ...seed,
    apiKey: await ensureApiKey({ config, repositories, services, tenant }),
    webhookSecret: secrets?.current ?? '',
  };
  await writeDevFile(config.dataDir, dev);
  return dev;
}

/** The key of the last start while it still works; only its hash is stored, so that a lost one is replaced by a new one. */
async function ensureApiKey({ config, repositories, services, tenant }: Pick<SeedOptions, 'config' | 'repositories' | 'services'> & { tenant: Tenant }): Promise<string> {
  const deps = services.configuration;
  const kept = (await readDevFile(config.dataDir))?.apiKey ?? '';
  const parsed = deps.apiKeyCodec.parse(kept);
  const stored = parsed && (await repositories.apiKeys.find(tenant, parsed.keyId));
  if (parsed && stored && stored.revokedAt === null && stored.deletedAt === null && deps.apiKeyCodec.matches(parsed.secret, stored.secretHash)) return kept;
  const creator: Principal = { kind: 'operator', userId: nobody, sessionId: nobody, name: 'installation', systemAdmin: true, organizationId: tenant.organizationId, livemode: false, role: 'admin', scopes: allScopes };
  const { key } = await createApiKey(deps, { tenant, creator, keyId: null, name: 'Demo key', role: 'admin', scopes: allScopes, ipAllowList: [], expiresAt: null });
  return key;
}
