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
  createdAt: Date;
  updatedAt: Date;
};

/** Decrypted credentials; only providers read them, by the schema they publish. */
export type ProviderCredentials = Readonly<Record<string, string | readonly string[]>>;
