import { randomBytes } from 'node:crypto';
import type { SimulatorWorld } from './world.js';

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Real time, timers and chance for the simulator when it runs alone. One JSON line per log entry goes to `write`. */
export function createSystemWorld(write: (line: string) => void): SimulatorWorld {
  const log = (level: string) => (message: string, fields: Readonly<Record<string, unknown>> = {}) =>
    write(`${JSON.stringify({ level, time: new Date().toISOString(), message, ...fields })}\n`);
  return {
    clock: { now: () => new Date() },
    timers: {
      after(delayMs, run) {
        const timer = setTimeout(run, delayMs);
        return () => clearTimeout(timer);
      },
    },
    ids: {
      base62(count) {
        let text = '';
        while (text.length < count) {
          // Bytes from 248 on are drawn again: 256 is no multiple of 62.
          for (const byte of randomBytes(count - text.length)) if (byte < 248) text += digits[byte % 62];
        }
        return text;
      },
    },
    logger: { info: log('info'), warn: log('warn'), error: log('error') },
  };
}
