import type { Config } from './config.js';

/** A value that did not parse is undefined here and was told already: rules about it are passed over. */
type Partly<T> = { readonly [K in keyof T]: T[K] | undefined };

/** Faults of settings that are right by themselves but not together; one sentence each. */
export function checkConfig(config: Partly<Config>): string[] {
  return [...checkLeases(config), ...checkRates(config), ...checkKeys(config), ...checkPorts(config), ...(config.environment === 'production' ? checkProduction(config) : [])];
}

function* checkLeases({ deliveryLeaseMs, deliveryLeaseRenewalMs, hookToleranceMs }: Partly<Config>): Generator<string> {
  if (deliveryLeaseMs !== undefined && deliveryLeaseRenewalMs !== undefined && deliveryLeaseMs < 3 * deliveryLeaseRenewalMs) {
    yield `DELIVERY_LEASE (${deliveryLeaseMs} ms) must be at least three times DELIVERY_LEASE_RENEWAL (${deliveryLeaseRenewalMs} ms), or one late renewal loses the lane.`;
  }
  if (hookToleranceMs !== undefined && hookToleranceMs < 30_000) {
    yield `HOOK_TOLERANCE (${hookToleranceMs} ms) must be at least 30s, or honest events are refused for their time on the way.`;
  }
}

function* checkRates({ deliveryLaneRate, deliverySiteRate }: Partly<Config>): Generator<string> {
  if (deliveryLaneRate !== undefined && deliverySiteRate !== undefined && deliveryLaneRate > deliverySiteRate) {
    yield `DELIVERY_LANE_RATE (${deliveryLaneRate}) must not exceed DELIVERY_SITE_RATE (${deliverySiteRate}): no single target could ever reach it.`;
  }
}

function* checkKeys({ encryptionKey, retiredEncryptionKeys, searchHashKey }: Partly<Config>): Generator<string> {
  const all = [...(encryptionKey ? [encryptionKey] : []), ...(retiredEncryptionKeys ?? [])];
  if (new Set(all.map(({ version }) => version)).size < all.length) yield 'SYSTEM_ENCRYPTION_KEY and SYSTEM_ENCRYPTION_RETIRED_KEYS use a version twice.';
  if (new Set(all.map(({ key }) => key.reveal())).size < all.length) yield 'SYSTEM_ENCRYPTION_KEY and SYSTEM_ENCRYPTION_RETIRED_KEYS contain a key twice.';
  if (searchHashKey && all.some(({ key }) => key.reveal() === searchHashKey.reveal())) yield 'SYSTEM_SEARCH_HASH_KEY must be another key than SYSTEM_ENCRYPTION_KEY.';
}

function* checkPorts(config: Partly<Config>): Generator<string> {
  const taken = new Map<number, string>();
  const ports = [
    ['ADMIN_FRONTEND_PORT', config.adminFrontendPort], ['ADMIN_BACKEND_PORT', config.adminBackendPort], ['MAIN_FRONTEND_PORT', config.mainFrontendPort],
    ['MAIN_BACKEND_PORT', config.mainBackendPort], ['SIMULATOR_PORT', config.simulatorPort], ['EMBEDDED_DATABASE_PORT', config.embeddedDatabasePort],
  ] as const;
  for (const [name, port] of ports) {
    if (!port) continue;
    const other = taken.get(port);
    if (other) yield `${name} and ${other} are both ${port}; each listener needs a port of its own.`;
    taken.set(port, name);
  }
}

function* checkProduction(config: Partly<Config>): Generator<string> {
  const domains = [
    ['ADMIN_FRONTEND_DOMAIN', config.adminFrontendDomain], ['ADMIN_BACKEND_DOMAIN', config.adminBackendDomain],
    ['MAIN_FRONTEND_DOMAIN', config.mainFrontendDomain], ['MAIN_BACKEND_DOMAIN', config.mainBackendDomain],
  ] as const;
  if (config.mongodbUri === null && config.embeddedDatabase === false) {
    yield 'MONGODB_URI is missing. In production the embedded database runs only with EMBEDDED_DATABASE=true.';
  }
  if (config.ipnAllowPrivateTargets === true) yield 'IPN_ALLOW_PRIVATE_TARGETS is for development only: in production any merchant could reach your internal network.';
  if (config.stripeApiBaseUrl) yield 'STRIPE_API_BASE_URL is for development and tests: in production payments are made at Stripe itself.';
  if (config.stripeScriptUrl) yield 'STRIPE_SCRIPT_URL is for development and tests: in production card data is only ever typed into a form of Stripe itself.';
  if (config.goCardlessApiBaseUrl) yield 'GOCARDLESS_API_BASE_URL is for development and tests only: in production payments go to GoCardless itself.';
  const seen = new Map<string, string>();
  for (const [name, domain] of domains) {
    if (!domain) continue;
    const other = seen.get(domain);
    if (other) yield `${name} and ${other} are both ${domain}; each role needs a host of its own.`;
    seen.set(domain, name);
    if (config.publicScheme === 'http' && !/(^|\.)localhost(:\d+)?$/.test(domain)) yield `PUBLIC_SCHEME is http, but ${name} (${domain}) is not localhost: production needs https.`;
  }
}
