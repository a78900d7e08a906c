import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { Site, TransactionStatus } from '../../api/types.js';
import { Icon } from '../../parts/icon.js';
import { transactionLooks, transactionStatuses } from '../../parts/status-tone.js';
import { chevron } from '../../parts/select-chevron.js';
import type { TransactionFilters } from './transaction-filters.js';
import { isFiltered, noFilters } from './transaction-filters.js';

type Props = {
  filters: TransactionFilters;
  sites: readonly Site[] | undefined;
  onChange: (change: Partial<TransactionFilters>) => void;
};

const orNull = (text: string): string | null => (text === '' ? null : text);

export function FilterBar({ filters, sites, onChange }: Props): ReactNode {
  const [unfolded, setUnfolded] = useState(false);
  return (
    <div className={unfolded ? 'filters filters-unfolded' : 'filters'} role="search" aria-label="Filter transactions">
      <ReferenceSearch value={filters.externalReference ?? ''} onSearch={(text) => onChange({ externalReference: orNull(text) })} />
      <Button className="filters-fold" variant="default" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
        Filters
      </Button>
      <NativeSelect
        label="Status"
        {...chevron}
        value={filters.status ?? ''}
        onChange={(event) => onChange({ status: orNull(event.currentTarget.value) as TransactionStatus | null })}
        data={[{ value: '', label: 'All' }, ...transactionStatuses.map((status) => ({ value: status, label: transactionLooks[status].label }))]}
      />
      {sites === undefined || sites.length < 2 ? null : (
        <NativeSelect
          label="Site"
          {...chevron}
          value={filters.siteId ?? ''}
          onChange={(event) => onChange({ siteId: orNull(event.currentTarget.value) })}
          data={[{ value: '', label: 'All' }, ...sites.map(({ id, name }) => ({ value: id, label: name }))]}
        />
      )}
      <CurrencyField value={filters.currency ?? ''} onSet={(currency) => onChange({ currency: orNull(currency) })} />
      <TextInput type="date" label="From" value={filters.from ?? ''} max={filters.to ?? undefined} onChange={(event) => onChange({ from: orNull(event.currentTarget.value) })} />
      <TextInput type="date" label="To" value={filters.to ?? ''} min={filters.from ?? undefined} onChange={(event) => onChange({ to: orNull(event.currentTarget.value) })} />
      {isFiltered(filters) ? (
        <Button variant="subtle" color="gray" leftSection={<Icon name="cross" size={14} />} onClick={() => onChange(noFilters)}>
          Clear
        </Button>
      ) : null}
    </div>
  );
}

/** Finds one order by its exact reference. `/` goes there from anywhere, Escape empties it. */
function ReferenceSearch({ value, onSearch }: { value: string; onSearch: (text: string) => void }): ReactNode {
  const [text, setText] = useState(value);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    const focusOnSlash = (event: KeyboardEvent): void => {
      const target = event.target instanceof HTMLElement ? event.target : null;
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || target?.closest('input, textarea, select, [role="dialog"]') != null) return;
      event.preventDefault();
      input.current?.focus();
    };
    addEventListener('keydown', focusOnSlash);
    return () => removeEventListener('keydown', focusOnSlash);
  }, []);

  function submit(event: FormEvent): void {
    event.preventDefault();
    onSearch(text.trim());
  }
  return (
    <form className="filters-search" onSubmit={submit}>
      <TextInput
        ref={input}
        type="search"
        label="External reference"
        placeholder="Exact, such as order-10042"
        maxLength={64}
        leftSection={<Icon name="search" size={16} />}
        rightSection={text === '' ? <kbd className="slash" aria-hidden="true">/</kbd> : null}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={() => text.trim() !== value && onSearch(text.trim())}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          setText('');
          if (value === '') event.currentTarget.blur();
          else onSearch('');
        }}
      />
    </form>
  );
}

/** Sets the filter once three letters stand there, or none. */
function CurrencyField({ value, onSet }: { value: string; onSet: (currency: string) => void }): ReactNode {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  return (
    <TextInput
      label="Currency"
      placeholder="Any"
      className="filters-currency"
      autoCapitalize="characters"
      autoComplete="off"
      maxLength={3}
      value={text}
      onChange={(event) => {
        const next = event.currentTarget.value.toUpperCase().replace(/[^A-Z]/g, '');
        setText(next);
        if (next.length === 3 || next === '') onSet(next);
      }}
      onBlur={() => setText(value)}
    />
  );
}
