/** Stripe's form encoding: `metadata[attemptId]=…`, `created[gte]=…`. One level deep, which is as deep as the gateway's requests go. */
export type Form = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

export function readForm(text: string): Form {
  const form: Record<string, string | Record<string, string>> = {};
  for (const [key, value] of new URLSearchParams(text)) {
    const [, name = key, inner] = /^([^[]+)\[([^\]]+)\]$/.exec(key) ?? [];
    if (inner === undefined) form[name] = value;
    else {
      const group = form[name];
      form[name] = { ...(typeof group === 'object' ? group : {}), [inner]: value };
    }
  }
  return form;
}

export function textOf(form: Form, name: string): string | null {
  const value = form[name];
  return typeof value === 'string' ? value : null;
}

export function groupOf(form: Form, name: string): Record<string, string> {
  const value = form[name];
  return typeof value === 'object' ? { ...value } : {};
}
