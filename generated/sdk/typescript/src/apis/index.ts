/* tslint:disable */
/* eslint-disable */
export * from './ApiKeysApi.js';
export * from './AuditApi.js';
export * from './CheckoutsApi.js';
export * from './ClientsApi.js';
export * from './DashboardApi.js';
export * from './DeliveriesApi.js';
export * from './DomainsApi.js';
export * from './EndpointsApi.js';
export * from './EventsApi.js';
export * from './HoldsApi.js';
export * from './HookEventsApi.js';
export * from './InvitationsApi.js';
export * from './MeApi.js';
export * from './MembersApi.js';
export * from './OrganizationsApi.js';
export * from './ProvidersApi.js';
export * from './SitesApi.js';
export * from './SystemApi.js';
export * from './SystemApiKeysApi.js';
export * from './SystemAuditApi.js';
export * from './TestHelpersApi.js';
export * from './TransactionsApi.js';
