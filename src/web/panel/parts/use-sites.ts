import { useQuery } from '@tanstack/react-query';
import { bodyOf } from '../api/admin-client.js';
import type { Site } from '../api/types.js';
import { useTenant } from '../session/tenant-context.js';

const limit = 100;

/** The first hundred sites, for names and choices; undefined until they are here, empty where the operator may not see them. */
export function useSites(): readonly Site[] | undefined {
  const { client, key, can } = useTenant();
  const sites = useQuery({
    queryKey: [...key, 'sites'],
    queryFn: ({ signal }) => bodyOf(client.GET('/api/v1/sites', { params: { query: { limit } }, signal })),
    enabled: can('site:read'),
    staleTime: 60_000,
  });
  return sites.data?.data;
}
