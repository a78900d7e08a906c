import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

type Capabilities = { testMode: boolean; liveMode: boolean; refund: boolean; partialRefund: boolean; cancel: boolean; currencies: string[] | null; countries: string[] | null };
type Shown = { type: string; label: string; capabilities: Capabilities; cases: { group: string; name: string; result: 'yes' | 'refused' | 'never' }[] };

const folder = fileURLToPath(new URL('../capabilities/', import.meta.url));
const words = { yes: 'yes', refused: 'no, refused', never: '—' } as const;

function listed(values: string[] | null): string {
  return values === null ? 'all' : values.join(', ');
}

/** What the providers' own runs of the conformance suite have written down; their tests fail when it is no longer so. */
export default {
  watch: ['../capabilities/*.json'],
  load() {
    const shown = readdirSync(folder).sort().map((name) => JSON.parse(readFileSync(folder + name, 'utf8')) as Shown);
    const groups = [...new Set(shown.flatMap(({ cases }) => cases.map(({ group }) => group)))];
    return {
      providers: shown.map(({ type, label, capabilities: { testMode, liveMode, currencies, countries } }) => ({
        type, label, modes: [testMode ? 'test' : [], liveMode ? 'live' : []].flat().join(' and '), currencies: listed(currencies), countries: listed(countries),
      })),
      groups: groups.map((group) => ({
        group,
        rows: [...new Set(shown.flatMap(({ cases }) => cases.filter((one) => one.group === group).map(({ name }) => name)))].map((name) => ({
          name,
          cells: shown.map(({ cases }) => words[cases.find((one) => one.name === name)?.result ?? 'never']),
        })),
      })),
    };
  },
};
