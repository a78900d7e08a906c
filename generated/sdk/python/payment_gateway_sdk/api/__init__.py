# flake8: noqa

# import apis into api package
from payment_gateway_sdk.api.api_keys_api import ApiKeysApi
from payment_gateway_sdk.api.audit_api import AuditApi
from payment_gateway_sdk.api.checkouts_api import CheckoutsApi
from payment_gateway_sdk.api.clients_api import ClientsApi
from payment_gateway_sdk.api.dashboard_api import DashboardApi
from payment_gateway_sdk.api.deliveries_api import DeliveriesApi
from payment_gateway_sdk.api.domains_api import DomainsApi
from payment_gateway_sdk.api.endpoints_api import EndpointsApi
from payment_gateway_sdk.api.events_api import EventsApi
from payment_gateway_sdk.api.holds_api import HoldsApi
from payment_gateway_sdk.api.hook_events_api import HookEventsApi
from payment_gateway_sdk.api.invitations_api import InvitationsApi
from payment_gateway_sdk.api.me_api import MeApi
from payment_gateway_sdk.api.members_api import MembersApi
from payment_gateway_sdk.api.organizations_api import OrganizationsApi
from payment_gateway_sdk.api.providers_api import ProvidersApi
from payment_gateway_sdk.api.sites_api import SitesApi
from payment_gateway_sdk.api.system_api import SystemApi
from payment_gateway_sdk.api.system_api_keys_api import SystemApiKeysApi
from payment_gateway_sdk.api.system_audit_api import SystemAuditApi
from payment_gateway_sdk.api.test_helpers_api import TestHelpersApi
from payment_gateway_sdk.api.transactions_api import TransactionsApi

