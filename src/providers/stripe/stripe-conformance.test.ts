import { describeProviderConformance } from '../../../test/support/provider-conformance/provider-conformance.js';
import { openStripeStage } from '../../../test/support/provider-conformance/stripe-stage.js';

describeProviderConformance('stripe', openStripeStage);
