import type { Connection } from 'mongoose';

export type Migration = Readonly<{
  /** Four digits; migrations run in this order, each once. Never renumbered or edited once released. */
  id: string;
  name: string;
  /** May be run again after a crash in its middle: every step has to be repeatable. */
  run: (connection: Connection) => Promise<void>;
}>;
