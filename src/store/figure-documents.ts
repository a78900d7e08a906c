import type { FigureRow } from '../domain/ports/figure-store.js';
import type { CollectionIndex } from './collection-index.js';

export type FigureHourDocument = {
  /** `{organizationId}.{mode}.{hour}` */
  _id: string;
  v: 1;
  organizationId: string;
  livemode: boolean;
  hour: Date;
  /** Grows with each mark: a sum that was begun before is not the last word. */
  marks: number;
  /** Present from a mark until a sum begins: that sum will see whatever changes meanwhile, which needs no mark of its own. */
  marked?: true;
  /** Present while it has to be summed up. */
  dueAt?: Date;
  tookMs: number;
  /** Packed. */
  rows: string | FigureRow[];
  /** The same by quarters, for time zones that are not whole hours apart. */
  quarters: string | FigureRow[];
};

/** The sum of a span of hours as somebody asked for it. */
export type KeptSumDocument = {
  /** `{organizationId}.{mode}.{from}.{to}`, in milliseconds. */
  _id: string;
  v: 1;
  /** Of all hours in it, together, when it was summed up. */
  marks: number;
  /** Packed. */
  rows: string;
  expiresAt: Date;
};

export const figuresCollection = 'figures';
export const keptSumsCollection = 'figureSums';
export const hourMs = 3_600_000;
export const quarterMs = 900_000;

/** With all that has to be known of an hour to see whether a kept sum still counts. */
export const figureHourIndex = { organizationId: 1, livemode: 1, hour: 1, marks: 1, dueAt: 1 } as const;

export const figureIndexes: readonly CollectionIndex[] = [
  { collection: figuresCollection, key: figureHourIndex },
  { collection: figuresCollection, key: { dueAt: 1 }, options: { partialFilterExpression: { dueAt: { $type: 'date' } } } },
  { collection: keptSumsCollection, key: { expiresAt: 1 }, options: { expireAfterSeconds: 0 } },
];
