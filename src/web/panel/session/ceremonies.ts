import type { PublicKeyCredentialCreationOptionsJSON, PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser';
import { startAuthentication, startRegistration } from '@simplewebauthn/browser';
import type { AdminClient } from '../api/admin-client.js';
import { bodyOf } from '../api/admin-client.js';
import type { Me, Passkey } from '../api/types.js';
import { wireAuthentication, wireRegistration } from './passkey-credential.js';

/** Signs in with a passkey of this device; also while signed in, to prove it anew. @throws ApiProblem, or what the browser throws. */
export async function signInWithPasskey(client: AdminClient): Promise<Me> {
  const { challengeId, options } = await bodyOf(client.POST('/api/v1/auth'));
  const credential = await startAuthentication({ optionsJSON: options as PublicKeyCredentialRequestOptionsJSON });
  return bodyOf(client.POST('/api/v1/auth/authenticate-complete', { body: { challengeId, credential: wireAuthentication(credential) } }));
}

/** Makes another passkey for whoever is signed in. @throws ApiProblem, or what the browser throws. */
export async function addPasskey(client: AdminClient, name: string): Promise<Passkey> {
  const { challengeId, options } = await bodyOf(client.POST('/api/v1/me/passkeys/start'));
  const credential = await startRegistration({ optionsJSON: options as PublicKeyCredentialCreationOptionsJSON });
  return bodyOf(client.POST('/api/v1/me/passkeys', { body: { challengeId, credential: wireRegistration(credential), ...(name.trim() === '' ? {} : { passkeyName: name.trim() }) } }));
}
