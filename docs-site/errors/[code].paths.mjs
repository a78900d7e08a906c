import { readErrorCodes } from '../.vitepress/read-error-codes.mjs';

/** One page per error code, made from the spec's own list: a code without a page can't exist. */
export default {
  paths: () => readErrorCodes().map((entry) => ({ params: { ...entry, example: JSON.stringify(entry.example, null, 2) } })),
};
