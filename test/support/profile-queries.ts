import type { Connection } from 'mongoose';

/** A query as the database ran it. */
export type RanQuery = Readonly<{ collection: string; plan: string; keysExamined: number; docsExamined: number; returned: number; sortedInMemory: boolean }>;

type ProfileEntry = { ns: string; op: string; planSummary?: string; keysExamined?: number; docsExamined?: number; nreturned?: number; hasSortStage?: boolean };

/** Runs `ask` with the database's profiler on and says how every query in it was run. Only one at a time per database. */
export async function profileQueries(connection: Connection, ask: () => Promise<unknown>): Promise<RanQuery[]> {
  const database = connection.getClient().db(connection.name);
  await database.command({ profile: 0 });
  await database.collection('system.profile').drop().catch(() => undefined);
  await database.command({ profile: 2 });
  try {
    await ask();
  } finally {
    await database.command({ profile: 0 });
  }
  const entries = await database.collection<ProfileEntry>('system.profile').find({ op: { $in: ['query', 'command', 'getmore'] }, planSummary: { $exists: true } }, { readConcern: { level: 'local' } }).toArray();
  return entries.map(({ ns, planSummary = '', keysExamined = 0, docsExamined = 0, nreturned = 0, hasSortStage = false }) => ({
    collection: ns.slice(connection.name.length + 1), plan: planSummary, keysExamined, docsExamined, returned: nreturned, sortedInMemory: hasSortStage,
  }));
}
