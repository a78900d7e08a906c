/** A WebAuthn challenge, kept on the server and used once. */
export type Challenge = {
  id: string;
  purpose: 'enrolment' | 'sign_in' | 'new_passkey';
  /** base64url. */
  challenge: string;
  /** The enrolment it belongs to, and the user id that the passkey will carry. */
  enrolmentTokenHash: string | null;
  userId: string | null;
  /** The name that the new operator gave himself. */
  userName: string | null;
  expiresAt: Date;
};

export type ChallengeStore = {
  insertAcrossTenants(challenge: Challenge): Promise<void>;
  /** Reads and removes in one step, so that no challenge is answered twice. */
  takeAcrossTenants(challengeId: string): Promise<Challenge | null>;
};
