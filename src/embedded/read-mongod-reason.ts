import { readFile } from 'node:fs/promises';

/** The last error that mongod wrote, in its own words; it says more than an exit code. */
export async function readMongodReason(logFile: string, error: unknown): Promise<string> {
  const lines = (await readFile(logFile, 'utf8').catch(() => '')).split('\n');
  for (const line of lines.reverse()) {
    const entry = parseLogLine(line);
    if (entry && (entry.s === 'E' || entry.s === 'F') && entry.msg) {
      const detail = JSON.stringify(entry.attr ?? {});
      return `${entry.msg} ${detail.slice(0, 300)} (log: ${logFile})`;
    }
  }
  return `${error instanceof Error ? error.message : String(error)} (log: ${logFile})`;
}

function parseLogLine(line: string): { s?: string; msg?: string; attr?: unknown } | null {
  try {
    return JSON.parse(line) as { s?: string; msg?: string; attr?: unknown };
  } catch {
    return null;
  }
}
