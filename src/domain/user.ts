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
  createdAt: Date;
  lastUsedAt: Date | null;
};

/** An operator of the panel. */
export type User = {
  /** ObjectId hex; its bytes are the WebAuthn user handle. */
  id: string;
  revision: number;
  name: string;
  systemAdmin: boolean;
  memberships: { organizationId: string; role: Role }[];
  passkeys: Passkey[];
  createdAt: Date;
  updatedAt: Date;
};
