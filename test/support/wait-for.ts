export type WaitForOptions = { timeoutMs?: number; everyMs?: number; /** Named in the error. */ what?: string };

/**
 * Polls until `probe` gives something truthy and returns it; throws at the deadline with the last error the probe threw. The only
 * way for a test to wait: a fixed pause is either too short on a busy machine or wasted.
 */
export async function waitFor<T>(probe: () => T | Promise<T>, { timeoutMs = 15_000, everyMs = 20, what = 'the condition' }: WaitForOptions = {}): Promise<NonNullable<Exclude<T, false>>> {
  const deadline = Date.now() + timeoutMs;
  let lastError: unknown = null;
  for (;;) {
    try {
      const value = await probe();
      if (value !== null && value !== undefined && value !== false) return value as NonNullable<Exclude<T, false>>;
      lastError = null;
    } catch (error) {
      lastError = error;
    }
    if (Date.now() >= deadline) throw new Error(`Waited ${timeoutMs} ms in vain for ${what}.`, { cause: lastError });
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}
