import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type MerchantSettings = {
  /** Origin of the Admin API, e.g. `http://localhost:3001`. */
  gatewayUrl: string;
  siteId: string;
  apiKey: string;
  /** The site's signing secret, `whsec_…`, whole. */
  webhookSecret: string;
  port: number;
};

type DevFile = { adminApiUrl: string; siteId: string; apiKey: string; webhookSecret: string };

/**
 * From GATEWAY_URL, SITE_ID, API_KEY, WEBHOOK_SECRET and PORT; what is missing comes from the file that the gateway's first
 * start writes in development (`.data/dev.json`, or GATEWAY_DEV_FILE).
 */
export function readSettings(environment: NodeJS.ProcessEnv): MerchantSettings {
  const file = environment.GATEWAY_DEV_FILE ?? join(import.meta.dirname, '..', '..', '.data', 'dev.json');
  let dev: Partial<DevFile> = {};
  try {
    dev = JSON.parse(readFileSync(file, 'utf8')) as DevFile;
  } catch {
    // Without the file everything has to come from the environment; what is missing is named below.
  }
  const settings = {
    gatewayUrl: environment.GATEWAY_URL ?? dev.adminApiUrl,
    siteId: environment.SITE_ID ?? dev.siteId,
    apiKey: environment.API_KEY ?? dev.apiKey,
    webhookSecret: environment.WEBHOOK_SECRET ?? dev.webhookSecret,
  };
  const missing = Object.entries(settings).filter(([, value]) => value === undefined);
  if (missing.length > 0) {
    throw new Error(`Not set: ${missing.map(([name]) => name).join(', ')}. Start the gateway first (npm start), or set GATEWAY_URL, SITE_ID, API_KEY and WEBHOOK_SECRET.`);
  }
  return { ...(settings as Omit<MerchantSettings, 'port'>), port: Number(environment.PORT ?? 4000) };
}
