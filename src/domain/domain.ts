export type DomainStatus = 'pending' | 'verified' | 'failed';

/** Why the last look did not succeed. */
export type DomainFailure = 'no_record' | 'other_target' | 'contested' | 'taken_over' | 'dns_unavailable';

/** What showed that a name is the organization's: its CNAME alone, or the record that only this registration names. */
export type DomainProof = 'cname' | 'record';

/** A merchant's own name for the payment pages. */
export type Domain = Readonly<{
  id: string;
  organizationId: string;
  livemode: boolean;
  revision: number;
  /** Lower case, ASCII. */
  host: string;
  status: DomainStatus;
  /** Part of the name of the proof's record; lower case letters and digits. */
  token: string;
  proof: DomainProof | null;
  /** What the name led to at the last look. */
  found: string | null;
  reason: DomainFailure | null;
  /** Looks that failed since the last that did not. */
  failedChecks: number;
  /** When the first of them was. */
  failedSince: Date | null;
  checkedAt: Date | null;
  verifiedAt: Date | null;
  /** When it is looked at again; null when that has ended. */
  nextCheckAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
}>;

/** Who is shown to own a name, across all organizations. */
export type DomainOwner = Readonly<{ organizationId: string; livemode: boolean; domainId: string; proof: DomainProof }>;

/** The record that settles whose a name is: only who runs its DNS can set it, and only this registration asks for it. */
export function proofName({ token, host }: Pick<Domain, 'token' | 'host'>): string {
  return `_gateway-${token}.${host}`;
}
