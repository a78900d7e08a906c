import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/browser';
import type { components } from '../../../../generated/types/admin.js';

type Schemas = components['schemas'];

/** What a new passkey answered, with the fields of the spec and no others. */
export function wireRegistration({ id, rawId, type, response, authenticatorAttachment, clientExtensionResults }: RegistrationResponseJSON): Schemas['PasskeyRegistration'] {
  return { id, rawId, type, response: { ...response }, clientExtensionResults: { ...clientExtensionResults }, authenticatorAttachment: authenticatorAttachment ?? null };
}

/** What a passkey answered at sign-in, with the fields of the spec and no others. */
export function wireAuthentication({ id, rawId, type, response, authenticatorAttachment, clientExtensionResults }: AuthenticationResponseJSON): Schemas['PasskeyAuthentication'] {
  return { id, rawId, type, response: { ...response }, clientExtensionResults: { ...clientExtensionResults }, authenticatorAttachment: authenticatorAttachment ?? null };
}
