import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Notes which documented statuses were really answered, for the check at the end of the whole run (`scripts/check-status-coverage.mjs`). Only with
 * `STATUS_COVERAGE_DIR`, the folder it goes to.
 */
export function recordStatus(operationId: string, status: number | string): void {
  const folder = process.env['STATUS_COVERAGE_DIR'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  appendFileSync(join(folder, `${process.pid}.txt`), `${operationId} ${status}\n`);
}

/** Notes a code that an answer to a request carried. */
export function recordErrorCode(code: string): void {
  recordStatus('error:', code);
}

/** What a gateway has to be started with so that its log tells every answer; nothing when nobody records. */
export function recordingEnvironment(): Record<string, string> {
  return process.env['STATUS_COVERAGE_DIR'] ? { LOG_LEVEL: 'info', LOG_FORMAT: 'json' } : {};
}

/**
 * Reads a gateway's output as it comes.
 * @param hide keeps what was logged only for the record from the reader behind: it would not be there otherwise
 * @returns takes a piece of the output and gives what is left of its complete lines.
 */
export function createOutputRecorder({ hide }: { hide: boolean }): (piece: string) => string {
  if (!process.env['STATUS_COVERAGE_DIR']) return (piece) => piece;
  let rest = '';
  return (piece) => {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    return lines.filter((line) => !(noteLine(line) && hide)).map((line) => `${line}\n`).join('');
  };
}

/** Whether the line is one of the log at level info. */
function noteLine(line: string): boolean {
  if (!line.startsWith('{"level":"info"')) return false;
  try {
    const { message, operationId, status, errorCode } = JSON.parse(line) as { message?: string; operationId?: string | null; status?: number; errorCode?: string };
    // 499 is no answer: the client went away before there was one.
    if (message === 'request' && operationId && status !== undefined && status !== 499) recordStatus(operationId, status);
    if (message === 'request' && errorCode !== undefined) recordErrorCode(errorCode);
    return true;
  } catch {
    return false;
  }
}
