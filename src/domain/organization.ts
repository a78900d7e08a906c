/** Who runs sites here. Its data is split by mode; the organization itself is the same in both. */
export type Organization = {
  id: string;
  revision: number;
  name: string;
  /** The idempotent request that made it what it is: its repetition after a crash changes nothing more. Absent where nobody has changed it. */
  changedBy?: string | null;
  createdAt: Date;
  updatedAt: Date;
};
