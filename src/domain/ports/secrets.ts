/** What use-cases need of cryptography; wired from src/crypto in main.ts. */
export type Secrets = {
  /** SHA-256 of a token that was drawn at random, hex. */
  hash(token: string): string;
  /** Equality that does not tell by its duration where two texts differ. */
  equal(a: string, b: string): boolean;
};

/** Of an organization, live or test, or of the installation itself. */
export type ApiKeyMode = 'live' | 'test' | 'system';

export type ApiKeyCodec = {
  mint(mode: ApiKeyMode, keyId: string): { key: string; secretHash: string; secretHint: string };
  /** Null for anything that is no key of this gateway, told without asking the store. */
  parse(text: string): { mode: ApiKeyMode; keyId: string; secret: string } | null;
  matches(secret: string, secretHash: string): boolean;
};
