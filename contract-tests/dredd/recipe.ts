import type { Operation, Spec } from '../support/host-spec.js';
import type { Callers } from './callers.js';
import type { ContractRun } from './contract-run.js';

/** What a recipe decides; the rest follows from the spec: path from its template, body from its first example. */
export type Ingredients = {
  path?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  /** Null leaves a header out. */
  headers?: Record<string, string | null>;
  /** The body as text, where it has to be exactly that. */
  rawBody?: string;
};

export type PlanOptions = Readonly<{ spec: Spec; operation: Operation; status: number; run: ContractRun; callers: Callers }>;

export type Recipe = (options: PlanOptions) => Promise<Ingredients>;
