import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { AdminClient } from '../../api/admin-client.js';
import { useSession } from '../../session/session-context.js';

/** Something the operator does to what is their own; what the page shows of it is read again then. */
export function useOwnAct<Output>(run: (client: AdminClient) => Promise<Output>, onDone: (output: Output) => void) {
  const { client } = useSession();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => run(client),
    onSuccess: async (output) => {
      onDone(output);
      await queries.invalidateQueries({ queryKey: ['own'] });
    },
    // What is made here may be secret.
    gcTime: 0,
  });
}
