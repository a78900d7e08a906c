import type { ReactNode } from 'react';
import type { Transaction } from '../../api/types.js';
import { CopyText } from '../../parts/copy-text.js';
import { Moment } from '../../parts/moment.js';
import { Section } from '../../parts/section.js';
import { useProviders } from '../../parts/use-providers.js';
import { useSites } from '../../parts/use-sites.js';
import { addressLines } from './address-lines.js';

function Fact({ label, children }: { label: string; children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Everything else that is known, beside what happened. */
export function FactsSection({ transaction }: { transaction: Transaction }): ReactNode {
  const sites = useSites();
  const providers = useProviders();
  const { siteId, providerId, providerType, externalReference, invoiceNumber, email, clientId, expiresAt, updatedAt, metadata } = transaction;
  const site = sites?.find((candidate) => candidate.id === siteId);
  const provider = providers?.find((candidate) => candidate.id === providerId)?.label ?? providerType;
  const billing = addressLines(transaction.billingAddress);
  const shipping = addressLines(transaction.shippingAddress);
  const pairs = Object.entries(metadata);
  return (
    <aside className="detail-side">
      <Section title="Details">
        <dl className="facts">
          {externalReference === null ? null : <Fact label="External reference"><CopyText value={externalReference} label="external reference" /></Fact>}
          {invoiceNumber === null ? null : <Fact label="Invoice number"><CopyText value={invoiceNumber} label="invoice number" /></Fact>}
          <Fact label="Site">{site?.name ?? <CopyText value={siteId} label="site id" />}</Fact>
          <Fact label="Provider">{provider ?? <span className="dim">none yet</span>}</Fact>
          {email === null ? null : <Fact label="E-mail"><CopyText value={email} label="e-mail" /></Fact>}
          {clientId === null ? null : <Fact label="Client"><CopyText value={clientId} label="client id" /></Fact>}
          <Fact label="Payable until"><Moment at={expiresAt} /></Fact>
          <Fact label="Last change"><Moment at={updatedAt} form="exact" /></Fact>
          {billing.length === 0 ? null : <Fact label="Billing address"><Lines lines={billing} /></Fact>}
          {shipping.length === 0 ? null : <Fact label="Shipping address"><Lines lines={shipping} /></Fact>}
        </dl>
      </Section>
      {pairs.length === 0 ? null : (
        <Section title="Metadata">
          <dl className="facts">
            {pairs.map(([name, value]) => (
              <Fact key={name} label={name}>
                {value}
              </Fact>
            ))}
          </dl>
        </Section>
      )}
    </aside>
  );
}

function Lines({ lines }: { lines: readonly string[] }): ReactNode {
  return (
    <address>
      {lines.map((line, index) => (
        <span key={index}>{line}</span>
      ))}
    </address>
  );
}
