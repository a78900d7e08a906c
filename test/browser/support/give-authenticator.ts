import type { OpenedPage } from './open-browser.js';

export type Authenticator = {
  /** Another device in its place, which knows nothing of what the first one holds. */
  replace(): Promise<void>;
};

/** A passkey device of this browser's own that says yes to everything. */
export async function giveAuthenticator({ context, page }: OpenedPage): Promise<Authenticator> {
  const session = await context.newCDPSession(page);
  await session.send('WebAuthn.enable');
  const add = async (): Promise<string> => {
    const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
      options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
    });
    return authenticatorId;
  };
  let authenticatorId = await add();
  return {
    async replace() {
      await session.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId });
      authenticatorId = await add();
    },
  };
}
