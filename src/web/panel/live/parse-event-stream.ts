export type StreamMessage = { id: string | null; event: string; data: string };

/**
 * Reads server-sent events out of text that comes in any pieces (https://html.spec.whatwg.org/multipage/server-sent-events.html).
 * A message is told at the empty line that ends it; comments are passed over.
 */
export function createStreamParser(onMessage: (message: StreamMessage) => void): (text: string) => void {
  let rest = '';
  let id: string | null = null;
  let event = '';
  let data: string[] = [];

  function endMessage(): void {
    if (data.length > 0) onMessage({ id, event: event === '' ? 'message' : event, data: data.join('\n') });
    event = '';
    data = [];
  }

  function readLine(line: string): void {
    if (line === '') return endMessage();
    const colon = line.indexOf(':');
    const field = colon === -1 ? line : line.slice(0, colon);
    const value = colon === -1 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'data') data.push(value);
    if (field === 'event') event = value;
    if (field === 'id' && !value.includes('\0')) id = value;
  }

  return (text) => {
    rest += text;
    // A carriage return at the very end may be half of a line's end: it waits for what follows.
    const held = rest.endsWith('\r') ? '\r' : '';
    const lines = rest.slice(0, rest.length - held.length).split(/\r\n|\n|\r/);
    rest = (lines.pop() ?? '') + held;
    for (const line of lines) readLine(line);
  };
}
