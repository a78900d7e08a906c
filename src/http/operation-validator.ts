import { OpenApiValidator } from 'express-openapi-validator/dist/openapi.validator.js';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { BoundOperation } from './host-types.js';
import { documentOfOperation } from './operation-document.js';
import { toValidationError } from './validation-error.js';

export type OperationValidator = Readonly<{
  /** To be called first: from here on answers are checked, where that is wanted. */
  prepare(request: Request, response: Response): Promise<void>;
  /**
   * Checks path, query, headers and body against the spec, fills in defaults and turns query text into numbers and booleans.
   * @throws GatewayError invalid_request naming the faults, with pointers; all of them where the body is small.
   */
  validateRequest(request: Request, response: Response, bodyBytes: number): Promise<void>;
}>;

export type ValidatorOptions = {
  /** Every JSON answer below 500 is checked too; `onBadResponse` is called in place of sending one that does not fit. Tests and contract runs. */
  validateResponses: boolean;
  onBadResponse: (error: unknown, request: Request, response: Response) => void;
};

type Stages = { prepare: RequestHandler[]; validate: RequestHandler };

/** Up to here a refused body is checked a second time for all its faults; beyond, listing them would be work for an attacker to order. */
const detailedBodyBytesMax = 16 * 1024;

/**
 * express-openapi-validator bound to one operation. One instance per operation, made at its first request: with the whole bundle it
 * would compile and try the patterns of every path again on each request.
 */
export function createOperationValidator(operation: BoundOperation, options: ValidatorOptions): OperationValidator {
  let first: Stages | null = null;
  let detailed: Stages | null = null;
  const stages = (): Stages => (first ??= build(operation, { allErrors: false, validateResponses: options.validateResponses }));

  async function allFaults(request: Request & { openapi?: unknown }, response: Response): Promise<unknown> {
    detailed ??= build(operation, { allErrors: true, validateResponses: false });
    const matched = request.openapi;
    try {
      await run([...detailed.prepare, detailed.validate], request, response, options);
      return null;
    } catch (error) {
      return error;
    } finally {
      // What `prepare` found belongs to the instance that will check the answer.
      request.openapi = matched;
    }
  }

  return {
    async prepare(request, response) {
      await run(stages().prepare, request, response, options).catch((error: unknown) => {
        throw toValidationError(error);
      });
    },
    async validateRequest(request, response, bodyBytes) {
      try {
        await run([stages().validate], request, response, options);
      } catch (error) {
        const mayDetail = (error as { status?: unknown } | null)?.status === 400 && bodyBytes <= detailedBodyBytesMax;
        throw toValidationError((mayDetail ? await allFaults(request, response) : null) ?? error);
      }
    },
  };
}

/**
 * The package's own entry reads, bundles and checks the document again for each instance, at a tenth of a second each. Ours is a checked
 * bundle already: the instance is given it in the form that the package's loader would make of it.
 */
function build(operation: BoundOperation, { allErrors, validateResponses }: { allErrors: boolean; validateResponses: boolean }): Stages {
  const { method, path } = operation.facts;
  // A copy: the validator writes into its document.
  const apiDoc = structuredClone(documentOfOperation(operation)) as never;
  const validator = new OpenApiValidator({
    apiSpec: apiDoc,
    validateApiSpec: false,
    validateRequests: { allErrors, allowUnknownQueryParameters: false, coerceTypes: false },
    validateResponses: validateResponses ? { coerceTypes: false } : false,
    // Who may call is decided by the generated facts, before any body is read.
    validateSecurity: false,
    fileUploader: false,
    useRequestUrl: true,
  });
  const route = { basePath: '', expressRoute: path.replace(/\{([^}]+)\}/g, ':$1'), openApiRoute: path, method: method.toUpperCase(), pathParams: [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name ?? '') };
  const handlers = validator.installMiddleware(Promise.resolve({ apiDoc, basePaths: [''], routes: [route], serial: allErrors ? 2 : 1 })) as unknown as RequestHandler[];
  // The serial tells the two instances of an operation apart: an answer is checked by the one that let the request in.
  // In this order by the package: path parameters, matching, security (skipped by itself), request, response where asked for.
  const names = handlers.map((handler) => handler.name);
  const validate = handlers[names.indexOf('requestMiddleware')];
  if (validate === undefined) throw new Error(`The validator has another form than expected: ${names.join(', ')}.`);
  return { prepare: handlers.filter((handler) => handler !== validate), validate };
}

async function run(handlers: readonly RequestHandler[], request: Request, response: Response, { onBadResponse }: ValidatorOptions): Promise<void> {
  for (const handler of handlers) {
    await new Promise<void>((resolve, reject) => {
      let passed = false;
      // Called a second time, long after the request has passed, when the answer does not fit its schema.
      const next: NextFunction = (error?: unknown) => {
        if (passed) onBadResponse(error, request, response);
        else if (error) reject(error);
        else resolve();
        passed = true;
      };
      try {
        Promise.resolve(handler(request, response, next)).catch(reject);
      } catch (error) {
        reject(error);
      }
    });
  }
}
