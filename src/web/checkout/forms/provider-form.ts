import type { EmbeddedAction } from '../api/runtime-api.js';

/**
 * What became of a confirmation, as the provider's script told it. `taken`: it succeeded or will be settled; `declined`: nothing was taken and the form can be used again;
 * `incomplete`: the form itself shows what is missing; `unknown`: the gateway has to be asked.
 */
export type FormResult = { kind: 'taken' } | { kind: 'declined'; message: string | null } | { kind: 'incomplete' } | { kind: 'unknown' };

/** A provider's form on the page, from its opening on; all of it may be closed before it is there. */
export type ProviderForm = Readonly<{
  confirm: () => Promise<FormResult>;
  close: () => void;
}>;

export type OpenFormOptions = Readonly<{
  action: EmbeddedAction;
  /** Where it is put. */
  host: HTMLElement;
  language: string;
  onReady: () => void;
  onFailed: () => void;
}>;

export type OpenForm = (options: OpenFormOptions) => ProviderForm;
