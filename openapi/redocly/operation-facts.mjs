import { deref } from './deref.mjs';
import { hosts, idempotencies, rateClasses, roles } from './closed-sets.mjs';

/**
 * Role, scope, rate class, idempotency and hosts are enforced from the spec, so an operation without them, or with a word
 * that the server does not know, would be open or unreachable.
 */
export function operationFacts() {
  const scopesUsed = [];
  let scopesKnown;
  return {
    Schema(schema, ctx) {
      if (ctx.location.source.absoluteRef.endsWith('/schemas/Scope.yaml') && Array.isArray(schema.enum)) scopesKnown = schema.enum;
    },
    Paths: {
      PathItem: {
        Operation(operation, ctx) {
          const report = (field, message) => ctx.report({ message, location: field in operation ? ctx.location.child(field) : ctx.location.key() });
          const demand = (field, words) => {
            if (!words.includes(operation[field])) report(field, `\`${field}\` must be one of ${words.join(', ')}.`);
          };
          demand('x-role', roles);
          demand('x-rate-class', rateClasses);
          demand('x-idempotency', idempotencies);
          const served = operation['x-hosts'];
          if (!Array.isArray(served) || served.length === 0 || served.some((host) => !hosts.includes(host)) || new Set(served).size < served.length) {
            report('x-hosts', `\`x-hosts\` must list one or more of ${hosts.join(', ')}.`);
          }
          const scope = operation['x-scope'];
          if (typeof scope !== 'string') report('x-scope', '`x-scope` must be a scope or `none`.');
          else if (scope !== 'none') scopesUsed.push({ scope, location: ctx.location.child('x-scope') });
          if ('x-test-mode-only' in operation && operation['x-test-mode-only'] !== true) report('x-test-mode-only', '`x-test-mode-only` is true or absent.');

          if (!Array.isArray(operation.security)) report('security', 'Say who may call: `security` is a list, empty for everybody.');
          else if (operation.security.length === 0 && operation['x-role'] !== 'public') report('x-role', 'Without `security` the role can only be `public`.');
          if (operation['x-role'] === 'public' && scope !== 'none') report('x-scope', 'A public operation has no scope.');

          const parameters = (operation.parameters ?? []).map((parameter, index) => deref(ctx, parameter, ctx.location.child(['parameters', index])).node);
          const takesKey = parameters.some((parameter) => parameter?.name === 'Idempotency-Key');
          if (takesKey !== (operation['x-idempotency'] === 'key')) {
            report('x-idempotency', 'An operation has `x-idempotency: key` if and only if it takes the `Idempotency-Key` header.');
          }
        },
      },
    },
    Root: {
      leave(_root, ctx) {
        for (const { scope, location } of scopesUsed) {
          if (!scopesKnown?.includes(scope)) ctx.report({ message: `The scope \`${scope}\` is not in Scope.yaml, so no key could have it.`, location });
        }
      },
    },
  };
}
