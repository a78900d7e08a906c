import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AdminClient } from '../../api/admin-client.js';
import { toProblem } from '../../api/api-problem.js';
import { useTenant } from '../../session/tenant-context.js';

type Act<Input, Output> = Readonly<{
  transactionId: string;
  run: (client: AdminClient, idempotencyKey: string, input: Input) => Promise<Output>;
  onDone: (output: Output) => void;
}>;

const fingerprintOf = (input: unknown): string => JSON.stringify(input ?? null);

/**
 * Something done to a transaction under an idempotency key that lives as long as the dialog: pressing again after a lost
 * answer is the same request, never a second one.
 */
export function useTransactionAct<Input, Output>({ transactionId, run, onDone }: Act<Input, Output>) {
  const { client, key } = useTenant();
  const queries = useQueryClient();
  const [keys] = useState(() => new Map<string, string>());
  return useMutation({
    mutationFn: (input: Input) => {
      // Another amount is another request, and needs a key of its own.
      const fingerprint = fingerprintOf(input);
      const idempotencyKey = keys.get(fingerprint) ?? crypto.randomUUID();
      keys.set(fingerprint, idempotencyKey);
      return run(client, idempotencyKey, input);
    },
    onError: (error, input) => {
      // A refusal is remembered under its key; asked again, when things may have changed, it is a new request. A lost answer is not.
      const { status } = toProblem(error).problem;
      if (status >= 400 && status < 500) keys.delete(fingerprintOf(input));
    },
    onSuccess: async (output) => {
      onDone(output);
      await queries.invalidateQueries({ queryKey: [...key, 'transaction', transactionId] });
      await queries.invalidateQueries({ queryKey: [...key, 'transactions'] });
    },
  });
}
