import { describedSchemas } from './described-schemas.mjs';
import { errorTable } from './error-table.mjs';
import { knownLinks } from './known-links.mjs';
import { namedExamples } from './named-examples.mjs';
import { operationAnswers } from './operation-answers.mjs';
import { operationFacts } from './operation-facts.mjs';
import { operationNames } from './operation-names.mjs';
import { strictRequests } from './strict-requests.mjs';

/** The rules that the specs of this gateway keep beyond the built-in ones; switched on in redocly.yaml. (`oas3` is 3.1 too.) */
export default () => ({
  id: 'gateway',
  rules: {
    oas3: {
      'described-schemas': describedSchemas,
      'error-table': errorTable,
      'known-links': knownLinks,
      'named-examples': namedExamples,
      'operation-answers': operationAnswers,
      'operation-facts': operationFacts,
      'operation-names': operationNames,
      'strict-requests': strictRequests,
    },
  },
});
