import type { Role } from './principal.js';

/** A passkey as WebAuthn knows it; nothing in it is secret. */
export type Passkey = {
  /** base64url, as the browser names it. */
  credentialId: string;
  /** COSE public key, base64url. */
  publicKey: string;
  /** Signature counter; 0 where the authenticator keeps none. */
  counter: number;
  transports: string[];
  /** Given by its owner, to tell several apart. */
  name: string | null;
  /** The passkey is kept in more than one place (a password manager, a cloud): losing the device does not lose it. */
  backedUp: boolean;
  createdAt: Date;
  lastUsedAt: Date | null;
};

/** Works once where no passkey is at hand; its plain text was shown once. */
export type RecoveryCode = { hash: string; usedAt: Date | null };

/** Languages of people that the gateway's pages and messages know. */
export const languages = ['de', 'en', 'es', 'fr', 'pt', 'zh'] as const;
export type Language = (typeof languages)[number];

export const passkeysMax = 10;

/** An operator of the panel. */
export type User = {
  /** ObjectId hex; its bytes are the WebAuthn user handle. */
  id: string;
  revision: number;
  name: string;
  systemAdmin: boolean;
  memberships: { organizationId: string; role: Role }[];
  passkeys: Passkey[];
  /** Null: as the browser says. */
  language: Language | null;
  recoveryCodes: RecoveryCode[];
  recoveryCodesMadeAt: Date | null;
  /** By a passkey or a link; null where it was never kept. */
  lastSignInAt: Date | null;
  /** Switched off by a system admin: cannot sign in, and whatever is open ends. */
  disabledAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
};
