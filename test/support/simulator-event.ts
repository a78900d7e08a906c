import { createHash, randomBytes } from 'node:crypto';

export type SimulatorEventOptions = {
  /** Of the provider the event is sent to; names the account. */
  secretKey: string;
  type: string;
  /** Of the payment at the simulator, `pay_…`. */
  paymentId: string;
  status: string;
  amount: number;
  currency?: string;
  livemode?: boolean;
  metadata: { organizationId?: string; transactionId?: string; attemptId?: string };
  eventId?: string;
  at?: Date;
};

/** An event as the simulator words it, made by hand, so that a test can say what no honest simulator says. */
export function simulatorEvent({ secretKey, type, paymentId, status, amount, currency = 'EUR', livemode = false, metadata, eventId = `evt_${randomBytes(8).toString('hex')}`, at = new Date() }: SimulatorEventOptions): { eventId: string; rawBody: string } {
  const time = at.toISOString();
  const paid = status === 'succeeded';
  const object = {
    id: paymentId, object: 'payment', livemode, status, amount, currency, description: '', declineCode: null,
    capture: paid ? { id: `cap_${paymentId}`, amount, createdAt: time, reversedAt: null } : null,
    refundableAmount: paid ? amount : 0, refunds: [], disputes: [], metadata, createdAt: time, changedAt: time, expiresAt: new Date(at.getTime() + 3_600_000).toISOString(),
  };
  const account = `acct_${createHash('sha256').update(secretKey).digest('hex').slice(0, 32)}`;
  return { eventId, rawBody: JSON.stringify({ id: eventId, object: 'event', type, createdAt: time, account, livemode, data: { object } }) };
}
