import type { Passkey } from '../user.js';

/** WebAuthn's JSON forms, as browsers read and write them. They pass through the use-cases unread. */
export type WebAuthnJson = Readonly<Record<string, unknown>>;

/** WebAuthn for one relying party; throws nothing, a refused answer is null. */
export type Passkeys = {
  /** Options for `navigator.credentials.create`; discoverable, user verification required. */
  creationOptions(options: { userId: string; userName: string; /** Those that the person has: no device makes a second one. */ exclude: readonly Pick<Passkey, 'credentialId' | 'transports'>[] }): Promise<{ challenge: string; options: WebAuthnJson }>;
  verifyCreation(answer: WebAuthnJson, challenge: string): Promise<Omit<Passkey, 'name' | 'createdAt' | 'lastUsedAt'> | null>;
  /** Options for `navigator.credentials.get`, for any discoverable passkey of this relying party. */
  requestOptions(): Promise<{ challenge: string; options: WebAuthnJson }>;
  /** @returns what the authenticator signed: its counter, and whether that fell behind, as it does when there are two copies of one authenticator. */
  verifyRequest(answer: WebAuthnJson, challenge: string, passkey: Passkey): Promise<{ counter: number; counterBehind: boolean; backedUp: boolean } | null>;
};
