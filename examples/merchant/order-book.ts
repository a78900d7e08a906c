/** What a merchant must keep of each order: its transaction, and how far its events were applied. */
export type Order = {
  reference: string;
  amount: number;
  currency: string;
  transactionId: string | null;
  /** The last `eventVersion` applied; an event that is not greater is old or a repetition. */
  eventVersion: number;
  /** The gateway's status number; null before the first event. */
  status: number | null;
};

export type OrderBook = {
  place(amount: number, currency: string): Order;
  find(reference: string): Order | undefined;
  /** Applies an event once and in order. Answers false for an unknown order. */
  apply(event: { reference: string; transactionId: string; status: number; eventVersion: number }): boolean;
};

const paid = 1;

export function createOrderBook(): OrderBook {
  const orders = new Map<string, Order>();
  return {
    place(amount, currency) {
      const reference = `order-${Date.now().toString(36)}-${orders.size + 1}`;
      const order: Order = { reference, amount, currency, transactionId: null, eventVersion: 0, status: null };
      orders.set(reference, order);
      return order;
    },
    find: (reference) => orders.get(reference),
    apply({ reference, transactionId, status, eventVersion }) {
      const order = orders.get(reference);
      if (order === undefined) return false;
      // Once an order is paid only the transaction that paid it speaks for it: an older session's end changes nothing.
      if (order.transactionId !== transactionId && order.status !== null && order.status >= paid && order.status !== 2) return true;
      if (order.transactionId === transactionId && eventVersion <= order.eventVersion) return true;
      Object.assign(order, { transactionId, status, eventVersion });
      return true;
    },
  };
}
