import { describe, expect, test } from '@jest/globals';
import { createSendSlots } from './send-slots.js';
import type { SendSlots, SlotUser } from './send-slots.js';

const settings = { siteConcurrencyMax: 4, inFlightMax: 10, suspectShare: 0.5 };
type TestUser = SlotUser & { freed: number };
function user(siteId: string, suspect = false): TestUser {
  const made: TestUser = { siteId, isSuspect: () => suspect, onFree: () => { made.freed += 1; }, freed: 0 };
  return made;
}
/** Takes as many slots as there are. */
function fill(slots: SendSlots, of: SlotUser): (() => void)[] {
  const taken: (() => void)[] = [];
  for (let give = slots.tryAcquire(of); give; give = slots.tryAcquire(of)) taken.push(give);
  return taken;
}

describe('send slots', () => {
  test('are bounded per site, over all its lanes', () => {
    const slots = createSendSlots(settings);
    const [first, second] = [user('a'), user('a')];
    expect(fill(slots, first)).toHaveLength(4);
    expect(slots.tryAcquire(second)).toBeNull();
    expect(fill(slots, user('b'))).toHaveLength(4);
  });

  test('lanes that fail get half of the process at most, however many they are', () => {
    const slots = createSendSlots(settings);
    const failing = ['a', 'b', 'c', 'd'].flatMap((siteId) => fill(slots, user(siteId, true)));
    expect(failing).toHaveLength(5);
    expect([...fill(slots, user('e')), ...fill(slots, user('f'))]).toHaveLength(5);
    expect(slots.inFlight()).toBe(10);
  });

  test('who was refused hears when one becomes free: of its site, or of the process when that was full', () => {
    const slots = createSendSlots(settings);
    const [sibling, stranger] = [user('a'), user('z')];
    const taken = fill(slots, user('a'));
    slots.tryAcquire(sibling);
    taken.pop()!();
    expect(sibling.freed).toBe(1);
    expect(slots.tryAcquire(sibling)).not.toBeNull();

    const others = [...fill(slots, user('b')), ...fill(slots, user('c'))];
    expect(slots.inFlight()).toBe(10);
    expect(slots.tryAcquire(stranger)).toBeNull();
    others.pop()!();
    expect(stranger.freed).toBe(1);
    expect(slots.tryAcquire(stranger)).not.toBeNull();
  });

  test('giving back twice counts once, and who was forgotten hears nothing', () => {
    const slots = createSendSlots(settings);
    const gone = user('a');
    const [give] = fill(slots, user('a'));
    slots.tryAcquire(gone);
    slots.forget(gone);
    give!();
    give!();
    expect(slots.inFlight()).toBe(3);
    expect(gone.freed).toBe(0);
  });
});
