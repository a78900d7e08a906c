import { appendFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the tests of a whole run note the statuses that were answered. */
export const statusCoverageDir = fileURLToPath(new URL('../../node_modules/.cache/status-coverage/', import.meta.url));

/** What turns the noting on in a part's processes. */
export const statusCoverageEnvironment = { STATUS_COVERAGE_DIR: statusCoverageDir };

/** Notes that a part has run to its end: a code may be reached in any of them. */
export async function noteRun(name) {
  await mkdir(statusCoverageDir, { recursive: true });
  await appendFile(join(statusCoverageDir, 'runs.txt'), `run: ${name}\n`);
}

export async function forgetStatuses() {
  await rm(statusCoverageDir, { recursive: true, force: true });
}
