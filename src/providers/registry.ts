import type { Provider, ProviderRegistry } from '../domain/ports/provider.js';

/**
 * Every provider type this process knows; a new provider is one more entry in the list given here.
 * @throws when two of them share a type.
 */
export function createProviderRegistry(providers: readonly Provider[]): ProviderRegistry {
  const byType = new Map<string, Provider>();
  for (const provider of providers) {
    if (byType.has(provider.type)) throw new Error(`Two providers have the type ${provider.type}.`);
    byType.set(provider.type, provider);
  }
  return { types: () => [...byType.keys()], find: (type) => byType.get(type) ?? null };
}
