import { readFileSync } from 'node:fs';
import type { HostName } from '../support/host-spec.js';
import type { Home } from '../support/resources.js';

/** What a run of dredd is told; dredd starts its hooks itself, so that it goes by a file. */
export type ContractRun = {
  host: HostName;
  specFile: string;
  adminApiUrl: string;
  panelUrl: string;
  home: Home;
  /** A key of the throw-away organization that may do everything. */
  adminKey: string;
  /** A key of the installation that may do everything there. */
  systemKey: string;
  /** One-time token of the first operator's link; for the panel. */
  operatorToken: string | null;
  /** Where the hooks tell what they found. */
  reportFile: string;
};

export type DreddReport = {
  /** Under `operationId status`, with the place that proves it. */
  skipped: { name: string; why: string }[];
  /** Under `operationId status`, with everything that is wrong with the answer. */
  failed: { name: string; faults: string[] }[];
};

export const runFileVariable = 'CONTRACT_RUN_FILE';

export function readContractRun(): ContractRun {
  const file = process.env[runFileVariable];
  if (file === undefined) throw new Error(`${runFileVariable} is not set; start dredd by run-dredd.ts.`);
  return JSON.parse(readFileSync(file, 'utf8')) as ContractRun;
}
