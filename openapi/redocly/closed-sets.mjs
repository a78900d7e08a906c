/** Words that the facts of an operation may use. The server, the SDKs and the docs read them, so a new word is a new behaviour. */
export const roles = ['public', 'viewer', 'editor', 'admin', 'system'];
export const rateClasses = ['create', 'hooks', 'read', 'write', 'search', 'auth'];
export const idempotencies = ['key', 'none'];
export const hosts = ['panel', 'api', 'checkout', 'main'];

/** Statuses that an operation may document; 404 and 405 of unknown paths and 408 are the host's and told once, in `info`. */
export const successStatuses = ['200', '201', '202'];
export const errorStatuses = ['400', '401', '403', '404', '409', '412', '413', '415', '422', '429', '500', '503'];
