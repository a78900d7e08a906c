import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Other names under which a tool is installed. */
const aliases = { chromium: ['chromium', 'chromium-browser', 'google-chrome'] };

/** Path of a program on `PATH`, or null. `CHROMIUM_PATH` and the like win: the tool's name in capitals with `_PATH`. */
export function findTool(name) {
  const given = process.env[`${name.toUpperCase()}_PATH`];
  if (given) return given;
  for (const folder of (process.env.PATH ?? '').split(delimiter).filter(Boolean)) {
    for (const alias of aliases[name] ?? [name]) {
      try {
        accessSync(join(folder, alias), constants.X_OK);
        return join(folder, alias);
      } catch {
        // Not in this folder.
      }
    }
  }
  return null;
}
