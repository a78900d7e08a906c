import { inspect } from 'node:util';

/** A value that prints as `[secret]` wherever it is logged, joined to a string or turned to JSON. Only `reveal()` gives it. */
export type Secret = Readonly<{ reveal: () => string; toString: () => string; toJSON: () => string }>;

export function createSecret(value: string): Secret {
  const hidden = (): string => '[secret]';
  return Object.freeze({ reveal: () => value, toString: hidden, toJSON: hidden, [inspect.custom]: hidden });
}
