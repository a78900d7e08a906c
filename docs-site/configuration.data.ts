import { required } from '../src/config/variable.js';
import { variables } from '../src/config/variables.js';
import { withCode } from './.vitepress/with-code.mjs';

type Entry = { name: string; group: string; what: string; empty: string; example: string; requiredInProduction: boolean };

/** The table that the program itself reads its environment by. */
export default {
  load: (): { group: string; entries: Entry[] }[] => {
    const groups = new Map<string, Entry[]>();
    for (const { name, group, what, empty, example, whenEmpty } of Object.values(variables)) {
      groups.set(group, [...(groups.get(group) ?? []), { name, group, what: withCode(what), empty: withCode(empty), example, requiredInProduction: (whenEmpty.production as unknown) === required }]);
    }
    return [...groups].map(([group, entries]) => ({ group, entries }));
  },
};
