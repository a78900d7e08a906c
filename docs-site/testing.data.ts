import { magicCards } from '../src/simulator/magic-cards.js';
import { createFaults, eventFaults, payAmounts, refundAmounts } from '../src/simulator/magic-amounts.js';

type Row = { key: string; outcome: string };

const rows = (map: ReadonlyMap<number, { outcome: string }>): Row[] => [...map].map(([amount, { outcome }]) => ({ key: String(amount), outcome }));

/** The simulator's own tables, so that this page can't say anything else than what it does. */
export default {
  load: () => ({
    cards: magicCards.map(({ number, outcome }) => ({ key: number.replace(/(.{4})(?=.)/g, '$1 '), outcome })),
    payAmounts: rows(payAmounts),
    refundAmounts: rows(refundAmounts),
    createFaults: rows(createFaults),
    eventFaults: rows(eventFaults),
  }),
};
