/** Before the other side has it, or after its effect, with the answer kept back. */
export type HoldPoint = 'before' | 'after';

export type Hold = {
  /** Whether a call waits there. It is never let go: whoever made it is killed. */
  isReached: () => boolean;
};

type Armed<T> = { point: HoldPoint; matches: (call: T) => boolean; reach: () => void };

/** Where the next call of a kind is held; one each. */
export function createHolds<T>() {
  let armed: Armed<T>[] = [];
  return {
    isIdle: (): boolean => armed.length === 0,
    add(point: HoldPoint, matches: (call: T) => boolean): Hold {
      let reached = false;
      armed.push({ point, matches, reach: () => void (reached = true) });
      return { isReached: () => reached };
    },
    take(call: T): Armed<T> | null {
      const found = armed.find(({ matches }) => matches(call));
      armed = armed.filter((other) => other !== found);
      return found ?? null;
    },
  };
}
