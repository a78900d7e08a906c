import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** Where the tests of a whole run note the statuses that were answered. */
export const statusCoverageDir = fileURLToPath(new URL('../../node_modules/.cache/status-coverage/', import.meta.url));

/** What turns the noting on in a part's processes. */
export const statusCoverageEnvironment = { STATUS_COVERAGE_DIR: statusCoverageDir };

export async function forgetStatuses() {
  await rm(statusCoverageDir, { recursive: true, force: true });
}
