import { openGoCardlessStage } from '../../../test/support/provider-conformance/gocardless-stage.js';
import { describeProviderConformance } from '../../../test/support/provider-conformance/provider-conformance.js';

describeProviderConformance('gocardless', openGoCardlessStage);
