import { inspect } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { ConfigError, readConfig } from './config.js';
import { publicOrigins } from './public-origins.js';
import { variables } from './variables.js';

const encryptionKey = '9f1c2ab4d77e5380c16b04e29a3dd85f70b9e4216cf83a5d1e0294c7b85f6a33';
const searchHashKey = '27d0e6b18fa943c55c7813fe06ba94d2a1e85f37402bc96d8870135aef4cd196';

const production = {
  ENV: 'production',
  MONGODB_URI: 'mongodb://app:hunter2@db1,db2/?replicaSet=rs0',
  ADMIN_FRONTEND_DOMAIN: 'dashboard.example.com',
  ADMIN_BACKEND_DOMAIN: 'api.example.com',
  MAIN_FRONTEND_DOMAIN: 'secure.example.com',
  MAIN_BACKEND_DOMAIN: 'webhook.example.com',
  SYSTEM_ENCRYPTION_KEY: encryptionKey,
  SYSTEM_SEARCH_HASH_KEY: searchHashKey,
};

function faultsOf(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
}

describe('readConfig', () => {
  test('starts in development with nothing set: every role, embedded database, demo data, simulator', () => {
    expect(readConfig({})).toMatchObject({ environment: 'development', embeddedDatabase: true, demoData: true, simulatorPort: 3004, ipnAllowPrivateTargets: true, encryptionKey: null, roles: ['panel', 'admin-api', 'checkout', 'main', 'workers', 'simulator'] });
  });

  test('keeps embedded database, demo data, simulator and private targets off in production', () => {
    expect(readConfig(production)).toMatchObject({ embeddedDatabase: false, demoData: false, simulatorPort: null, ipnAllowPrivateTargets: false, validateResponses: false, publicScheme: 'https', logFormat: 'json' });
  });

  test('runs them in production when asked to', () => {
    const { MONGODB_URI: _uri, ...rest } = production;
    expect(readConfig({ ...rest, EMBEDDED_DATABASE: 'true', DEMO_DATA: 'yes', SIMULATOR_PORT: '3004' })).toMatchObject({ mongodbUri: null, embeddedDatabase: true, demoData: true, simulatorPort: 3004 });
  });

  test('lists every fault of a bare production start at once', () => {
    const faults = faultsOf({ ENV: 'production', RATE_LIMIT_MAX_REQUESTS: 'many', DELIVERY_LEASE: '5s', HOOK_TOLERANCE: '0s' });
    for (const name of ['ADMIN_FRONTEND_DOMAIN', 'ADMIN_BACKEND_DOMAIN', 'MAIN_FRONTEND_DOMAIN', 'MAIN_BACKEND_DOMAIN', 'MONGODB_URI', 'SYSTEM_ENCRYPTION_KEY', 'SYSTEM_SEARCH_HASH_KEY', 'RATE_LIMIT_MAX_REQUESTS', 'DELIVERY_LEASE', 'HOOK_TOLERANCE']) {
      expect(faults.filter((fault) => fault.startsWith(name))).toHaveLength(1);
    }
    expect(faults).toHaveLength(10);
  });

  test.each([
    ['too short', encryptionKey.slice(2)],
    ['one byte repeated', 'ab'.repeat(32)],
    ['a counting sequence', '101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f'],
    ['a published example', '603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4'],
    ['a repeating pattern', '0123456789abcdef'.repeat(4)],
    ['readable text', Buffer.from('my-very-secret-key-for-payments!').toString('hex')],
    ['not hex', `${encryptionKey.slice(1)}z`],
  ])('refuses a key that is %s, without printing it', (_why, key) => {
    const faults = faultsOf({ ...production, SYSTEM_ENCRYPTION_KEY: key });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^SYSTEM_ENCRYPTION_KEY /);
    expect(faults[0]).not.toContain(key.slice(0, 12));
  });

  test.each([
    ['the same key for encryption and search', { SYSTEM_SEARCH_HASH_KEY: encryptionKey }, 'SYSTEM_SEARCH_HASH_KEY must be another key'],
    ['a key version used twice', { SYSTEM_ENCRYPTION_RETIRED_KEYS: `1:${searchHashKey.split('').reverse().join('')}` }, 'version twice'],
    ['two roles on one host', { ADMIN_FRONTEND_DOMAIN: 'api.example.com' }, 'are both api.example.com'],
    ['plain http for a public host', { PUBLIC_SCHEME: 'http' }, 'needs https'],
    ['private IPN targets', { IPN_ALLOW_PRIVATE_TARGETS: 'true' }, 'IPN_ALLOW_PRIVATE_TARGETS'],
    ['two listeners on one port', { MAIN_BACKEND_PORT: '3001' }, 'both 3001'],
    ['a short health token', { INTERNAL_HEALTH_TOKEN: 'abcdefg' }, 'at least 24 characters'],
    ['a proxy that is no address', { SECURITY_TRUSTED_PROXIES: '10.0.0.0/8,proxy.internal' }, '"proxy.internal" is none'],
    ['trust in every address', { SECURITY_TRUSTED_PROXIES: '0.0.0.0/0' }, '"0.0.0.0/0" is none'],
    ['a network with too many bits', { RATE_LIMIT_WHITELIST: '10.0.0.0/33' }, '"10.0.0.0/33" is none'],
    ['an unknown role', { ROLES: 'panel,web' }, 'ROLES must be one of'],
    ['a domain with a scheme', { MAIN_BACKEND_DOMAIN: 'https://webhook.example.com' }, 'MAIN_BACKEND_DOMAIN must be a host name'],
  ])('refuses %s in production', (_what, change, sentence) => {
    expect(faultsOf({ ...production, ...change }).join('\n')).toContain(sentence);
  });

  test('prints no secret, however a config is shown', () => {
    const config = readConfig(production);
    for (const shown of [inspect(config, { depth: null }), JSON.stringify(config), `${config.mongodbUri}`, String(config.encryptionKey?.key)]) {
      expect(shown).toContain('[secret]');
      expect(shown).not.toMatch(/hunter2|9f1c2ab4/);
    }
    expect(config.encryptionKey?.key.reveal()).toBe(encryptionKey);
  });

  test('reads a key with its version and the retired ones', () => {
    const config = readConfig({ ...production, SYSTEM_ENCRYPTION_KEY: `2:${encryptionKey}`, SYSTEM_ENCRYPTION_RETIRED_KEYS: `1:${encryptionKey.split('').reverse().join('')}` });
    expect(config.encryptionKey?.version).toBe(2);
    expect(config.retiredEncryptionKeys.map(({ version }) => version)).toEqual([1]);
  });

  test('cannot be changed after the start', () => {
    expect(() => Object.assign(readConfig({}), { demoData: false })).toThrow(TypeError);
  });
});

describe('publicOrigins', () => {
  const ports = { panel: 3000, adminApi: 3001, checkout: 3002, main: 3003, simulator: 3004 };

  test('are plain localhost with the ports in development', () => {
    expect(publicOrigins(readConfig({}), ports)).toEqual({ panel: 'http://localhost:3000', adminApi: 'http://localhost:3001', checkout: 'http://localhost:3002', main: 'http://localhost:3003', simulator: 'http://localhost:3004', docs: 'http://localhost:3001/docs' });
  });

  test('are https with the domains in production', () => {
    expect(publicOrigins(readConfig(production), { ...ports, simulator: null })).toMatchObject({ checkout: 'https://secure.example.com', simulator: null, docs: 'https://api.example.com/docs' });
  });
});

describe('variables', () => {
  test('are each described with what, empty and example, under a name of its own', () => {
    const all = Object.values(variables);
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
    for (const variable of all) expect([variable.name, variable.what, variable.empty, variable.example]).not.toContain('');
  });

  test('that hold secrets are marked as such', () => {
    expect(Object.values(variables).filter(({ secret }) => secret).map(({ name }) => name).sort()).toEqual(['INTERNAL_HEALTH_TOKEN', 'MONGODB_URI', 'SYSTEM_ENCRYPTION_KEY', 'SYSTEM_ENCRYPTION_RETIRED_KEYS', 'SYSTEM_SEARCH_HASH_KEY']);
  });
});
