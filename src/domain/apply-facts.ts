import { advanceTransaction } from './advance-transaction.js';
import type { ChangeContext } from './advance-transaction.js';
import { addFact, matchFact } from './fact-subjects.js';
import type { Fact, Transaction } from './transaction.js';

/** Adds facts to what is known of a payment, in any order; those that say nothing that counts change nothing. */
export function addFacts(transaction: Transaction, facts: readonly Fact[]): Transaction {
  const known = facts.reduce<readonly Fact[]>((sum, fact) => addFact(sum, matchFact(fact, { ...transaction, facts: sum })), transaction.facts);
  return known === transaction.facts ? transaction : { ...transaction, facts: [...known] };
}

/**
 * The transaction with the facts applied, or null when they add nothing at all. A fact that is only newer (a look-up that confirms what an
 * event said) is stored without a visible change, so that older words that come later lose against it.
 */
export function applyFacts(before: Transaction, facts: readonly Fact[], context: ChangeContext): Transaction | null {
  const draft = addFacts(before, facts);
  return draft === before ? null : advanceTransaction(before, draft, context);
}
