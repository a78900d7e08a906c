/** The specs, by the folder they live in under `openapi/`. */
export const specNames = ['admin', 'runtime', 'hooks', 'ipn'] as const;
export type SpecName = (typeof specNames)[number];

/** The specs that a host of ours answers; the IPN spec describes calls that the gateway makes. */
export const servedSpecNames = ['admin', 'runtime', 'hooks'] as const;
