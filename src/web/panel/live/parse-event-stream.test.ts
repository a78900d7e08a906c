import { describe, expect, test } from '@jest/globals';
import type { StreamMessage } from './parse-event-stream.js';
import { createStreamParser } from './parse-event-stream.js';

function parse(...pieces: string[]): StreamMessage[] {
  const messages: StreamMessage[] = [];
  const feed = createStreamParser((message) => messages.push(message));
  for (const piece of pieces) feed(piece);
  return messages;
}

const whole = 'id: a.3\nevent: transaction.succeeded\ndata: {"x":1}\n\n: keep open\n\ndata: two\ndata: lines\n\n';
const expected = [
  { id: 'a.3', event: 'transaction.succeeded', data: '{"x":1}' },
  { id: 'a.3', event: 'message', data: 'two\nlines' },
];

describe('createStreamParser', () => {
  test('reads messages and passes over comments', () => {
    expect(parse(whole)).toEqual(expected);
  });

  test('reads the same however the text is cut', () => {
    for (let cut = 1; cut < whole.length; cut += 1) expect(parse(whole.slice(0, cut), whole.slice(cut))).toEqual(expected);
    expect(parse(...whole)).toEqual(expected);
  });

  test.each(['\r\n', '\r'])('takes other line ends, cut anywhere', (end) => {
    const text = whole.replaceAll('\n', end);
    expect(parse(`${text}${end}x`)).toEqual(expected);
    expect(parse(...text, end, 'x')).toEqual(expected);
  });

  test('tells nothing before the message is whole', () => {
    expect(parse('data: half\n')).toEqual([]);
  });
});
