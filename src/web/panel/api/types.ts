import type { components, paths } from '../../../../generated/types/admin.js';

type Schemas = components['schemas'];

export type AdminPaths = paths;
export type Me = Schemas['MeOperator'];
export type MeOrganization = Schemas['MeOrganization'];
export type TransactionSummary = Schemas['TransactionSummary'];
export type Transaction = Schemas['Transaction'];
export type TransactionList = Schemas['TransactionList'];
export type TransactionStatus = Schemas['TransactionStatus'];
export type Attempt = Schemas['Attempt'];
export type Refund = Schemas['Refund'];
export type Dispute = Schemas['Dispute'];
export type TimelineEntry = Schemas['TimelineEntry'];
export type EventType = Schemas['EventType'];
export type Delivery = Schemas['Delivery'];
export type DeliveryTry = Schemas['DeliveryTry'];
export type GatewayEvent = Schemas['Event'];
export type Site = Schemas['Site'];
export type SiteSecret = Schemas['SiteSecret'];
export type Provider = Schemas['Provider'];
export type ApiKey = Schemas['ApiKey'];
export type Passkey = Schemas['Passkey'];
export type OpenSession = Schemas['Session'];
export type Member = Schemas['Member'];
export type InvitationOffer = Schemas['InvitationOffer'];
export type Invitation = Schemas['Invitation'];
export type Role = Schemas['Role'];
export type ErrorCode = Schemas['ErrorCode'];

/** Whose data a page works on; every request of the panel names both. */
export type Tenant = Readonly<{ organizationId: string; mode: Mode }>;
export type Mode = 'test' | 'live';
