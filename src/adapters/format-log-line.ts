/** One JSON log line as people read it: time, level, message, then the fields; a stack on lines of its own. */
export function formatLogLine(json: string): string {
  const { time, level, message, ...fields } = JSON.parse(json) as Record<string, unknown>;
  const stacks: string[] = [];
  const shown = Object.entries(fields).map(([name, value]) => {
    if (isErrorData(value)) {
      if (value.stack) stacks.push(value.stack);
      return `${name}=${JSON.stringify(value.message)}`;
    }
    return `${name}=${typeof value === 'string' && /^[\w.:/@-]+$/.test(value) ? value : JSON.stringify(value)}`;
  });
  const head = [String(time).slice(11, 23), String(level).toUpperCase().padEnd(5), String(message), ...shown].join(' ');
  return `${[head, ...stacks.map((stack) => stack.replace(/^/gm, '    '))].join('\n')}\n`;
}

function isErrorData(value: unknown): value is { message: string; stack?: string } {
  return typeof value === 'object' && value !== null && 'message' in value && 'name' in value && typeof value.message === 'string';
}
