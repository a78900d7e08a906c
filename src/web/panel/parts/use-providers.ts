import { useQuery } from '@tanstack/react-query';
import { bodyOf } from '../api/admin-client.js';
import type { Provider } from '../api/types.js';
import { useTenant } from '../session/tenant-context.js';

const limit = 100;

/** The first hundred providers, archived ones too, since old payments name them. */
export function useProviders(): readonly Provider[] | undefined {
  const { client, key, can } = useTenant();
  const providers = useQuery({
    queryKey: [...key, 'providers'],
    queryFn: ({ signal }) => bodyOf(client.GET('/api/v1/providers', { params: { query: { limit, includeArchived: true } }, signal })),
    enabled: can('provider:read'),
    staleTime: 60_000,
  });
  return providers.data?.data;
}
