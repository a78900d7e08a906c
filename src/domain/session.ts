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
  /** Where and with what the operator signed in. */
  ipAddress: string | null;
  userAgent: string | null;
  /** The passkey that opened it (see `passkeyId`); null where a recovery code did. */
  passkeyId: string | null;
  /** Opened by a recovery code: good for adding a passkey and for nothing else. */
  enrolOnly: boolean;
  /** The sign-in itself: how fresh the operator's proof is. */
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
  /** How old a sign-in may be for what changes how one signs in. */
  freshMs: 10 * 60_000,
  /** A recovery code is followed by a new passkey within this time. */
  enrolOnlyMs: 10 * 60_000,
} as const;

/** Whether it still stands at `now`. */
export function isOpen({ idleUntil, endsAt }: Pick<Session, 'idleUntil' | 'endsAt'>, now: Date): boolean {
  return idleUntil > now && endsAt > now;
}
