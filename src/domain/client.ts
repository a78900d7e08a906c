/** Postal address of a client; null where nothing is known. `country` is ISO 3166-1 alpha-2. */
export type ClientAddress = Readonly<{ address1: string | null; address2: string | null; city: string | null; state: string | null; postcode: string | null; country: string | null }>;

export type ClientTaxInfo = Readonly<{
  taxId: string | null;
  /** `vat` and other kinds. */
  taxIdType: string | null;
  taxCountry: string | null;
  peppolRoutingAddress: Readonly<{ schemeId: string; value: string }> | null;
}>;

/** Who a client is, as the merchant says. */
export type ClientFields = Readonly<{
  email: string | null;
  firstName: string | null;
  lastName: string | null;
  company: string | null;
  phone: string | null;
  address: ClientAddress | null;
  taxInfo: ClientTaxInfo | null;
  metadata: Readonly<Record<string, string>>;
}>;

/** A buyer whom the merchant knows. */
export type Client = ClientFields &
  Readonly<{
    id: string;
    organizationId: string;
    livemode: boolean;
    revision: number;
    /** Kept for the sake of its payments, but neither listed, found nor linked. */
    archivedAt: Date | null;
    /** When the personal data went. */
    erasedAt: Date | null;
    createdAt: Date;
    updatedAt: Date;
  }>;

/** What is left of a client once its personal data is erased. */
export const erasedFields: ClientFields = { email: null, firstName: null, lastName: null, company: null, phone: null, address: null, taxInfo: null, metadata: {} };
