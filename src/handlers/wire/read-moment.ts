import { GatewayError } from '../../domain/errors.js';

/** A date without a time is its first moment in UTC. @throws GatewayError invalid_request where the text has the form of a moment but is none. */
export function readMoment(name: 'from' | 'to', text: string | undefined): Date | undefined {
  if (text === undefined) return undefined;
  const moment = new Date(text);
  if (Number.isNaN(moment.getTime())) throw new GatewayError('invalid_request', `${name} is no date of the calendar`, { faults: [{ pointer: `query:${name}`, detail: 'is no date of the calendar' }] });
  return moment;
}
