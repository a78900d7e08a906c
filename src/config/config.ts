import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { checkConfig } from './check-config.js';
import { Fault } from './parsers.js';
import { required } from './variable.js';
import type { Environment, Variable } from './variable.js';
import { variables } from './variables.js';

type ValueOf<V> = V extends Variable<infer T> ? T : never;

/** Every setting, parsed and frozen. `variables.ts` says of each what it is and what empty means. */
export type Config = Readonly<{ [K in keyof typeof variables]: ValueOf<(typeof variables)[K]> }>;

/** All that is wrong with the environment, at once: fixing one fault per start is no way to set up a server. */
export class ConfigError extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`The configuration has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.name = 'ConfigError';
    this.faults = faults;
  }
}

/**
 * Reads the environment once. An empty value counts as absent.
 * @throws ConfigError listing every fault: values that don't parse, variables missing in production, and settings that contradict each other.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const faults: string[] = [];
  const kind = readOne(variables.environment, environment, 'production', faults) as Environment;
  const values: Record<string, unknown> = {};
  for (const [property, variable] of Object.entries(variables)) {
    if (variable !== variables.environment) values[property] = readOne(variable, environment, kind, faults);
  }
  const config = { ...values, environment: kind } as Config;
  // Settings are compared only when each is right by itself; a fault would otherwise be told twice.
  const filled = {
    ...config,
    dataDir: resolve(config.dataDir),
    cacheDir: config.cacheDir || join(config.xdgCacheHome || join(homedir(), '.cache'), 'payment-gateway'),
  };
  faults.push(...checkConfig(filled));
  if (faults.length > 0) throw new ConfigError(faults);
  return Object.freeze(filled);
}

function readOne(variable: Variable<unknown>, environment: Readonly<Record<string, string | undefined>>, kind: Environment, faults: string[]): unknown {
  const given = environment[variable.name]?.trim() ?? '';
  const fallback = variable.whenEmpty[kind];
  if (given === '') {
    if (fallback !== required) return fallback;
    faults.push(`${variable.name} is missing. ${variable.what}`);
    return undefined;
  }
  try {
    return variable.parse(given);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    faults.push(`${variable.name} ${error.message}${variable.secret ? '' : `, not ${JSON.stringify(given.slice(0, 60))}`}.`);
    return undefined;
  }
}
