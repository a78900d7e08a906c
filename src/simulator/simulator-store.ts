import type { Collection } from 'mongodb';
import { nextDueAt } from './payment.js';
import type { SealedSecret, SecretSealer } from './seal-secret.js';
import type { Payment, PaymentEvent } from './payment.js';

/** A merchant's account at the simulator. The secret key itself is not kept. */
export type Account = { _id: string; webhookUrl: string; webhookSecret: string };

type AccountDocument = Omit<Account, 'webhookSecret'> & { sealedSecret: SealedSecret };

export type MutationResult = { kind: 'changed'; payment: Payment } | { kind: 'kept'; why: string; payment: Payment } | { kind: 'not_found' };

/** What a mutation decides about the payment it is shown. */
export type Mutation = { payment: Payment } | { keep: string };

/** A handle of the MongoDB driver, whichever copy of the driver made it: a process may hold more than one. */
export type SimulatorDatabase = { collection(name: string): unknown };

export type SimulatorStore = ReturnType<typeof createSimulatorStore>;

/** Writes that lose against another are repeated with what the other left; more rounds than this mean a fault. */
const roundsMax = 50;

const leaseMs = 60_000;

/** The simulator's own collections; nothing of the gateway is read or written here. */
export function createSimulatorStore({ db, sealer }: { db: SimulatorDatabase; sealer: SecretSealer }) {
  const accounts = db.collection('simulator_accounts') as Collection<AccountDocument>;
  const payments = db.collection('simulator_payments') as Collection<Payment>;

  async function replace(next: Payment, expectedRevision: number): Promise<Payment | null> {
    const stored = { ...next, revision: expectedRevision + 1, dueAt: nextDueAt(next) };
    const result = await payments.replaceOne({ _id: next._id, revision: expectedRevision }, stored);
    return result.matchedCount === 1 ? stored : null;
  }

  /** Reads, lets `mutate` decide, and writes unless another write came between; then again. */
  async function update(paymentId: string, mutate: (payment: Payment) => Mutation): Promise<MutationResult> {
    for (let round = 0; round < roundsMax; round += 1) {
      const payment = await payments.findOne({ _id: paymentId });
      if (!payment) return { kind: 'not_found' };
      const mutation = mutate(payment);
      if ('keep' in mutation) return { kind: 'kept', why: mutation.keep, payment };
      const stored = await replace(mutation.payment, payment.revision);
      if (stored) return { kind: 'changed', payment: stored };
    }
    throw new Error(`The simulated payment ${paymentId} is written to without end.`);
  }

  return {
    update,

    async createIndexes(): Promise<void> {
      await payments.createIndexes([
        { key: { accountId: 1, idempotencyKey: 1 }, unique: true },
        { key: { accountId: 1, 'metadata.attemptId': 1 } },
        { key: { accountId: 1, changedAt: 1 } },
        { key: { dueAt: 1 }, partialFilterExpression: { dueAt: { $type: 'date' } } },
      ]);
    },

    async putAccount(account: Account): Promise<void> {
      const { _id, webhookUrl, webhookSecret } = account;
      await accounts.updateOne({ _id }, { $set: { webhookUrl, sealedSecret: sealer.seal(_id, webhookSecret) } }, { upsert: true });
    },

    /** One whose secret cannot be opened any more is as good as unknown: its owner registers it again. */
    async findAccount(accountId: string): Promise<Account | null> {
      const found = await accounts.findOne({ _id: accountId });
      const webhookSecret = found && sealer.open(accountId, found.sealedSecret);
      return found && webhookSecret !== null ? { _id: accountId, webhookUrl: found.webhookUrl, webhookSecret } : null;
    },

    /** @returns the payment that holds the idempotency key: the given one, or an earlier one. */
    async insertPayment(payment: Payment): Promise<Payment> {
      try {
        const stored = { ...payment, dueAt: nextDueAt(payment) };
        await payments.insertOne(stored);
        return stored;
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        const earlier = await payments.findOne({ accountId: payment.accountId, idempotencyKey: payment.idempotencyKey });
        if (!earlier) throw error;
        return earlier;
      }
    },

    findPayment: (paymentId: string): Promise<Payment | null> => payments.findOne({ _id: paymentId }),

    listByAttempt: (accountId: string, attemptId: string): Promise<Payment[]> =>
      payments.find({ accountId, 'metadata.attemptId': attemptId }).sort({ createdAt: -1 }).limit(100).toArray(),

    /** Events of an account in the order they happened, after `since`, or from it on but after the event `after` of the same moment. */
    async listEvents(accountId: string, { since, after, paymentId, limit }: { since: Date; after: string | null; paymentId: string | null; limit: number }): Promise<PaymentEvent[]> {
      return payments
        .aggregate<PaymentEvent>([
          { $match: { accountId, changedAt: { $gte: since }, ...(paymentId === null ? {} : { _id: paymentId }) } },
          { $unwind: '$events' },
          { $replaceRoot: { newRoot: '$events' } },
          { $match: { $or: [{ createdAt: { $gt: since } }, ...(after === null ? [] : [{ createdAt: since, id: { $gt: after } }])] } },
          { $sort: { createdAt: 1, id: 1 } },
          { $limit: limit },
        ])
        .toArray();
    },

    /** The payment that is due longest, so that no other worker takes it meanwhile; null when none is due. */
    async claimDue(now: Date): Promise<Payment | null> {
      return payments.findOneAndUpdate(
        { dueAt: { $type: 'date', $lte: now }, leaseUntil: { $lte: now } },
        { $set: { leaseUntil: new Date(now.getTime() + leaseMs) }, $inc: { revision: 1 } },
        { sort: { dueAt: 1 }, returnDocument: 'after' },
      );
    },

    async release(paymentId: string): Promise<void> {
      await payments.updateOne({ _id: paymentId }, { $set: { leaseUntil: new Date(0) }, $inc: { revision: 1 } });
    },
  };
}

function isDuplicateKey(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 11000;
}
