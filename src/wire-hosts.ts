import { existsSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import type { Connection } from 'mongoose';
import { adminOperations } from '../generated/server/admin.js';
import { hooksOperations } from '../generated/server/hooks.js';
import { runtimeOperations } from '../generated/server/runtime.js';
import type { HostName } from './bind-listeners.js';
import type { Config } from './config/config.js';
import type { PublicOrigins } from './config/public-origins.js';
import { authenticateApiKey } from './domain/authenticate-api-key.js';
import { authenticateOperator } from './domain/authenticate-operator.js';
import { addressInList } from './http/client-address.js';
import { createHost } from './http/create-host.js';
import type { HostDeps, HostSettings } from './http/create-host.js';
import type { HostService, SpecBundle } from './http/host-types.js';
import { rateLimitClasses } from './http/rate-limit-classes.js';
import type { PagesOptions } from './http/serve-pages.js';
import type { World } from './open-world.js';
import { stripeFormSources } from './providers/stripe/form-sources.js';
import { projectFolder, readProjectJson } from './project-folder.js';
import type { Wakes } from './start-gateway.js';
import { createHandlers } from './wire-handlers.js';
import type { Services } from './wire-services.js';
import type { Repositories } from './wire-store.js';

export type HostsOptions = Readonly<{
  config: Config;
  world: World;
  connection: Connection;
  repositories: Repositories;
  services: Services;
  origins: PublicOrigins;
  wakes: Wakes;
}>;

/** The hosts of this process's roles, each with its own specs and pages and nothing of the others'. */
export async function createHosts(options: HostsOptions): Promise<Partial<Record<HostName, RequestListener>>> {
  const { config, world, repositories, services, origins } = options;
  const { version } = await readProjectJson<{ version: string }>('package.json');
  const handlers = createHandlers({ ...options, version });
  const document = (name: string): Promise<SpecBundle> => readProjectJson(`generated/bundled/${name}.json`);
  const admin: HostService = { name: 'admin', document: await document('admin'), operations: adminOperations, handlers: handlers.admin };
  const runtime: HostService = { name: 'runtime', document: await document('runtime'), operations: runtimeOperations, handlers: handlers.runtime };
  const hooks: HostService = { name: 'hooks', document: await document('hooks'), operations: hooksOperations, handlers: handlers.hooks };
  const shared = { settings: toHostSettings(config, origins), deps: toHostDeps({ world, repositories, services }) };

  const roles = new Set(config.roles);
  return {
    ...(roles.has('panel') ? { panel: createHost({ role: 'panel', services: [admin], pages: pagesAt('web/panel', '/', 'index.html'), ...shared }) } : {}),
    ...(roles.has('admin-api') ? { api: createHost({ role: 'api', services: [admin], pages: pagesAt('docs', '/docs', null), ...shared }) } : {}),
    ...(roles.has('checkout') ? { checkout: createHost({ role: 'checkout', services: [runtime], pages: pagesAt('web/checkout', '/', 'index.html'), ...shared }) } : {}),
    ...(roles.has('main') ? { main: createHost({ role: 'main', services: [runtime, hooks], ...shared }) } : {}),
  };
}

function toHostSettings(config: Config, origins: PublicOrigins): HostSettings {
  return {
    secure: config.publicScheme === 'https',
    panelOrigin: origins.panel,
    errorDocsUrl: `${origins.docs}/errors`,
    trustedProxies: config.trustedProxies,
    rateLimits: rateLimitClasses(config),
    rateLimitWhitelist: config.rateLimitWhitelist,
    validateResponses: config.validateResponses,
    formSources: stripeFormSources(config.stripeScriptUrl),
    logRequestBodies: config.logLevel === 'debug',
  };
}

function toHostDeps({ world, repositories, services }: Pick<HostsOptions, 'world' | 'repositories' | 'services'>): HostDeps {
  const { configuration } = services;
  return {
    ...world,
    idempotency: repositories.idempotency,
    rateLimits: repositories.rateLimits,
    authenticators: {
      apiKey: (credentials) => authenticateApiKey({ ...configuration, addressAllowed: addressInList }, credentials),
      operator: (credentials) => authenticateOperator(configuration, credentials),
    },
  };
}

/** Pages that were not built are not served; the API answers all the same. */
function pagesAt(folder: string, mount: string, fallback: PagesOptions['fallback']): PagesOptions[] {
  const built = join(projectFolder, 'build', folder);
  return existsSync(join(built, 'index.html')) ? [{ folder: built, mount, fallback }] : [];
}
