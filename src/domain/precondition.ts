import { GatewayError } from './errors.js';

/** Revisions that `If-Match` names; null where the change is wanted whatever is there. */
export type IfRevision = readonly number[] | null;

/**
 * Whether the object is still one that the caller has read (RFC 9110, 13.1.1).
 * @throws GatewayError precondition_failed.
 */
export function assertRevision({ revision }: Readonly<{ revision: number }>, wanted: IfRevision): void {
  if (wanted === null || wanted.includes(revision)) return;
  throw new GatewayError('precondition_failed', 'If-Match names an earlier version; read the object again and decide anew', {
    faults: [{ pointer: 'header:If-Match', detail: 'names an earlier version' }],
  });
}
