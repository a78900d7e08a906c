import { describe, expect, test } from '@jest/globals';
import { timelineWords } from './timeline-words.js';

describe('timelineWords', () => {
  test('has words for the events of the closed list', () => {
    expect(timelineWords('transaction.succeeded')).toEqual({ label: 'Succeeded', tone: 'good' });
    expect(timelineWords('dispute.opened').tone).toBe('alarm');
  });

  test('shows an event that is newer than the panel under its own name', () => {
    expect(timelineWords('transaction.teleported')).toEqual({ label: 'transaction.teleported', tone: 'quiet' });
  });
});
