/** A merchant's account at a provider, as configured in the gateway: what `/hooks/{type}/{providerId}` names. */
export type ProviderAccount = {
  id: string;
  organizationId: string;
  livemode: boolean;
  revision: number;
  /** Registered provider type: `sandbox`, `stripe`, … */
  type: string;
  label: string;
  /** Disabled takes no new payments; its hooks are verified, stored and applied all the same. */
  enabled: boolean;
  /** Deleted = archived: disabled for good, hooks still applied. */
  archivedAt: Date | null;
  lastHookAt: Date | null;
  lastHookFailureAt: Date | null;
  /** Why the last request was refused, or could not be used; null if none was. */
  lastHookFailureReason: HookFailureReason | null;
  /** When the provider last accepted the present credentials; null when it has not been asked or could not be reached. */
  credentialsCheckedAt: Date | null;
  /** The idempotent request that made it what it is: its repetition after a crash changes nothing more. */
  changedBy: string | null;
  createdAt: Date;
  updatedAt: Date;
};

/** A request of the provider that was refused (the first three), or was authentic and could not be used. */
export const hookFailureReasons = ['missing_signature', 'bad_signature', 'clock', 'unusable'] as const;
export type HookFailureReason = (typeof hookFailureReasons)[number];

/** Decrypted credentials; only providers read them, by the schema they publish. */
export type ProviderCredentials = Readonly<Record<string, string | readonly string[]>>;
