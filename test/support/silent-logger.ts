import type { Logger } from '../../src/domain/ports/world.js';

export const silentLogger: Logger = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
