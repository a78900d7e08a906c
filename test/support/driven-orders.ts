import { expect } from '@jest/globals';
import type { IpnReceiver, ReceivedIpn } from '../../contract-tests/ipn-receiver.js';
import type { CreatedCheckout, MerchantApi } from './merchant-api.js';
import { waitFor } from './wait-for.js';

/** One order, as a shop brings it to its end through faults: the same request under the same key until it is answered. */
export type DrivenOrder = { reference: string; answers: string[]; id: string | null };

export type OrderDriver = {
  /** New orders, on their way; resolves when each was answered, refused for now or cut off. */
  begin: (name: string, count: number) => Promise<void>;
  /** Drives all of them until they are paid. */
  finish: () => Promise<void>;
  /** One transaction and one answer each, every change with its event, one IPN each, and no more of them sent again than `repeatsMax`. */
  expectWhole: (repeatsMax: number) => Promise<void>;
};

export function createOrderDriver({ merchant, receiver }: { merchant: () => MerchantApi; receiver: IpnReceiver }): OrderDriver {
  const orders: DrivenOrder[] = [];
  const toldOf = (id: string | null): ReceivedIpn[] => receiver.received.filter(({ body }) => body.id === id);
  const isPaid = async ({ id }: DrivenOrder): Promise<boolean> => id !== null && (await merchant().transaction(id))['status'] === 'succeeded';

  /** One step: whatever it is cut off in, the next step takes up. */
  async function drive(order: DrivenOrder): Promise<void> {
    const created = await merchant().create(order.reference, { ipnUrl: receiver.url }, { 'Idempotency-Key': order.reference });
    if (created.status !== 200) return expect([409, 503]).toContain(created.status);
    order.answers.push(created.text);
    order.id = (created.body as CreatedCheckout).id;
    const simulated = await merchant().simulate(order.id, 'succeeded');
    // Paid in an earlier step, whose answer was lost.
    if (simulated.status !== 200) expect([409, 503]).toContain(simulated.status);
  }

  async function expectOneEffect({ reference, answers, id }: DrivenOrder): Promise<void> {
    expect([reference, new Set(answers).size]).toEqual([reference, 1]);
    const listed = await merchant().send('GET', `/api/v1/transactions?externalReference=${reference}`);
    expect((listed.body['data'] as { id: string }[]).map((row) => row.id)).toEqual([id]);
  }

  async function expectEventsAndDeliveries(id: string): Promise<void> {
    const versions = new Set(((await merchant().transaction(id))['timeline'] as { eventVersion: number }[]).map(({ eventVersion }) => eventVersion));
    const events = await waitFor(async () => {
      const { data } = (await merchant().send('GET', `/api/v1/events?transactionId=${id}&limit=100`)).body as { data: { eventVersion: number; type: string }[] };
      return data.some(({ eventVersion }) => eventVersion === Math.max(...versions)) ? data : null;
    }, { what: 'the last event to have its place' });
    expect(new Set(events.map(({ eventVersion }) => eventVersion))).toEqual(versions);
    expect(events.filter(({ type }) => type === 'transaction.succeeded')).toHaveLength(1);
    const deliveries = await waitFor(async () => {
      const { data } = (await merchant().send('GET', `/api/v1/transactions/${id}/deliveries`)).body as { data: { id: string; statusCode: number; status: string }[] };
      return data.every(({ status }) => status === 'delivered') ? data : null;
    }, { timeoutMs: 30_000, what: 'every delivery to be settled' });
    expect(deliveries.map(({ statusCode }) => statusCode)).toEqual([1]);
    expect(new Set(toldOf(id).map(({ body }) => body.deliveryId))).toEqual(new Set(deliveries.map((delivery) => delivery.id)));
  }

  return {
    async begin(name, count) {
      const wave = Array.from({ length: count }, (_none, index): DrivenOrder => ({ reference: `${name}-${index}`, answers: [], id: null }));
      orders.push(...wave);
      for (const { status, reason } of (await Promise.allSettled(wave.map(drive))) as PromiseRejectedResult[]) {
        if (status === 'rejected') expect(String(reason)).toMatch(/fetch failed|terminated|socket/);
      }
    },
    async finish() {
      // A key whose holder was killed is free again when its lease is over.
      await waitFor(async () => {
        const open: DrivenOrder[] = [];
        for (const order of orders) if (!(await isPaid(order))) open.push(order);
        await Promise.all(open.map(drive));
        return open.length === 0;
      }, { timeoutMs: 45_000, everyMs: 500, what: 'every order to be paid' });
    },
    async expectWhole(repeatsMax) {
      for (const order of orders) await expectOneEffect(order);
      await waitFor(() => orders.every(({ id }) => toldOf(id).some(({ body }) => body.status === 1)), { timeoutMs: 30_000, what: 'every IPN' });
      expect(receiver.violations()).toEqual([]);
      const told = orders.flatMap(({ id }) => toldOf(id).map(({ body }) => body.deliveryId));
      expect(told.length - new Set(told).size).toBeLessThanOrEqual(repeatsMax);
      for (const { id } of orders) await expectEventsAndDeliveries(id ?? '');
    },
  };
}
