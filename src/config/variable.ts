import type { Parser } from './parsers.js';

export type Environment = 'development' | 'production' | 'test';

/** Marks a variable without which that environment does not start. */
export const required = Symbol('required');

export type WhenEmpty<T> = Readonly<Record<Environment, T | typeof required>>;

/** One environment variable: what the reference table of the docs says of it, and how it is read. */
export type Variable<T> = Readonly<{
  name: string;
  group: 'General' | 'Hosts' | 'Database' | 'Secrets' | 'Security' | 'Limits' | 'Delivery' | 'Providers' | 'Simulator' | 'Machine';
  /** What it is, in a sentence. */
  what: string;
  /** What an empty or absent value means. */
  empty: string;
  example: string;
  secret: boolean;
  parse: Parser<T>;
  whenEmpty: WhenEmpty<T>;
}>;

type Description<T> = Omit<Variable<T>, 'name' | 'whenEmpty' | 'secret'> & { secret?: boolean };

/** A variable with the same default everywhere. */
export function variable<T>(name: string, description: Description<T> & { otherwise: NoInfer<T> }): Variable<T> {
  const { otherwise, ...rest } = description;
  return { secret: false, ...rest, name, whenEmpty: { development: otherwise, test: otherwise, production: otherwise } };
}

/** A variable whose default, or being required, depends on `ENV`. */
export function variableByEnvironment<T>(name: string, description: Description<T> & { development: NoInfer<T>; test?: NoInfer<T>; production: NoInfer<T> | typeof required }): Variable<T> {
  const { development, test = development, production, ...rest } = description;
  return { secret: false, ...rest, name, whenEmpty: { development, test, production } };
}
