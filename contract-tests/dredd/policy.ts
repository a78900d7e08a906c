import { readFile, writeFile } from 'node:fs/promises';
import { createAnswerChecker } from '../support/check-answer.js';
import { listOperations } from '../support/host-spec.js';
import type { Operation, Spec } from '../support/host-spec.js';
import { createCallers } from './callers.js';
import { readContractRun } from './contract-run.js';
import type { DreddReport } from './contract-run.js';
import { planRequest } from './plan-request.js';
import type { PlannedRequest } from './plan-request.js';

/** A transaction of dredd, as far as it is read and changed here. */
export type DreddTransaction = {
  name: string;
  fullPath: string;
  skip: boolean;
  fail?: string | boolean;
  request: { method: string; uri: string; headers: Record<string, string>; body: string };
  expected: { statusCode: string; headers?: Record<string, unknown>; body?: unknown; bodySchema?: unknown };
  real?: { statusCode: number | string; headers: Record<string, string>; body?: string };
};

export type Policy = Readonly<{
  /** Makes the request that has to be answered with the status of the transaction. */
  prepare(transaction: DreddTransaction): Promise<void>;
  /** Holds the answer against the spec; dredd itself compares no schemas of OpenAPI 3. */
  validate(transaction: DreddTransaction): Promise<void>;
  report(): Promise<void>;
}>;

export async function createPolicy({ say }: { say: (text: string) => void }): Promise<Policy> {
  const run = readContractRun();
  const spec = JSON.parse(await readFile(run.specFile, 'utf8')) as Spec;
  const operations = new Map(listOperations(spec).map((operation) => [`${operation.method} ${operation.path}`, operation]));
  const callers = createCallers(run);
  const check = createAnswerChecker(spec);
  const report: DreddReport = { skipped: [], failed: [] };

  const operationOf = ({ name, request }: DreddTransaction): Operation => {
    const operation = operations.get(`${request.method.toLowerCase()} ${name.split(' > ')[0] ?? ''}`);
    if (operation === undefined) throw new Error('the spec has no such operation');
    return operation;
  };

  return {
    async prepare(transaction) {
      const operation = operationOf(transaction);
      const planned = await planRequest({ spec, operation, status: Number(transaction.expected.statusCode), run, callers });
      if ('skip' in planned) {
        transaction.skip = true;
        report.skipped.push({ name: nameOf(operation, transaction), why: planned.skip });
        say(`skipped ${nameOf(operation, transaction)}: ${planned.skip}`);
        return;
      }
      apply(transaction, planned);
    },

    async validate(transaction) {
      const { real } = transaction;
      if (real === undefined) return;
      const headers = Object.fromEntries(Object.entries(real.headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
      const operation = operationOf(transaction);
      // Absent where there is none.
      const answer = { status: Number(real.statusCode), headers, body: real.body ?? '' };
      const faults = answer.status === Number(transaction.expected.statusCode) ? [] : [`answered ${answer.status}: ${answer.body.slice(0, 500)}`];
      faults.push(...check(operation, answer));
      callers.noteAnswer(operation.definition.operationId, answer);
      if (faults.length === 0) return;
      report.failed.push({ name: nameOf(operation, transaction), faults });
      transaction.fail = `${nameOf(operation, transaction)}: ${faults.join('; ')}`;
    },

    async report() {
      await writeFile(run.reportFile, JSON.stringify(report));
    },
  };
}

function nameOf({ definition }: Operation, { expected }: DreddTransaction): string {
  return `${definition.operationId} ${expected.statusCode}`;
}

function apply(transaction: DreddTransaction, { path, headers, body }: PlannedRequest): void {
  transaction.fullPath = path;
  transaction.request.uri = path;
  transaction.request.headers = headers;
  transaction.request.body = body;
  // The answer is held against the spec in `validate`; dredd would compare it with an example.
  transaction.expected.headers = {};
  delete transaction.expected.body;
  delete transaction.expected.bodySchema;
}
