import type { RequestListener, ServerResponse } from 'node:http';
import type { BoundPorts } from './config/public-origins.js';
import type { Config } from './config/config.js';
import type { RoleName } from './config/variables.js';
import { listen } from './http/listen.js';
import type { Listener } from './http/listen.js';
import type { World } from './open-world.js';
import type { StopStack } from './stop-stack.js';

export type HostName = 'panel' | 'api' | 'checkout' | 'main';

export type Listeners = Readonly<{
  /** Where they listen; the configured port for a role that another process runs. */
  ports: Omit<BoundPorts, 'simulator'>;
  /** Until then the errors that the HTTP parser finds point nowhere. */
  setErrorDocsUrl: (url: string) => void;
  /** Puts the hosts behind their listeners, which have answered 503 so far. */
  attach: (hosts: Partial<Record<HostName, RequestListener>>) => void;
  /** Takes nothing new, ends event streams, and waits for the requests under way. */
  close: () => Promise<void>;
}>;

const hostOfRole: Readonly<Partial<Record<RoleName, HostName>>> = { panel: 'panel', 'admin-api': 'api', checkout: 'checkout', main: 'main' };

/**
 * Takes the ports of this process's roles before anything else is wired: the hosts must know the addresses of all of them, and a port that
 * is taken should be told first.
 * @throws Error naming the variable to change when a port is taken.
 */
export async function bindListeners({ config, world, stops }: { config: Config; world: World; stops: StopStack }): Promise<Listeners> {
  const places: Record<HostName, { hostname: string; port: number; variable: string }> = {
    panel: { hostname: config.adminFrontendHost, port: config.adminFrontendPort, variable: 'ADMIN_FRONTEND_PORT' },
    api: { hostname: config.adminBackendHost, port: config.adminBackendPort, variable: 'ADMIN_BACKEND_PORT' },
    checkout: { hostname: config.mainFrontendHost, port: config.mainFrontendPort, variable: 'MAIN_FRONTEND_PORT' },
    main: { hostname: config.mainBackendHost, port: config.mainBackendPort, variable: 'MAIN_BACKEND_PORT' },
  };
  const shared = { errorDocsUrl: '' };
  const apps: Partial<Record<HostName, RequestListener>> = {};
  const listening = new Map<HostName, Listener>();
  const streams = new Set<ServerResponse>();
  let closed: Promise<void> | null = null;
  const closeAll = async (): Promise<void> => {
    endStreams(streams);
    const end = (listener: Listener | undefined): Promise<void> | undefined => listener?.close({ drainMs: config.shutdownTimeoutMs });
    // Main last: a request under way elsewhere may wait for a provider's event.
    await Promise.all([...listening].filter(([name]) => name !== 'main').map(([, listener]) => end(listener)));
    await end(listening.get('main'));
  };
  const close = (): Promise<void> => (closed ??= closeAll());
  stops.add('listeners', close);
  for (const role of config.roles) {
    const name = hostOfRole[role];
    if (!name) continue;
    const place = places[name];
    const listener = await listen({
      app: (request, response) => {
        watch(response, streams);
        (apps[name] ?? refuseUntilReady)(request, response);
      },
      hostname: place.hostname,
      port: place.port,
      get errorDocsUrl() {
        return shared.errorDocsUrl;
      },
      ids: world.ids,
      timers: world.timers,
    }).catch((error: unknown) => {
      throw explain(error, place);
    });
    place.port = listener.port;
    listening.set(name, listener);
  }
  return {
    ports: { panel: places.panel.port, adminApi: places.api.port, checkout: places.checkout.port, main: places.main.port },
    setErrorDocsUrl: (url) => void (shared.errorDocsUrl = url),
    attach: (hosts) => void Object.assign(apps, hosts),
    close,
  };
}

const refuseUntilReady: RequestListener = (_request, response) => {
  response.writeHead(503, { 'Retry-After': '1', Connection: 'close', 'Content-Length': '0' }).end();
};

function watch(response: ServerResponse, responses: Set<ServerResponse>): void {
  responses.add(response);
  response.once('close', () => responses.delete(response));
}

/** A stream of events never ends by itself: its reader comes back to another process, or to this one after its start. */
function endStreams(responses: ReadonlySet<ServerResponse>): void {
  for (const response of responses) {
    if (String(response.getHeader('Content-Type')).startsWith('text/event-stream')) response.destroy();
  }
}

function explain(error: unknown, { hostname, port, variable }: { hostname: string; port: number; variable: string }): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE') return new Error(`Port ${port} on ${hostname} is taken; stop the program that uses it or set ${variable}.`);
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL') return new Error(`${hostname}:${port} cannot be listened on (${code}); set ${variable} or ${variable.replace('_PORT', '_HOST')}.`);
  return error;
}
