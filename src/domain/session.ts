/** A panel session. Its cookie is `{id}.{secret}`; only hashes of secrets are kept. */
export type Session = {
  id: string;
  userId: string;
  revision: number;
  secretHash: string;
  /** The secret before the last rotation: still good for a few seconds, for requests already under way. */
  previousSecretHash: string | null;
  rotatedAt: Date;
  /** Secrets rotated out before; one of them coming back means that the cookie was copied. Newest first, bounded. */
  retiredSecretHashes: string[];
  createdAt: Date;
  lastSeenAt: Date;
  /** Idle end: moves on while the session is used. */
  idleUntil: Date;
  /** Absolute end, whatever happens. */
  endsAt: Date;
};

export const sessionTimes = {
  idleMs: 15 * 60_000,
  absoluteMs: 12 * 60 * 60_000,
  previousSecretMs: 10_000,
  /** `lastSeenAt` is written at most this often. */
  touchMs: 60_000,
  retiredSecretsMax: 50,
} as const;
