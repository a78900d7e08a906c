import type { AdminHandlers, AdminResponse } from '../../../generated/server/admin.js';
import type { components } from '../../../generated/types/admin.js';
import type { FigureStore } from '../../domain/ports/figure-store.js';
import type { Clock } from '../../domain/ports/world.js';
import type { RequestContext } from '../../domain/principal.js';
import { readDashboard } from '../../domain/read-dashboard.js';
import type { Figures } from '../../domain/read-dashboard.js';
import { defined } from '../wire/defined.js';
import { tenantOf } from '../wire/tenant-of.js';

type Wire = components['schemas'];

export function createDashboardHandlers(deps: Readonly<{ figures: FigureStore; clock: Clock }>): Pick<AdminHandlers<RequestContext>, 'getDashboard'> {
  return {
    async getDashboard({ query, context }): Promise<AdminResponse<'getDashboard'>> {
      const { from, to, timezone, interval, siteId, providerId, currency } = query;
      const found = await readDashboard(deps, { tenant: tenantOf(context), from, to, timezone, interval, filter: defined({ siteId, providerId, currency }) });
      return {
        status: 200,
        body: {
          from: found.from,
          to: found.to,
          timezone,
          interval,
          pending: found.pending,
          totals: toWireFigures(found.totals),
          previous: { from: found.previous.from, to: found.previous.to, totals: toWireFigures(found.previous.totals) },
          series: found.series.map(({ startsAt, date, figures }) => ({ startsAt: startsAt.toISOString(), date, figures: toWireFigures(figures) })),
          bySite: found.bySite.map(({ siteId: id, figures }) => ({ siteId: id, figures: toWireFigures(figures) })),
          byProvider: found.byProvider.map(({ providerId: id, figures }) => ({ providerId: id, figures: toWireFigures(figures) })),
          byCurrency: found.byCurrency.map(({ currency: code, figures }) => ({ currency: code, figures: toWireFigures(figures) })),
          failureReasons: [...found.failureReasons],
        },
      };
    },
  };
}

function toWireFigures({ count, succeededCount, failedCount, cancelledCount, successRate, volumes }: Figures): Wire['Figures'] {
  return {
    count, succeededCount, failedCount, cancelledCount, successRate,
    volumes: volumes.map(({ currency, grossMinor, refundedMinor, netMinor }) => ({ currency, gross: grossMinor, refunded: refundedMinor, net: netMinor })),
  };
}
