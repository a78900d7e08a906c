/**
 * Envelope encryption of one field (AES-256-GCM). The authenticated context is organization + collection + field, so that a
 * ciphertext moved to another document's field of another organization does not open. A KMS can come behind this port.
 */
export type CipherContext = Readonly<{ organizationId: string; collection: string; field: string }>;

/** Stored form: key version, nonce, ciphertext with tag; all base64url. */
export type SealedField = Readonly<{ k: number; n: string; c: string }>;

export type FieldCipher = {
  seal(context: CipherContext, plaintext: Uint8Array): SealedField;
  /** Throws when the context, the key or the bytes are not the ones sealed. */
  open(context: CipherContext, sealed: SealedField): Uint8Array;
};

/** Keyed hash for looking encrypted values up (HMAC-SHA256, hex). */
export type SearchHash = (context: CipherContext, value: string) => string;
