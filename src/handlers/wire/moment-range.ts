import { GatewayError } from '../../domain/errors.js';

const dayMs = 86_400_000;

/**
 * `from` and `to` of a query as they are documented: a date without a time means its beginning as `from`, its end as `to`, in UTC. `to` is exclusive.
 * @throws GatewayError invalid_request where one has the form of a moment but is none.
 */
export function readMomentRange({ from, to }: { from?: string | undefined; to?: string | undefined }): { from?: Date; to?: Date } {
  const end = to === undefined ? undefined : readMoment('to', to);
  return {
    ...(from === undefined ? {} : { from: readMoment('from', from) }),
    ...(end === undefined ? {} : { to: to?.length === 10 ? new Date(end.getTime() + dayMs) : end }),
  };
}

function readMoment(name: 'from' | 'to', text: string): Date {
  const moment = new Date(text);
  // A day that the month does not have would be taken for one of the next.
  if (Number.isNaN(moment.getTime()) || new Date(`${text.slice(0, 10)}T00:00:00Z`).toISOString().slice(0, 10) !== text.slice(0, 10)) {
    throw new GatewayError('invalid_request', `${name} is no date of the calendar`, { faults: [{ pointer: `query:${name}`, detail: 'is no date of the calendar' }] });
  }
  return moment;
}
