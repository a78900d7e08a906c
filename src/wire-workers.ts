import type { Config } from './config/config.js';
import { createDomainChecker } from './delivery/domain-checker.js';
import { createInboxWorker } from './delivery/inbox-worker.js';
import { createIpnWorker } from './delivery/ipn-worker.js';
import { createJanitor } from './delivery/janitor.js';
import { createLaneWatch } from './delivery/lane-watch.js';
import { createLogWorker } from './delivery/log-worker.js';
import { createRelay } from './delivery/relay.js';
import { checkDomain } from './domain/check-domain.js';
import { createResendWorker } from './delivery/resend-worker.js';
import { createSweeper } from './delivery/sweeper.js';
import { checkTransaction } from './domain/check-transaction.js';
import { closeReplaced } from './domain/close-replaced.js';
import { followDisputes } from './domain/follow-disputes.js';
import { sweepEvents } from './domain/sweep-events.js';
import type { World } from './open-world.js';
import type { Wakes } from './start-gateway.js';
import type { StopStack } from './stop-stack.js';
import type { Services } from './wire-services.js';
import type { Repositories } from './wire-store.js';

export type WorkersOptions = Readonly<{ config: Config; world: World; repositories: Repositories; services: Services; stops: StopStack; wakes: Wakes }>;

/** An audit entry is to be chained within 5 s, also when another process died over it. */
const logPollMs = 1_000;
/** Who follows the events waits so much longer at most; the fan-out and its IPNs don't wait for it. */
const orderRestMs = 50;
const chainRestMs = 250;

/** Starts relay, IPN worker, inbox worker, janitor, sweeper, and what keeps the logs in order. Any number of processes may run them. */
export function startWorkers({ config, world, repositories, services, stops, wakes }: WorkersOptions): void {
  const { payment } = services;
  const settings = {
    leaseMs: config.deliveryLeaseMs,
    renewMs: config.deliveryLeaseRenewalMs,
    pollMs: config.deliveryPollMs,
    relayPollMs: config.deliveryPollMs,
    answerTimeoutMs: config.deliveryTimeoutMs,
    laneConcurrencyMax: config.deliveryLaneConcurrency,
    siteConcurrencyMax: config.deliveryLaneConcurrency,
    laneRatePerSecond: config.deliveryLaneRate,
    siteRatePerSecond: config.deliverySiteRate,
    drainTimeoutMs: config.shutdownTimeoutMs,
  };
  const ipnWorker = createIpnWorker({
    ...world,
    lanes: repositories.lanes,
    deliveries: repositories.deliveryWork,
    readSecrets: (sites) => repositories.sites.readSigningSecrets(sites),
    readEndpoints: (endpoints) => repositories.endpoints.readSigningAcrossTenants(endpoints),
    findOvertaken: repositories.findOvertaken,
    policy: services.targetPolicy,
    settings,
  });
  const auditChainer = createLogWorker({ ...world, name: 'audit', advance: () => repositories.auditChain.chainAcrossTenants(), pollMs: logPollMs, restMs: chainRestMs });
  const eventOrderer = createLogWorker({ ...world, name: 'events', advance: () => repositories.events.orderAcrossTenants(), pollMs: logPollMs, restMs: orderRestMs });
  const figureKeeper = createLogWorker({ ...world, name: 'figures', advance: () => repositories.figures.sumUpAcrossTenants(), pollMs: logPollMs });
  const relay = createRelay({
    ...world,
    work: repositories.relay,
    events: repositories.events,
    audit: repositories.audit,
    figures: repositories.figures,
    deliveries: repositories.deliveryWork,
    lanes: repositories.lanes,
    endpoints: repositories.endpoints,
    onLanesWoken: (laneIds) => ipnWorker.wake(laneIds),
    onLogged: ({ audits }) => {
      eventOrderer.wake();
      if (audits) auditChainer.wake();
    },
    onRelayed: ({ tenant, transactionId, entry: { types } }) => {
      if (types.includes('checkout.created')) return closeReplaced(payment, { tenant, transactionId });
      if (types.some((type) => type.startsWith('dispute.'))) return followDisputes({ ...repositories, ...world }, { tenant, transactionId });
      // Nothing to wait for in the other cases: the relay clears such an entry with its batch.
      return undefined;
    },
    settings,
  });
  const inboxWorker = createInboxWorker({ inbox: repositories.inbox, deps: payment });
  const janitor = createJanitor({ ...world, transactions: repositories.transactions, check: (locator) => checkTransaction(payment, locator) });

  const domainChecker = createDomainChecker({ ...world, domains: repositories.domains, check: (domain) => checkDomain(services.domains, { domain }) });

  const laneWatch = createLaneWatch({ ...world, work: repositories.laneWatch, events: repositories.events, endpoints: repositories.endpoints, deliveries: repositories.deliveryWork, lanes: repositories.lanes, deadAfterMs: config.deliveryDeadAfterMs });
  const resendWorker = createResendWorker({ ...world, jobs: repositories.resendJobs, deliveries: repositories.deliveries });

  const types = payment.providers.types().filter((type) => payment.providers.find(type)?.listEvents !== undefined);
  const sweeper = createSweeper({
    ...world,
    sweeps: repositories.sweeps,
    types,
    sweep: (claim) => sweepEvents({ ...payment, inbox: repositories.inbox, sweeps: repositories.sweeps, wakeInbox: () => wakes.inbox(), sweepIntervalMs: config.providerSweepIntervalMs }, claim),
  });

  for (const [name, worker] of Object.entries({ 'IPN worker': ipnWorker, relay, 'inbox worker': inboxWorker, janitor, 'domain checker': domainChecker, 'lane watch': laneWatch, 'resend worker': resendWorker, 'audit chainer': auditChainer, 'event orderer': eventOrderer, 'figure keeper': figureKeeper, sweeper })) {
    worker.start();
    stops.add(name, () => worker.stop());
  }
  wakes.relay = () => relay.wake();
  wakes.inbox = () => inboxWorker.wake();
  wakes.lanes = (laneIds) => ipnWorker.wake(laneIds);
}
