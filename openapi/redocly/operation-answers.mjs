import { deref, referredName } from './deref.mjs';
import { errorStatuses, successStatuses } from './closed-sets.mjs';

/**
 * Handlers are typed by the documented answers and tests demand that each is reached, so every status that can occur
 * has to be there, and every error has the one shape that clients read.
 * @param options `withoutStore`: operationIds that never ask the store and so never answer 503; `bare`: those whose 200 and 403 have no body.
 */
export function operationAnswers({ withoutStore = [], bare = [] }) {
  return {
    Paths: {
      PathItem: {
        Operation(operation, ctx) {
          const answers = operation.responses ?? {};
          const statuses = Object.keys(answers);
          const place = ctx.location.child('responses');
          const missing = (status, why) => {
            if (!statuses.includes(status)) ctx.report({ message: `Document ${status}: ${why}.`, location: place.key() });
          };
          for (const status of statuses) {
            if (![...successStatuses, ...errorStatuses].includes(status)) ctx.report({ message: `${status} is no status this API gives.`, location: place.child(status).key() });
          }
          if (statuses.filter((status) => successStatuses.includes(status)).length !== 1) ctx.report({ message: 'An operation has exactly one success status.', location: place.key() });

          missing('400', 'unknown query parameters and malformed input are refused');
          missing('429', 'every rate class can be used up');
          missing('500', 'any operation can meet a fault of ours');
          if (!withoutStore.includes(operation.operationId)) missing('503', 'the store can be out of reach');
          const schemes = (operation.security ?? []).flatMap((choice) => Object.keys(choice));
          if (schemes.length > 0) missing('403', 'a known caller may lack role, scope, address or origin');
          if (schemes.some((scheme) => ['apiKey', 'session'].includes(scheme))) missing('401', 'the key or session may be missing or wrong');
          if (operation.requestBody) {
            missing('413', 'a body can be too large');
            missing('415', 'a body can be of another media type');
          }
          if (operation['x-idempotency'] === 'key') {
            missing('409', 'a request with the same key may still be at work');
            missing('422', 'the key may belong to another request');
          }
          const withoutBody = bare.includes(operation.operationId) ? ['200', '403'] : [];
          for (const status of statuses) checkAnswer(ctx, status, answers[status], place.child(status), withoutBody);
        },
      },
    },
  };
}

function checkAnswer(ctx, status, answer, place, withoutBody) {
  const { node, location } = deref(ctx, answer, place);
  if (node === undefined) return;
  if (!Object.keys(node.headers ?? {}).includes('X-Request-ID')) ctx.report({ message: 'Every answer carries the `X-Request-ID` header.', location: location.key() });
  if (['429', '503'].includes(status) && !node.headers?.['Retry-After']) ctx.report({ message: `${status} carries \`Retry-After\`.`, location: location.key() });
  const media = Object.keys(node.content ?? {});
  if (withoutBody.includes(status)) {
    if (media.length !== 0) ctx.report({ message: 'This answer has no body.', location: location.key() });
    return;
  }
  if (media.length !== 1) ctx.report({ message: 'An answer has exactly one media type.', location: location.key() });
  if (!errorStatuses.includes(status)) return;
  const schema = node.content?.['application/problem+json']?.schema;
  if (referredName(schema) !== 'ApiError') ctx.report({ message: 'An error is `application/problem+json` with the schema ApiError, by reference.', location: location.key() });
}
