/** Puts values into the `{placeholders}` of a message; one that has no value stays visible, so that a slip is seen. */
export function fill(message: string, values: Readonly<Record<string, string | number>>): string {
  return message.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
}
