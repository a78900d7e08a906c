import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import type { GatewayEvent, TransactionList, TransactionSummary } from '../api/types.js';
import { useSession } from '../session/session-context.js';
import { useTenant } from '../session/tenant-context.js';
import { applyToList } from './apply-to-list.js';
import type { LiveStatus } from './follow-events.js';
import { followEvents } from './follow-events.js';

export type Live = Readonly<{
  status: LiveStatus;
  /** Transactions that changed a moment ago, to be pointed out on the screen. */
  fresh: ReadonlySet<string>;
}>;

const LiveContext = createContext<Live>({ status: 'connecting', fresh: new Set() });
/** How long a changed row stays pointed out. */
const freshMs = 4_000;
/** A burst of events makes one reading of the lists. */
const gatherMs = 400;

function parseEvent(data: string): GatewayEvent | null {
  try {
    return JSON.parse(data) as GatewayEvent;
  } catch {
    return null;
  }
}

function wait(delayMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, delayMs);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** Follows what happens in the organization and mode, and keeps the lists and details on the screen current. */
export function LiveProvider({ children }: { children: ReactNode }): ReactNode {
  const queries = useQueryClient();
  const { send } = useSession();
  const { tenant, can } = useTenant();
  const { organizationId, mode } = tenant;
  const [status, setStatus] = useState<LiveStatus>('connecting');
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const allowed = can('event:read');

  useEffect(() => {
    if (!allowed) return;
    const stop = new AbortController();
    const timers = new Set<ReturnType<typeof setTimeout>>();
    let gathering = false;
    const later = (delayMs: number, run: () => void): void => {
      const timer = setTimeout(() => {
        timers.delete(timer);
        run();
      }, delayMs);
      timers.add(timer);
    };

    const readListsAgain = (): void => {
      if (gathering) return;
      gathering = true;
      later(gatherMs, () => {
        gathering = false;
        void queries.invalidateQueries({ queryKey: [organizationId, mode, 'transactions'] });
      });
    };
    const point = (id: string): void => {
      setFresh((before) => new Set(before).add(id));
      later(freshMs, () => setFresh((before) => new Set([...before].filter((other) => other !== id))));
    };
    const apply = (event: GatewayEvent): void => {
      const object = event.data.object as Partial<TransactionSummary>;
      if (typeof object.id !== 'string') return;
      const summary = object as TransactionSummary;
      queries.setQueriesData<TransactionList>({ queryKey: [organizationId, mode, 'transactions'] }, (list) => list && applyToList(list, summary));
      void queries.invalidateQueries({ queryKey: [organizationId, mode, 'transaction', summary.id] });
      point(summary.id);
      readListsAgain();
    };

    void followEvents({
      open: (lastEventId, signal) =>
        send(
          new Request(new URL('/api/v1/events/stream', location.origin), {
            headers: { Accept: 'text/event-stream', 'X-Organization-ID': organizationId, 'X-Mode': mode, ...(lastEventId === null ? {} : { 'Last-Event-ID': lastEventId }) },
            credentials: 'same-origin',
            cache: 'no-store',
            signal,
          }),
        ),
      onMessage: (message) => {
        const event = parseEvent(message.data);
        if (event !== null) apply(event);
      },
      onStatus: (next) => {
        setStatus(next);
        // What happened while nobody listened is read once.
        if (next === 'live') readListsAgain();
      },
      wait,
      random: Math.random,
      signal: stop.signal,
    });
    return () => {
      stop.abort();
      for (const timer of timers) clearTimeout(timer);
    };
  }, [allowed, organizationId, mode, queries, send]);

  const value = useMemo<Live>(() => ({ status, fresh }), [status, fresh]);
  return <LiveContext value={value}>{children}</LiveContext>;
}

export function useLive(): Live {
  return useContext(LiveContext);
}
