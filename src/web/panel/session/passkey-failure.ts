export type Ceremony = 'enrol' | 'add' | 'signIn';

const dismissed: Readonly<Record<Ceremony, string>> = {
  enrol: 'No passkey was made: the request was dismissed or took too long. You can try again, the link is still good.',
  add: 'No passkey was made: the request was dismissed or took too long. You can try again.',
  signIn: 'No passkey was used: the request was dismissed or took too long, or this device has none for this panel.',
};

/** What a failed passkey ceremony tells the operator; the browser's own words are for developers. */
export function passkeyFailure(error: unknown, ceremony: Ceremony): string {
  const name = error instanceof Error ? error.name : '';
  switch (name) {
    case 'NotAllowedError':
    case 'AbortError':
      return dismissed[ceremony];
    case 'InvalidStateError':
      return 'This device already holds a passkey for this operator. Sign in with it, or use another device.';
    case 'NotSupportedError':
    case 'ConstraintError':
      return 'This device cannot make the kind of passkey that is needed. It has to be able to check that it is you, by fingerprint, face or PIN.';
    case 'SecurityError':
      return 'Passkeys do not work at this address. Open the panel at its own domain over https, or at localhost.';
    default:
      return 'The passkey could not be used. Try again, or use another browser or device.';
  }
}
