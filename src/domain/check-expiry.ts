import { GatewayError } from './errors.js';

const expiryMaxMs = 30 * 24 * 60 * 60_000;

/** @throws GatewayError `expiry_out_of_range` for what is not in the future or is later than 30 days after the creation. */
export function assertExpiryInRange(expiresAt: Date, { createdAt, now }: { createdAt: Date; now: Date }): void {
  const usable = !Number.isNaN(expiresAt.getTime()) && expiresAt > now && expiresAt.getTime() <= createdAt.getTime() + expiryMaxMs;
  if (!usable) throw new GatewayError('expiry_out_of_range', 'expiresAt must be in the future and within 30 days of the creation of the checkout.', { faults: [{ pointer: '/expiresAt', detail: 'is out of range' }] });
}
