import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import type { AdminClient } from '../../api/admin-client.js';
import { bodyOf } from '../../api/admin-client.js';
import { useTenant } from '../../session/tenant-context.js';

/** The members of the organization, a page at a time. */
export function useMembers() {
  const { client, key, tenant } = useTenant();
  const { organizationId } = tenant;
  return useInfiniteQuery({
    queryKey: [...key, 'members'],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      bodyOf(client.GET('/api/v1/organizations/{organizationId}/members', { params: { path: { organizationId }, query: { limit: 100, ...(pageParam === null ? {} : { cursor: pageParam }) } }, signal })),
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}

/** Something done to a member or an invitation; both lists are read again then. */
export function useMemberAct<Output>(run: (client: AdminClient, organizationId: string) => Promise<Output>, onDone: (output: Output) => void) {
  const { client, key, tenant } = useTenant();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => run(client, tenant.organizationId),
    onSuccess: async (output) => {
      onDone(output);
      await Promise.all([queries.invalidateQueries({ queryKey: [...key, 'members'] }), queries.invalidateQueries({ queryKey: [...key, 'invitations'] })]);
    },
    // The answer may carry a link that is shown once.
    gcTime: 0,
  });
}
