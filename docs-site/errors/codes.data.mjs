import { readErrorCodes } from '../.vitepress/read-error-codes.mjs';

export default { load: () => readErrorCodes().map(({ code, status, title }) => ({ code, status, title })) };
