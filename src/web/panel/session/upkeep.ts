/** After so long without a hand on mouse or keyboard the operator is signed out, as the server would without the panel's own requests. */
export const idleMs = 15 * 60_000;
/** The session gets a new token this often while somebody is at work. */
export const rotateMs = 10 * 60_000;

export type UpkeepFacts = Readonly<{
  nowMs: number;
  /** When somebody last did something, in any tab. */
  activeAtMs: number;
  /** When the token was last replaced, by any tab. */
  rotatedAtMs: number;
}>;

/** What a session needs now: nothing, a new token, or an end. */
export function upkeepStep({ nowMs, activeAtMs, rotatedAtMs }: UpkeepFacts): 'none' | 'rotate' | 'signOut' {
  if (nowMs - activeAtMs >= idleMs) return 'signOut';
  return nowMs - rotatedAtMs >= rotateMs && activeAtMs > rotatedAtMs ? 'rotate' : 'none';
}
