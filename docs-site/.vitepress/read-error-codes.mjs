import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { withCode } from './with-code.mjs';

const bundle = fileURLToPath(new URL('../../generated/bundled/admin.json', import.meta.url));

/** The closed list of error codes with their words, from the bundled spec (`ErrorCode`, `x-codes`). */
export function readErrorCodes() {
  const schema = JSON.parse(readFileSync(bundle, 'utf8')).components.schemas.ErrorCode;
  return schema.enum.map((code) => {
    const entry = schema['x-codes'][code];
    return {
      code,
      status: entry.status,
      title: entry.title,
      whenHtml: withCode(entry.when),
      fixHtml: withCode(entry.fix),
      example: {
        type: `https://api.example.com/docs/errors/${code}`,
        title: entry.title,
        status: entry.status,
        detail: entry.when.replaceAll('`', ''),
        code,
        requestId: 'req_4fQx9TzV1bN0aLkWcE7d',
        errors: [],
        error: entry.when.replaceAll('`', ''),
        message: entry.when.replaceAll('`', ''),
      },
    };
  });
}
