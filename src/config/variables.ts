import { addressesWithPort, decimal, domain, duration, flag, hexKey, httpUrl, integer, listOf, mongodbUri, networks, oneOf, port, portOrOff, text, token, versionedHexKey, versionedHexKeys } from './parsers.js';
import type { VersionedKey } from './parsers.js';
import type { Secret } from './secret.js';
import { required, variable, variableByEnvironment } from './variable.js';

/** `simulator` runs only where `SIMULATOR_PORT` says so too. */
export const roles = ['panel', 'admin-api', 'checkout', 'main', 'workers', 'simulator'] as const;
export type RoleName = (typeof roles)[number];

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

function host(name: string) {
  return variable(name, { group: 'Hosts', what: 'Address this listener binds to.', empty: '127.0.0.1', example: '0.0.0.0', parse: text, otherwise: '127.0.0.1' });
}

function publicDomain(name: string, what: string, example: string) {
  return variableByEnvironment<string | null>(name, { group: 'Hosts', what, empty: '`localhost` with the port; required in production', example, parse: domain, development: null, production: required });
}

function listenPort(name: string, what: string, otherwise: number) {
  return variable(name, { group: 'Hosts', what: `Port of ${what}; 0 takes a free one.`, empty: String(otherwise), example: String(otherwise), parse: port, otherwise });
}

/** Every variable the gateway reads, by the name its value has in `Config`. The reference table of the docs is made from it. */
export const variables = {
  environment: variable('ENV', { group: 'General', what: 'Kind of installation. `production` demands every secret and switches the conveniences of development off.', empty: 'development', example: 'production', parse: oneOf('development', 'production', 'test'), otherwise: 'development' }),
  roles: variable('ROLES', { group: 'General', what: `Roles this process runs, separated by commas: ${roles.join(', ')}. Each may run in any number of processes.`, empty: 'all of them', example: 'main,workers', parse: listOf(...roles), otherwise: roles }),
  dataDir: variable('DATA_DIR', { group: 'General', what: 'Folder for the embedded database, generated development keys and `dev.json`. One gateway per folder.', empty: '.data', example: '/var/lib/gateway', parse: text, otherwise: '.data' }),
  cacheDir: variable('CACHE_DIR', { group: 'General', what: 'Folder for a downloaded mongod, shared by all copies of the gateway.', empty: '`payment-gateway` in the cache folder of the user', example: '/var/cache/gateway', parse: text, otherwise: '' }),
  demoData: variableByEnvironment('DEMO_DATA', { group: 'General', what: 'Whether an empty database gets a demo organization with a test site, a sandbox provider and an API key.', empty: 'true in development, else false', example: 'false', parse: flag, development: true, test: false, production: false }),
  organizationName: variable('ORGANIZATION_NAME', { group: 'General', what: 'Name of the organization that an empty database gets at its first start.', empty: 'My organization', example: 'Example Ltd', parse: text, otherwise: 'My organization' }),
  logLevel: variableByEnvironment('LOG_LEVEL', { group: 'General', what: 'Least severe lines that are logged: debug, info, warn, error or silent.', empty: 'info in production, else warn', example: 'info', parse: oneOf('debug', 'info', 'warn', 'error', 'silent'), development: 'warn', production: 'info' }),
  logFormat: variableByEnvironment('LOG_FORMAT', { group: 'General', what: '`json`: one object a line; `text`: for people.', empty: 'json in production, else text', example: 'json', parse: oneOf('json', 'text'), development: 'text', production: 'json' }),
  shutdownTimeoutMs: variable('SHUTDOWN_TIMEOUT', { group: 'General', what: 'How long requests and deliveries in progress may take to end after a stop was asked for.', empty: '10s', example: '30s', parse: duration(second, 10 * minute), otherwise: 10 * second }),
  validateResponses: variableByEnvironment('VALIDATE_RESPONSES', { group: 'General', what: 'Whether every answer is checked against the specification before it is sent.', empty: 'false in production, else true', example: 'true', parse: flag, development: true, production: false }),
  docsBaseUrl: variable<string | null>('DOCS_BASE_URL', { group: 'General', what: 'Where the documentation is; error answers link to `{base}/errors/{code}`.', empty: '`/docs` of the Admin API', example: 'https://docs.example.com', parse: httpUrl, otherwise: null }),

  publicScheme: variableByEnvironment('PUBLIC_SCHEME', { group: 'Hosts', what: 'Scheme under which the four hosts are reached from outside. `http` is refused in production but for localhost.', empty: 'https in production, else http', example: 'https', parse: oneOf('http', 'https'), development: 'http', production: 'https' }),
  adminFrontendDomain: publicDomain('ADMIN_FRONTEND_DOMAIN', 'Public host of the Admin Panel.', 'dashboard.example.com'),
  adminFrontendHost: host('ADMIN_FRONTEND_HOST'),
  adminFrontendPort: listenPort('ADMIN_FRONTEND_PORT', 'the Admin Panel', 3000),
  adminBackendDomain: publicDomain('ADMIN_BACKEND_DOMAIN', 'Public host of the Admin API.', 'api.example.com'),
  adminBackendHost: host('ADMIN_BACKEND_HOST'),
  adminBackendPort: listenPort('ADMIN_BACKEND_PORT', 'the Admin API', 3001),
  mainFrontendDomain: publicDomain('MAIN_FRONTEND_DOMAIN', 'Public host of the checkout pages.', 'secure.example.com'),
  mainFrontendHost: host('MAIN_FRONTEND_HOST'),
  mainFrontendPort: listenPort('MAIN_FRONTEND_PORT', 'the checkout pages', 3002),
  mainBackendDomain: publicDomain('MAIN_BACKEND_DOMAIN', 'Public host of the Main Backend, which providers report to.', 'webhook.example.com'),
  mainBackendHost: host('MAIN_BACKEND_HOST'),
  mainBackendPort: listenPort('MAIN_BACKEND_PORT', 'the Main Backend', 3003),

  mongodbUri: variable<Secret | null>('MONGODB_URI', { group: 'Database', what: 'Connection string of a replica set or sharded cluster.', empty: 'the embedded database, where that is on', example: 'mongodb://db1,db2,db3/?replicaSet=rs0', secret: true, parse: mongodbUri, otherwise: null }),
  databaseName: variable('DATABASE_NAME', { group: 'Database', what: 'Name of the database.', empty: 'payments', example: 'payments_eu', parse: text, otherwise: 'payments' }),
  databasePoolSizeMax: variable('DATABASE_MAX_POOL_SIZE', { group: 'Database', what: 'Most connections a process opens.', empty: '100', example: '200', parse: integer(5, 10_000), otherwise: 100 }),
  databasePoolSizeMin: variableByEnvironment('DATABASE_MIN_POOL_SIZE', { group: 'Database', what: 'Connections kept open when idle.', empty: '10 in production, else 0', example: '10', parse: integer(0, 10_000), development: 0, production: 10 }),
  databaseIdleTimeMs: variable('DATABASE_MAX_CONN_IDLE_TIME', { group: 'Database', what: 'An idle connection is closed after this time.', empty: '30m', example: '10m', parse: duration(second, 24 * hour), otherwise: 30 * minute }),
  databaseConnectingMax: variable('DATABASE_MAX_CONNECTING', { group: 'Database', what: 'Connections being opened at a time.', empty: '10', example: '4', parse: integer(1, 1_000), otherwise: 10 }),
  databaseConnectTimeoutMs: variable('DATABASE_CONNECT_TIMEOUT', { group: 'Database', what: 'Time limit for opening a connection.', empty: '10s', example: '5s', parse: duration(100, 10 * minute), otherwise: 10 * second }),
  embeddedDatabase: variableByEnvironment('EMBEDDED_DATABASE', { group: 'Database', what: 'Whether the gateway runs a mongod of its own, with data in `DATA_DIR`, when `MONGODB_URI` is empty.', empty: 'false in production, else true', example: 'false', parse: flag, development: true, production: false }),
  embeddedDatabasePort: variable('EMBEDDED_DATABASE_PORT', { group: 'Database', what: 'Port of the embedded database on 127.0.0.1; 0 takes a free one.', empty: '0', example: '27018', parse: port, otherwise: 0 }),
  embeddedDatabaseCacheGb: variable('EMBEDDED_DATABASE_CACHE_GB', { group: 'Database', what: 'Memory in GB that the embedded database uses as cache.', empty: '0.5', example: '2', parse: decimal(0.25, 1_000), otherwise: 0.5 }),

  encryptionKey: variableByEnvironment<VersionedKey | null>('SYSTEM_ENCRYPTION_KEY', { group: 'Secrets', what: 'Master key of field encryption: 64 hex digits, with `<version>:` before them after a rotation. Without it nothing stored can be read.', empty: 'generated once into `DATA_DIR`; required in production', example: '2:<64 hex digits>', secret: true, parse: versionedHexKey, development: null, production: required }),
  retiredEncryptionKeys: variable('SYSTEM_ENCRYPTION_RETIRED_KEYS', { group: 'Secrets', what: 'Earlier master keys as `<version>:<hex>`, separated by commas; they only decrypt.', empty: 'none', example: '1:<64 hex digits>', secret: true, parse: versionedHexKeys, otherwise: [] }),
  searchHashKey: variableByEnvironment<Secret | null>('SYSTEM_SEARCH_HASH_KEY', { group: 'Secrets', what: 'Key under which encrypted values are found again: 64 hex digits, other than the encryption key.', empty: 'generated once into `DATA_DIR`; required in production', example: '<64 hex digits>', secret: true, parse: hexKey, development: null, production: required }),
  internalHealthToken: variable<Secret | null>('INTERNAL_HEALTH_TOKEN', { group: 'Secrets', what: 'Bearer token that opens `/internal/health` from anywhere.', empty: 'private addresses only', example: '<32 random characters>', secret: true, parse: token(24), otherwise: null }),

  trustedProxies: variable('SECURITY_TRUSTED_PROXIES', { group: 'Security', what: 'Addresses or networks of the proxies whose `X-Forwarded-For` counts, separated by commas.', empty: 'none: the address of the connection counts', example: '10.0.0.0/8,127.0.0.1', parse: networks, otherwise: [] }),
  ipnAllowPrivateTargets: variableByEnvironment('IPN_ALLOW_PRIVATE_TARGETS', { group: 'Security', what: 'Whether IPNs may go to private and loopback addresses. Refused in production.', empty: 'false in production, else true', example: 'false', parse: flag, development: true, production: false }),
  ipnAllowedNetworks: variable('IPN_ALLOWED_NETWORKS', { group: 'Security', what: 'Private addresses or networks of your own that IPNs and events may go to, separated by commas. Link-local and metadata addresses are never reached, whatever stands here.', empty: 'none: public addresses only', example: '10.20.0.0/16,192.168.7.4', parse: networks, otherwise: [] as readonly string[] }),
  webauthnName: variable('WEBAUTHN_RPDISPLAYNAME', { group: 'Security', what: 'Name that passkey dialogs show.', empty: 'Payment Gateway', example: 'Example Payments', parse: text, otherwise: 'Payment Gateway' }),
  hookToleranceMs: variable('HOOK_TOLERANCE', { group: 'Security', what: 'How far the signed time of a provider\'s event may be from ours.', empty: '5m', example: '3m', parse: duration(0, hour), otherwise: 5 * minute }),

  dnsServers: variable<readonly string[]>('DNS_SERVERS', { group: 'Security', what: 'Name servers that are asked where custom domains lead, as `address` or `address:port`, separated by commas.', empty: 'those of the machine', example: '1.1.1.1,9.9.9.9:53', parse: addressesWithPort, otherwise: [] }),

  rateLimitEnabled: variable('RATE_LIMIT_ENABLED', { group: 'Limits', what: 'Whether requests are limited at all.', empty: 'true', example: 'false', parse: flag, otherwise: true }),
  rateLimitWindowMs: variable('RATE_LIMIT_WINDOW_SIZE', { group: 'Limits', what: 'Length of the long window.', empty: '5m', example: '10m', parse: duration(second, hour), otherwise: 5 * minute }),
  rateLimitRequestsMax: variable('RATE_LIMIT_MAX_REQUESTS', { group: 'Limits', what: 'Requests of one caller in the long window.', empty: '500', example: '2000', parse: integer(1, 10_000_000), otherwise: 500 }),
  rateLimitRequestsPerMinute: variable('RATE_LIMIT_REQUESTS_PER_MIN', { group: 'Limits', what: 'Requests of one caller per minute.', empty: '100', example: '600', parse: integer(1, 10_000_000), otherwise: 100 }),
  rateLimitCreatePerSecond: variable('RATE_LIMIT_CREATE_PER_SECOND', { group: 'Limits', what: 'Checkouts one API key may create per second. Shops cancel orders on a refusal: 50 at least.', empty: '50', example: '200', parse: integer(50, 1_000_000), otherwise: 50 }),
  rateLimitWhitelist: variable<readonly string[]>('RATE_LIMIT_WHITELIST', { group: 'Limits', what: 'Addresses or networks without a limit; never matched for a forwarded request.', empty: '127.0.0.1,::1', example: '10.1.2.3', parse: networks, otherwise: ['127.0.0.1', '::1'] }),

  deliveryLeaseMs: variable('DELIVERY_LEASE', { group: 'Delivery', what: 'How long a worker owns a lane before another may take it over.', empty: '10s', example: '20s', parse: duration(second, 10 * minute), otherwise: 10 * second }),
  deliveryLeaseRenewalMs: variable('DELIVERY_LEASE_RENEWAL', { group: 'Delivery', what: 'How often a working worker renews its lease; at most a third of it.', empty: '3s', example: '5s', parse: duration(100, 10 * minute), otherwise: 3 * second }),
  deliveryPollMs: variable('DELIVERY_POLL', { group: 'Delivery', what: 'How often due work is looked for besides being woken.', empty: '1s', example: '500ms', parse: duration(20, minute), otherwise: second }),
  deliveryTimeoutMs: variable('DELIVERY_TIMEOUT', { group: 'Delivery', what: 'Time limit of one IPN, from connecting to the last header of the answer.', empty: '15s', example: '20s', parse: duration(second, 2 * minute), otherwise: 15 * second }),
  deliveryLaneConcurrency: variable('DELIVERY_LANE_CONCURRENCY', { group: 'Delivery', what: 'IPNs in flight at a time to one target of a site.', empty: '4', example: '8', parse: integer(1, 64), otherwise: 4 }),

  eventRetentionDays: variable('EVENT_RETENTION_DAYS', { group: 'Delivery', what: 'How many days events stay in the event log. A change concerns later events.', empty: '90', example: '365', parse: integer(30, 3_650), otherwise: 90 }),
  providerSweepIntervalMs: variable('PROVIDER_SWEEP_INTERVAL', { group: 'Providers', what: 'How often the events that a provider lists are compared with those that have arrived.', empty: '15m', example: '1h', parse: duration(minute, 24 * hour), otherwise: 15 * minute }),
  deliveryLaneRate: variable('DELIVERY_LANE_RATE', { group: 'Delivery', what: 'IPNs and events begun per second to one target of a site; also how fast a target that was away gets what has piled up.', empty: '100', example: '20', parse: integer(1, 10_000), otherwise: 100 }),
  deliverySiteRate: variable('DELIVERY_SITE_RATE', { group: 'Delivery', what: 'The same over all targets of a site.', empty: '200', example: '50', parse: integer(1, 10_000), otherwise: 200 }),
  deliveryDeadAfterMs: variable('DELIVERY_DEAD_AFTER', { group: 'Delivery', what: 'How long a target answers nothing before the event `ipn_lane.dead` warns of it.', empty: '1h', example: '15m', parse: duration(second, 24 * hour), otherwise: hour }),
  goCardlessApiBaseUrl: variable<string | null>('GOCARDLESS_API_BASE_URL', { group: 'Providers', what: 'Address of a stand-in for the GoCardless API. Refused in production.', empty: 'GoCardless, by the environment of each account', example: 'http://127.0.0.1:4010', parse: httpUrl, otherwise: null }),

  simulatorPort: variableByEnvironment<number | null>('SIMULATOR_PORT', { group: 'Simulator', what: 'Port of the simulator, the stand-in provider of test mode; `off` for none.', empty: '3004; none in production', example: '3004', parse: portOrOff, development: 3004, production: null }),
  simulatorHost: variable('SIMULATOR_HOST', { group: 'Simulator', what: 'Address the simulator binds to.', empty: '127.0.0.1', example: '0.0.0.0', parse: text, otherwise: '127.0.0.1' }),
  simulatorDomain: variable<string | null>('SIMULATOR_DOMAIN', { group: 'Simulator', what: 'Public host of the simulator\'s payment page.', empty: '`localhost` with the port', example: 'sandbox.example.com', parse: domain, otherwise: null }),

  stripeApiBaseUrl: variable<string | null>('STRIPE_API_BASE_URL', { group: 'Providers', what: 'Origin of a stand-in for Stripe\'s API. Refused in production.', empty: 'Stripe itself', example: 'http://127.0.0.1:12111', parse: httpUrl, otherwise: null }),
  stripeScriptUrl: variable<string | null>('STRIPE_SCRIPT_URL', { group: 'Providers', what: 'Address of a stand-in for Stripe.js. Refused in production, where the script always comes from js.stripe.com.', empty: 'Stripe itself', example: 'http://127.0.0.1:12111/stripe.js', parse: httpUrl, otherwise: null }),

  searchPath: variable('PATH', { group: 'Machine', what: 'Searched for `mongod`, `pip` and other programs.', empty: 'none', example: '/usr/local/bin:/usr/bin', parse: text, otherwise: '' }),
  xdgCacheHome: variable('XDG_CACHE_HOME', { group: 'Machine', what: 'Cache folder of the user.', empty: '`.cache` in the home folder', example: '/home/me/.cache', parse: text, otherwise: '' }),
} as const;
