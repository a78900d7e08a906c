import { describeProviderConformance } from '../../../test/support/provider-conformance/provider-conformance.js';
import { openSandboxStage } from '../../../test/support/provider-conformance/sandbox-stage.js';

describeProviderConformance('sandbox', openSandboxStage);
