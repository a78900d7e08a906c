import type { Clock, Ids, Logger, Random, Timers } from './domain/ports/world.js';
import { createLogger } from './adapters/pino-logger.js';
import type { LoggerOptions } from './adapters/pino-logger.js';
import { createSystemClock } from './adapters/system-clock.js';
import { createSystemIds } from './adapters/system-ids.js';
import { createSystemRandom } from './adapters/system-random.js';
import { createSystemTimers } from './adapters/system-timers.js';
import type { Config } from './config/config.js';

/** Time, timers, chance, ids and the log, as every room gets them. */
export type World = Readonly<{ clock: Clock; timers: Timers; random: Random; ids: Ids; logger: Logger }>;

export function openWorld(config: Config, redactedNames: LoggerOptions['redactedNames']): World {
  const clock = createSystemClock();
  const random = createSystemRandom();
  return {
    clock,
    random,
    timers: createSystemTimers(),
    ids: createSystemIds({ random }),
    logger: createLogger({ level: config.logLevel, format: config.logFormat, redactedNames, clock }),
  };
}
