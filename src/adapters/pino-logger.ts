import { pino } from 'pino';
import type { DestinationStream } from 'pino';
import type { Clock, LogFields, Logger } from '../domain/ports/world.js';
import { formatLogLine } from './format-log-line.js';
import { maskFields, maskText } from './mask-log-fields.js';

export type LoggerOptions = Readonly<{
  level: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** `json`: one object a line for machines; `text`: for people. */
  format: 'json' | 'text';
  /** Names of fields whose values are masked: `anywhere`, or only `nested` inside of a field that the log line itself has. */
  redactedNames: Readonly<{ anywhere: readonly string[]; nested: readonly string[] }>;
  clock: Clock;
  /** Takes whole lines; default standard error, so that standard output stays for what `npm start` prints. */
  write?: (line: string) => void;
}>;

export function createLogger({ level, format, redactedNames, clock, write = writeToStandardError }: LoggerOptions): Logger {
  const lower = (names: readonly string[]): Set<string> => new Set(names.map((name) => name.toLowerCase()));
  const names = { anywhere: lower(redactedNames.anywhere), nested: lower([...redactedNames.anywhere, ...redactedNames.nested]) };
  const destination: DestinationStream = { write: format === 'json' ? write : (line) => write(formatLogLine(line)) };
  const logger = pino(
    {
      level,
      base: null,
      messageKey: 'message',
      timestamp: () => `,"time":"${clock.now().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
    },
    destination,
  );
  const at = (method: 'debug' | 'info' | 'warn' | 'error') => (message: string, fields: LogFields = {}) => {
    // Masking walks the fields: not for lines that are not written.
    if (logger.isLevelEnabled(method)) logger[method](maskFields(fields, names), maskText(message));
  };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

function writeToStandardError(line: string): void {
  process.stderr.write(line);
}
