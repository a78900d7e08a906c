import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import type { ErrorRequestHandler, Express } from 'express';
import { Agent } from 'undici';
import { createApiRoutes, sendError } from './api-routes.js';
import { createDueWorker } from './due-worker.js';
import { createPageRoutes } from './page/page-routes.js';
import { SimulatorError } from './simulator-error.js';
import type { FieldCipherOptions } from '../crypto/field-cipher.js';
import { createSecretSealer } from './seal-secret.js';
import { createSimulatorStore } from './simulator-store.js';
import type { SimulatorDatabase } from './simulator-store.js';
import type { SimulatorWorld } from './world.js';

export type SimulatorOptions = SimulatorWorld & {
  /** The database for its collections, all of them named `simulator_…`. */
  db: SimulatorDatabase;
  /** Master keys under which signing secrets are kept; without them they last as long as the process. */
  keys?: Pick<FieldCipherOptions, 'current' | 'retired'>;
  /** 0 = any free port. */
  port: number;
  /** Default 127.0.0.1. */
  host?: string;
  /** Origin under which buyers reach the payment page; default `http://localhost:{port}`. */
  publicUrl?: string;
};

export type RunningSimulator = {
  /** Origin of its API and page, without a slash at the end. */
  url: string;
  port: number;
  /** Ends requests and event sending in an orderly way; what is still to be sent waits in the database. */
  close(): Promise<void>;
};

/** The stand-in provider: a program of its own, which the gateway reaches by HTTP alone. */
export function createSimulator(options: SimulatorOptions): { listen(): Promise<RunningSimulator> } {
  return {
    async listen() {
      const store = createSimulatorStore({ db: options.db, sealer: createSecretSealer(options.keys, options) });
      await store.createIndexes();
      const dispatcher = new Agent({ connect: { timeout: 5_000 } });
      const worker = createDueWorker({ ...options, store, dispatcher });
      let publicUrl = options.publicUrl ?? '';
      const app = createApp({ ...options, store, wake: worker.wake, publicUrl: () => publicUrl });
      const server = await listen(app, options);
      const { port } = server.address() as AddressInfo;
      if (publicUrl === '') publicUrl = `http://localhost:${port}`;
      worker.start();
      options.logger.info('simulator ready', { url: publicUrl });

      return {
        url: publicUrl,
        port,
        async close() {
          server.closeIdleConnections();
          const closed = new Promise<void>((resolve) => server.close(() => resolve()));
          await worker.stop();
          await dispatcher.close();
          server.closeAllConnections();
          await closed;
        },
      };
    },
  };
}

function createApp(options: Parameters<typeof createApiRoutes>[0]): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.get('/health', (_request, response) => void response.json({ status: 'ok' }));
  app.use('/v1', express.json({ limit: '64kb' }));
  app.use('/pay', express.urlencoded({ extended: false, limit: '4kb', parameterLimit: 10 }));
  app.use(createApiRoutes(options));
  app.use(createPageRoutes(options));
  app.use(() => {
    throw new SimulatorError(404, 'not_found', 'There is nothing at this address.');
  });
  const handleError: ErrorRequestHandler = (error: unknown, _request, response, _next) => {
    if (response.headersSent) return void response.destroy();
    if (error instanceof SimulatorError) return sendError(response, error);
    const status = statusOf(error);
    if (status >= 500) options.logger.error('a request to the simulator failed', { error: String(error) });
    sendError(response, new SimulatorError(status, status >= 500 ? 'internal_error' : 'invalid_request', status >= 500 ? 'Something went wrong.' : 'The request cannot be read.'));
  };
  app.use(handleError);
  return app;
}

/** Body parsers say 400 or 413 themselves. */
function statusOf(error: unknown): number {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : null;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}

function listen(app: Express, { port, host = '127.0.0.1' }: SimulatorOptions): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(app);
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve(server);
    });
  });
}
