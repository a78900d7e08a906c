// Generated from openapi/ by `npm run generate`. Do not edit.
export interface paths {
    "/api/v1/auth/enrol": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin the enrolment of an operator
         * @description Begins what a one-time enrolment link leads to: answers with what the browser needs to make a passkey. The link stays good
         *     until the enrolment is completed, so a person may try again.
         *
         *     Used by the panel only. Do not use it to sign in: for that there is `startSignIn`.
         */
        post: operations["startEnrolment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/enrol/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete the enrolment of an operator
         * @description Takes the new passkey, uses up the link, makes the operator and signs them in: the answer sets the session cookie.
         *
         *     Used by the panel only, within five minutes of `startEnrolment`.
         */
        post: operations["completeEnrolment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to sign in with a passkey
         * @description Answers with what the browser needs to ask for a passkey. No name is sent: the passkey says who it is.
         *
         *     Used by the panel only. Servers use an API key and never sign in.
         */
        post: operations["startSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/authenticate-complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete the sign-in
         * @description Takes the answer of the passkey and opens a session: the answer sets the session cookie, which ends after 15 idle minutes.
         *
         *     Used by the panel only, within five minutes of `startSignIn`.
         */
        post: operations["completeSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/recover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in by a recovery code
         * @description Opens a session where no passkey is at hand. Each code works once, and the session is good for one thing: adding a passkey within ten minutes, after which it is a full one.
         *
         *     Used by the panel only. Wrong codes count against the address.
         */
        post: operations["signInWithRecoveryCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/refresh-token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refresh the session
         * @description Replaces the token of the session and sets the new cookie. The previous token is good for another 10 seconds, so that
         *     requests already on their way do not fail. The panel calls this while somebody is at work.
         *
         *     Needs a session; takes no body.
         */
        post: operations["refreshSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign out
         * @description Ends the session at once, on every instance, and clears the cookie. Other sessions of the operator go on.
         *
         *     Needs a session; takes no body.
         */
        post: operations["signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/login/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ask whether there is a session
         * @description Tells whether the caller has a session, without an error when there is none. The panel asks this first.
         *
         *     Do not use it to learn who is calling: for that there is `getMe`.
         */
        get: operations["checkSignIn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tell who is calling
         * @description Answers with the operator or the API key that makes the request, its role and scopes. Good for checking a new key, and for
         *     a server that wants to know at start whether its key is test or live.
         *
         *     Works with every key and every session. A session gets the scopes of the organization that `X-Organization-ID` names, none without it.
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change your profile
         * @description Changes the name and the language of the operator who is signed in; what is left out stays.
         *
         *     Needs a session.
         */
        patch: operations["updateProfile"];
        trace?: never;
    };
    "/api/v1/me/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your passkeys
         * @description Lists the passkeys of the operator, newest first.
         *
         *     Needs a session; of the organization named, if any, the operator has to be a member.
         */
        get: operations["listPasskeys"];
        put?: never;
        /**
         * Add a passkey
         * @description Takes the passkey that the browser has made for the challenge of `startPasskey`. In a session that a recovery code opened, the answer sets the cookie of a full one.
         *
         *     Used by the panel only, within five minutes of `startPasskey` and with a sign-in of the last ten.
         */
        post: operations["addPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/passkeys/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to add a passkey
         * @description Answers with what the browser needs to make another passkey for the operator. Devices that hold one already are asked not to make a second.
         *
         *     Used by the panel only, with a sign-in of the last ten minutes. An operator has at most ten passkeys.
         */
        post: operations["startPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/passkeys/{passkeyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a passkey
         * @description Removes a passkey of the operator and ends the sessions that it opened, but for the one that asks. The last passkey stays.
         *
         *     Needs a sign-in of the last ten minutes.
         */
        delete: operations["removePasskey"];
        options?: never;
        head?: never;
        /**
         * Rename a passkey
         * @description Gives a passkey of the operator another name. The name is for people only.
         *
         *     Needs a session.
         */
        patch: operations["renamePasskey"];
        trace?: never;
    };
    "/api/v1/me/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count your recovery codes
         * @description Tells how many recovery codes can still be used and when they were made. The codes themselves are not kept.
         *
         *     Needs a session.
         */
        get: operations["getRecoveryCodes"];
        put?: never;
        /**
         * Make new recovery codes
         * @description Makes ten codes, each good for one sign-in where no passkey is at hand. They are in this answer and nowhere else; those made before work no more.
         *
         *     Needs a sign-in of the last ten minutes.
         */
        post: operations["createRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your sessions
         * @description Lists the open sessions of the operator, newest first: since when, from where, with what, and which of them asks.
         *
         *     Needs a session.
         */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions/revoke-others": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End all your other sessions
         * @description Ends every session of the operator but the one that asks, at once and on every instance.
         *
         *     Needs a session; takes no body.
         */
        post: operations["revokeOtherSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End one of your sessions
         * @description Ends the session at once, on every instance. Ending the one that asks is signing out.
         *
         *     Needs a session.
         */
        delete: operations["revokeSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your organizations
         * @description Lists the organizations that the caller belongs to, newest first: an operator's memberships, or the one organization of an API key.
         *
         *     Needs the scope `organization:read`.
         */
        get: operations["listOrganizations"];
        put?: never;
        /**
         * Create an organization
         * @description Makes an organization with an empty test side and an empty live side. The system admin who makes it is its first admin and can invite others.
         *
         *     For system admins only.
         */
        post: operations["createOrganization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an organization
         * @description Answers with the organization that the caller works in. Any other is answered like one that does not exist.
         *
         *     Needs the scope `organization:read`.
         */
        get: operations["getOrganization"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change an organization
         * @description Changes settings of the organization; what is left out stays.
         *
         *     Needs the role admin and the scope `organization:update`.
         */
        patch: operations["updateOrganization"];
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List members
         * @description Lists the operators who are members of the organization, newest first, with their roles. A member is one of both modes.
         *
         *     Needs the role admin and the scope `user:read`.
         */
        get: operations["listMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/members/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a member
         * @description Ends the membership, at once: sessions and event streams that are open see nothing of the organization from then on, and invitations that the member made work no more. The operator and their other memberships stay.
         *
         *     The last admin of an organization stays. Needs the role admin and the scope `user:delete`.
         */
        delete: operations["removeMember"];
        options?: never;
        head?: never;
        /**
         * Change the role of a member
         * @description Gives a member another role, at once: sessions and event streams that are open go by it from then on. Whoever is no admin any more loses the invitations they have made.
         *
         *     The last admin of an organization stays one. Needs the role admin and the scope `user:update`; a key needs every scope of the role that it gives.
         */
        patch: operations["changeMemberRole"];
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/members/{userId}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the sessions of a member
         * @description Lists the open sessions of a member, newest first: since when, from where, with what.
         *
         *     Needs the role admin and the scope `user:read`.
         */
        get: operations["listMemberSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/members/{userId}/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End a session of a member
         * @description Ends the session at once, on every instance. The member can sign in again; to keep them out, remove them.
         *
         *     Needs the role admin and the scope `user:update`.
         */
        delete: operations["revokeMemberSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List invitations
         * @description Lists the invitations of the organization, newest first, without their links: those that still work, and for 30 days those that do not.
         *
         *     Needs the role admin and the scope `user:read`.
         */
        get: operations["listInvitations"];
        put?: never;
        /**
         * Invite somebody
         * @description Makes a one-time link by which one person enrols as an operator of the organization, or joins it with a passkey they have already. The link is in this answer and nowhere else.
         *
         *     Nobody can give more than they have: a key needs every scope of the role that it gives. Invitations end with the membership of who made them. Needs the role admin and the scope `user:create`.
         */
        post: operations["createInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/invitations/{invitationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke an invitation
         * @description Ends a link that nobody has used yet. One that was revoked or is too old stays what it is.
         *
         *     Needs the role admin and the scope `user:delete`.
         */
        delete: operations["revokeInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look at an invitation
         * @description Tells whoever holds a one-time link where it leads: the organization and the role. Uses nothing up.
         *
         *     Used by the panel only, before somebody enrols or joins.
         */
        post: operations["readInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Join an organization by an invitation
         * @description Makes the operator who is signed in a member of the organization that the link names, with its role, and uses the link up. Which organization the headers name, if any, does not matter.
         *
         *     Who has no passkey here yet enrols instead: `startEnrolment` takes the same token. Needs a session.
         */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/system/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List all operators
         * @description Lists every operator of the installation, newest first, with their memberships.
         *
         *     For system admins only.
         */
        get: operations["listSystemUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/system/users/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change an operator
         * @description Makes an operator a system admin or ends that; switches an operator off or on. Who is switched off cannot sign in, all their sessions and event streams end, and the invitations they made work no more.
         *
         *     The last system admin stays one and stays on. For system admins only.
         */
        patch: operations["updateSystemUser"];
        trace?: never;
    };
    "/api/v1/sites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List sites
         * @description Lists the sites of the organization in the mode of the caller, newest first. Archived ones are left out unless asked for.
         *
         *     Needs the scope `site:read`.
         */
        get: operations["listSites"];
        put?: never;
        /**
         * Create a site
         * @description Makes a site, the place that checkouts are created for: its own payment page, providers, IPN version and signing secret. The
         *     mode of the caller decides for good whether it is test or live. Read the secret with `revealSiteSecret`.
         *
         *     One site per shop is right; do not make one per order. Needs the role admin and the scope `site:create`.
         */
        post: operations["createSite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{siteId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a site
         * @description Answers with one site. Its signing secret is not part of it: see `revealSiteSecret`.
         *
         *     Needs the scope `site:read`.
         */
        get: operations["getSite"];
        put?: never;
        post?: never;
        /**
         * Archive a site
         * @description Takes the site out of use for good: it takes no new checkouts and no changes, and is no longer listed. It is kept, so that its transactions keep
         *     their site, refunds go on and IPNs are still signed with its secret. Doing it again changes nothing.
         *
         *     Refused with 409 `site_has_open_checkouts` while a buyer can still pay or an outcome is awaited: void those checkouts first. Needs the role admin and the scope
         *     `site:delete`.
         */
        delete: operations["archiveSite"];
        options?: never;
        head?: never;
        /**
         * Change a site
         * @description Changes what is named and leaves the rest. Open checkouts keep the IPN version, the providers and the expiry they were made with;
         *     only new ones see the change.
         *
         *     Test and live cannot be changed. Needs the role admin and the scope `site:update`.
         */
        patch: operations["updateSite"];
        trace?: never;
    };
    "/api/v1/sites/{siteId}/test-ipn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a test IPN
         * @description Sends one signed IPN to the given address, to try a receiver out before it is used. Answered at once; `getTestIpn` tells how far it came. It is sent once and not repeated.
         *
         *     In version 2 it is the probe `ipn.test`, which a receiver answers with 200 and an echo. Version 1 has no probe: it is the IPN of an order that nobody has, in the state
         *     initiated. Needs the role editor and the scope `delivery:execute`.
         */
        post: operations["sendTestIpn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{siteId}/test-ipn/{testDeliveryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a test IPN
         * @description Tells how far a test IPN came, and which check failed. Kept for a day.
         *
         *     Needs the scope `delivery:read`.
         */
        get: operations["getTestIpn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{siteId}/webhook-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the signing secret of a site
         * @description Answers with the secret that signs the IPNs of the site, and with the other one during an overlap. Copy it into the shop's settings.
         *
         *     Anyone who has it can forge IPNs, so do not log it. Needs the role admin and the scope `site:update`.
         */
        get: operations["revealSiteSecret"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{siteId}/webhook-secret/regenerate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a new signing secret
         * @description Makes a new secret. With `cutOver: now`, the default, it signs at once and the old one goes on in
         *     `X-Signature-HMAC-SHA256-Alternate` until `revokePreviousSiteSecret`. With `staged` the old one goes on signing, the new one is the alternate, and
         *     `activateSiteSecret` changes over. A secret that was staged or previous before is dropped.
         *
         *     A receiver that reads one signature only refuses IPNs after a change over until it has the new secret; they are tried again. Needs
         *     the role admin and the scope `site:update`.
         */
        post: operations["regenerateSiteSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{siteId}/webhook-secret/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change over to the staged secret
         * @description Lets the staged secret sign from now on; the one before becomes the alternate until it is revoked. Call it once the shop knows the new secret.
         *
         *     Takes no body. Needs the role admin and the scope `site:update`.
         */
        post: operations["activateSiteSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{siteId}/webhook-secret/revoke-previous": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End the overlap of signing secrets
         * @description Forgets the previous secret; IPNs carry one signature again. Call it once nothing verifies with the old secret any more, or at once when it was leaked.
         *
         *     Takes no body. Needs the role admin and the scope `site:update`.
         */
        post: operations["revokePreviousSiteSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{siteId}/endpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the event endpoints of a site
         * @description Lists the addresses that are told events of the site, newest first.
         *
         *     Needs the scope `site:read`.
         */
        get: operations["listEndpoints"];
        put?: never;
        /**
         * Create an event endpoint
         * @description Registers an address that is told events of the site as they happen, each a signed POST in the Standard Webhooks form with the object as it was. Besides IPNs, which tell
         *     the status of a payment to a shop, endpoints are for everything else that wants to know. Read the secret with `revealEndpointSecret`.
         *
         *     A site has at most 16. Needs the role admin and the scope `site:update`.
         */
        post: operations["createEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{siteId}/endpoints/{endpointId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an event endpoint
         * @description Answers with one endpoint. Its signing secret is not part of it: see `revealEndpointSecret`.
         *
         *     Needs the scope `site:read`.
         */
        get: operations["getEndpoint"];
        put?: never;
        post?: never;
        /**
         * Delete an event endpoint
         * @description Ends it for good. What is waiting for it is given up.
         *
         *     To pause it, switch it off instead. Needs the role admin and the scope `site:update`.
         */
        delete: operations["deleteEndpoint"];
        options?: never;
        head?: never;
        /**
         * Change an event endpoint
         * @description Changes what is named and leaves the rest. What is waiting already goes to the address it was made for.
         *
         *     Needs the role admin and the scope `site:update`.
         */
        patch: operations["updateEndpoint"];
        trace?: never;
    };
    "/api/v1/sites/{siteId}/endpoints/{endpointId}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the signing secret of an endpoint
         * @description Answers with the secret that signs what the endpoint is sent, and with the one before it during an overlap. Any Standard Webhooks library takes it as it is.
         *
         *     Anyone who has it can forge events, so do not log it. Needs the role admin and the scope `site:update`.
         */
        get: operations["revealEndpointSecret"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{siteId}/endpoints/{endpointId}/secret/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a new signing secret for an endpoint
         * @description Makes a new secret that signs at once. For the overlap the old one signs beside it, in the same header, so that a receiver may change over whenever it likes.
         *
         *     After a leak use an overlap of 0. Needs the role admin and the scope `site:update`.
         */
        post: operations["rotateEndpointSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{siteId}/endpoints/{endpointId}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a test event
         * @description Queues an event `endpoint.tested` for this endpoint alone, whatever types it takes. See `listEventDeliveries` for how it was answered.
         *
         *     Takes no body. Needs the role admin and the scope `site:update`.
         */
        post: operations["sendTestEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{siteId}/endpoints/{endpointId}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what an endpoint was sent
         * @description Lists the events that went or go to the endpoint, newest first, each with its tries.
         *
         *     Needs the scope `delivery:read`.
         */
        get: operations["listEventDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{siteId}/endpoints/{endpointId}/deliveries/{eventDeliveryId}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an event to its endpoint again
         * @description Makes the event due at once, at any age and also when it was delivered before: the same bytes under the same `webhook-id`, freshly signed.
         *
         *     Takes no body. Needs the scope `delivery:execute`.
         */
        post: operations["retryEventDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List providers
         * @description Lists the accounts at payment providers, newest first. Archived ones are left out unless asked for.
         *
         *     Needs the scope `provider:read`.
         */
        get: operations["listProviders"];
        put?: never;
        /**
         * Add a provider
         * @description Adds an account at a payment provider. Enter the `hookUrl` of the answer at the provider, or its outcomes will only be found by asking.
         *
         *     `sandbox` is the simulator: test mode only, no credentials needed. Needs the role admin and the scope `provider:create`.
         */
        post: operations["createProvider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/providers/{providerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a provider
         * @description Answers with one provider; credentials are masked.
         *
         *     Needs the scope `provider:read`.
         */
        get: operations["getProvider"];
        put?: never;
        post?: never;
        /**
         * Archive a provider
         * @description Takes the provider out of use for good: it takes no new payments and is no longer listed. It is kept, its events are still verified and applied, and
         *     its payments can still be refunded. Doing it again changes nothing.
         *
         *     To stop new payments for a while use `toggleProvider`. Needs the role admin and the scope `provider:delete`.
         */
        delete: operations["archiveProvider"];
        options?: never;
        head?: never;
        /**
         * Change a provider
         * @description Changes the label, or the credentials that are named. The provider is asked whether it accepts them: refused ones are not saved (422
         *     `provider_credentials_invalid`), and when it cannot be reached they are saved with `credentialsChecked: false`. Type and mode stay: for another account add another
         *     provider.
         *
         *     Needs the role admin and the scope `provider:update`.
         */
        patch: operations["updateProvider"];
        trace?: never;
    };
    "/api/v1/providers/{providerId}/toggle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enable or disable a provider
         * @description Decides whether the provider takes new payments. Hooks of a disabled one are still verified, stored and applied.
         *
         *     Needs the role admin and the scope `provider:update`.
         */
        post: operations["toggleProvider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/providers/{providerId}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check the credentials of a provider
         * @description Asks the provider whether it accepts the stored credentials, and notes it in `credentialsChecked`. Nothing is changed at the provider and no money moves.
         *
         *     The same is asked when credentials are saved. Needs the role admin and the scope `provider:update`.
         */
        post: operations["checkProvider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List API keys
         * @description Lists the API keys of the mode of the caller, newest first, without secrets. Revoked and expired ones stay listed until deleted.
         *
         *     Needs the role admin and the scope `api_key:read`.
         */
        get: operations["listApiKeys"];
        put?: never;
        /**
         * Create an API key
         * @description Makes a key of the mode of the caller. The whole key is in this answer and nowhere else: store it now.
         *
         *     Give every system a key of its own with the fewest scopes it needs, and never put one into a page or an app. Needs the role admin and the scope
         *     `api_key:create`; a key can give no more than it has itself: role, scopes, addresses and lifetime.
         */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/api-keys/{keyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an API key
         * @description Answers with one key, without its secret.
         *
         *     Needs the role admin and the scope `api_key:read`.
         */
        get: operations["getApiKey"];
        /**
         * Change an API key
         * @description Replaces the name and the address list of a key, and its end where one is given. Role and scopes never change; make a new key for those.
         *
         *     Mind not to shut yourself out: a list without the address of the server takes effect at once. Needs the role admin and the scope `api_key:update`.
         *     A key that may do more than the caller is left alone: 403 `forbidden_scope`. Who calls by a key that is bound to addresses or has an end sets no wider
         *     ones, on itself neither: 422 `scope_exceeds_creator`.
         */
        put: operations["updateApiKey"];
        post?: never;
        /**
         * Delete an API key
         * @description Revokes the key and removes it from the list. To keep it visible, revoke it instead.
         *
         *     A key cannot delete itself. Needs the role admin and the scope `api_key:delete`.
         */
        delete: operations["deleteApiKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/api-keys/{keyId}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke an API key
         * @description Stops the key at once, for good. Do this first when a key has leaked. Revoking a revoked key changes nothing.
         *
         *     A key cannot revoke itself. Takes no body. Needs the role admin and the scope `api_key:execute`.
         */
        post: operations["revokeApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/api-keys/{keyId}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give an API key a new secret
         * @description Makes a new secret under the same `keyId`, shown in this answer only. With `overlapSeconds` the old secret goes on working for that long, so that
         *     servers can be changed one by one.
         *
         *     For a leaked key use 0, or revoke it. A key cannot rotate itself. Needs the role admin and the scope `api_key:execute`.
         *     A key that may do more than the caller is left alone: 403 `forbidden_scope`.
         */
        post: operations["rotateApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/system/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List system keys
         * @description Lists the keys of the installation, newest first, without secrets. Revoked and expired ones stay listed until deleted.
         *
         *     Needs a system administrator, or a system key with the scope `system:read`.
         */
        get: operations["listSystemApiKeys"];
        put?: never;
        /**
         * Create a system key
         * @description Makes a key of the installation, for programs that administer it and its organizations. It belongs to no organization and no mode, calls the operations whose role is
         *     `system` and no others, and never sees a payment: for those make a key of the organization.
         *
         *     The whole key is in this answer and nowhere else: store it now. Needs a system administrator, or a system key with the scope `system:execute`. A key can give no more than it has itself: scopes, addresses and lifetime.
         */
        post: operations["createSystemApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/system/api-keys/{keyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a system key
         * @description Answers with one key of the installation, without its secret.
         *
         *     Needs a system administrator, or a system key with the scope `system:read`.
         */
        get: operations["getSystemApiKey"];
        /**
         * Change a system key
         * @description Replaces the name and the address list of a key, and its end where one is given. Scopes never change; make a new key for those.
         *
         *     Needs a system administrator, or a system key with the scope `system:execute`. Who calls by a key that is bound to addresses or has an end sets no wider ones, on itself neither.
         */
        put: operations["updateSystemApiKey"];
        post?: never;
        /**
         * Delete a system key
         * @description Revokes the key and removes it from the list. To keep it visible, revoke it instead. A key cannot delete itself.
         *
         *     Needs a system administrator, or a system key with the scope `system:execute`.
         */
        delete: operations["deleteSystemApiKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/system/api-keys/{keyId}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke a system key
         * @description Ends the key for good; it stays listed. Doing it again changes nothing. A key cannot revoke itself.
         *
         *     Needs a system administrator, or a system key with the scope `system:execute`.
         */
        post: operations["revokeSystemApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/system/api-keys/{keyId}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a system key a new secret
         * @description Makes a new secret under the same `keyId`, shown in this answer only. With `overlapSeconds` the old secret goes on working for that long. A key cannot rotate
         *     itself.
         *
         *     Needs a system administrator, or a system key with the scope `system:execute`.
         */
        post: operations["rotateSystemApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/checkouts/{siteId}/create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a checkout
         * @description Begins a payment: says what is to be paid and answers with the address of the payment page. Send the buyer to `paymentUrl`; learn the outcome by
         *     IPN or from `getTransaction`, not from the buyer's return.
         *
         *     Every call makes a new checkout, also for a reference seen before; older unpaid ones of the same site and reference are then closed, so that an order is
         *     never paid twice. To repeat a call that timed out use `Idempotency-Key`. `externalReference` or `invoiceNumber` is needed.
         *
         *     While a dispute over an earlier payment of the same site and reference is open or under review it answers 409 `CHECKOUT_BLOCKED_BY_DISPUTE`. A hold on the
         *     buyer, known by `email` or `clientId`, answers 409 `CHECKOUT_BLOCKED_BY_CUSTOMER_HOLD`, or `CHECKOUT_RESTRICTED_BY_CUSTOMER_HOLD` where the site has none of the providers
         *     that the hold allows; where it has some, only those are offered.
         *
         *     Call it from your server, never from a page: the key is secret. Needs the scope `checkout:create`, and a site of the mode of the key.
         */
        post: operations["createCheckout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/checkouts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List checkouts
         * @description Lists checkouts, newest first, with what the buyer was asked for.
         *
         *     To learn what was paid list transactions instead; do not poll this to wait for a payment. Needs the scope `checkout:read`.
         */
        get: operations["listCheckouts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/checkouts/{checkoutId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a checkout
         * @description Answers with the session side of a payment: items, addresses, address of the payment page, expiry.
         *
         *     For the money side use `getTransaction` with the same id. Needs the scope `checkout:read`.
         */
        get: operations["getCheckout"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a checkout
         * @description Changes the metadata, pair by pair, or moves the expiry of an open checkout.
         *
         *     Amount, items and addresses never change: make a new checkout for the same reference instead. Needs the scope `checkout:update`.
         */
        patch: operations["updateCheckout"];
        trace?: never;
    };
    "/api/v1/checkouts/{checkoutId}/expire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a checkout now
         * @description Ends an unpaid checkout before its time, as if it had run out: its page takes no more payments and the merchant is told. An open attempt is cancelled at the provider
         *     first, and the state changes on its word; if the money came all the same, the answer is 409 and the transaction has to be refunded.
         *
         *     For an order that is no longer wanted, while `voidTransaction` says that the payment was called off. Takes no body. Needs the scope `checkout:update`.
         */
        post: operations["expireCheckout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List transactions
         * @description Lists transactions, newest first, filtered by what is named; filters are joined by and.
         *
         *     Good for finding an order by `externalReference` or whatever of it is known (`search`); for bookkeeping use `exportTransactions`. To be told of outcomes use IPNs rather than polling. Needs the scope `transaction:read`.
         */
        get: operations["listTransactions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transactions/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export transactions as CSV
         * @description Answers with every transaction that the filters leave, newest first, as one CSV file, however many there are. The same filters as `listTransactions`; there are no pages.
         *
         *     The file is sent as it is read. If it ends without its last line being complete, the connection broke: narrow the filters, say by `from` and `to`, and ask again. Needs the role editor and the
         *     scope `export:execute`.
         */
        get: operations["exportTransactions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transactions/manual": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a payment made elsewhere
         * @description Records money that came without the gateway, in cash or by bank transfer, as a succeeded transaction of a site, so that reports and exports are complete. The amount is in the smallest unit of the
         *     currency, whatever the amount scale of the site. An IPN is sent only when `ipnUrl` is given.
         *
         *     For a checkout that exists use `markTransactionPaid`. Cannot be taken back: refund it. Needs the role admin and the scope `transaction:create`.
         */
        post: operations["createManualTransaction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transactions/{transactionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a transaction
         * @description Answers with everything about the money: state, attempts, refunds, disputes, history, and how the merchant was told.
         *
         *     This is the truth to act on when an IPN was missed. Needs the scope `transaction:read`.
         */
        get: operations["getTransaction"];
        /**
         * Replace the metadata of a transaction
         * @description Replaces the metadata as a whole, at any age and in any state. Nothing else of a transaction can be written.
         *
         *     To change single pairs use `updateCheckout`. Needs the scope `transaction:update`.
         */
        put: operations["updateTransaction"];
        post?: never;
        /**
         * Delete a transaction that never held money
         * @description Removes a checkout and its transaction for good, with its notes, once it has ended unpaid and the merchant has been told. Events that were logged and what the audit log says of it stay.
         *
         *     For clearing away tests and mistakes; to call off what is open use `voidTransaction`. Whatever ever held money stays. Needs the role admin and the scope `transaction:delete`.
         */
        delete: operations["deleteTransaction"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transactions/{transactionId}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refund a transaction
         * @description Gives money back, a part or all that is left. The amount is reserved before the provider is asked, so refunds never add up to more than was captured.
         *     The answer may say `requested` or `pending`: the outcome comes as IPN, event and in `getTransaction`; a time-out at the provider is cleared up by the gateway, never repeat a
         *     refund because of it.
         *
         *     Always send an `Idempotency-Key`. Not for payments that are still open: void those. Needs the scope `transaction:execute`.
         */
        post: operations["createRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transactions/{transactionId}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Call off a transaction
         * @description Closes a payment nobody has paid yet. An open attempt is cancelled at the provider first and its word awaited; if the money came all the same,
         *     the transaction becomes succeeded and has to be refunded. The answer shows the state as it is then known.
         *
         *     Not for paid transactions: refund those. Takes no body. Needs the scope `transaction:execute`.
         */
        post: operations["voidTransaction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transactions/{transactionId}/mark-paid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark a transaction as paid
         * @description Records that the whole amount came in another way, for example by bank transfer. The merchant is told as with any payment.
         *
         *     Possible only while no attempt can still take money. A payment form that the buyer left after a decline, and could go on with, is called off at
         *     its provider first. Such a payment cannot be refunded through a provider. Needs the role admin and the scope
         *     `transaction:execute`.
         */
        post: operations["markTransactionPaid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transactions/{transactionId}/chargeback/{chargebackId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Set the status of a chargeback
         * @description Records how a dispute over money that came outside of any provider stands, such as the recall of a bank transfer; one that is not known yet is opened. It counts as any dispute
         *     does: status, IPN and events follow from it.
         *
         *     A dispute that a provider manages is the provider's to tell: the same word as its own changes nothing, another one is answered 409. Needs the scope `transaction:execute`.
         */
        patch: operations["updateChargeback"];
        trace?: never;
    };
    "/api/v1/transactions/{transactionId}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the notes on a transaction
         * @description Lists what operators wrote down about the transaction, newest first. Merchants' servers and buyers are told nothing of them. Needs the scope `transaction:read`.
         */
        get: operations["listNotes"];
        put?: never;
        /**
         * Write a note on a transaction
         * @description Adds a note for other operators: who, when, what. It changes nothing of the transaction.
         *
         *     To keep what programs read use metadata. Needs the scope `transaction:update`.
         */
        post: operations["createNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transactions/{transactionId}/notes/{noteId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a note
         * @description Removes a note for good; the audit log keeps that it was deleted, and by whom. Only its author and admins may. Needs the scope `transaction:update`.
         */
        delete: operations["deleteNote"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transactions/{transactionId}/provider-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what providers sent about a transaction
         * @description Lists the provider's events that were applied to the transaction, newest first, each with its raw body: what a provider said, when, and what became of it.
         *
         *     For support, when gateway and provider seem to disagree. Events that were quarantined or ignored belong to no transaction. Needs the role editor and the scope `hook_event:read`.
         */
        get: operations["listProviderEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transactions/{transactionId}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the IPN deliveries of a transaction
         * @description Lists what the merchant was told about the transaction, newest first, each with its tries: when, how the receiver answered, why a try failed.
         *
         *     Good for finding out why an order was not updated. Needs the scope `delivery:read`.
         */
        get: operations["listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transactions/{transactionId}/deliveries/{deliveryId}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a delivery again
         * @description Makes the delivery due at once, at any age and also when it was delivered before: the same bytes under the same id, freshly signed. The answer does not wait
         *     for the receiver; see `listDeliveries` for the result.
         *
         *     Takes no body. Needs the scope `delivery:execute`.
         */
        post: operations["retryDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List IPN deliveries
         * @description Lists the IPNs of all transactions, newest first, without their bytes and tries: see `getDelivery` for those.
         *
         *     Good for finding what was not accepted; for a single payment `listDeliveries` is simpler. Needs the scope `delivery:read`.
         */
        get: operations["searchDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send many deliveries again
         * @description Makes up to 100 deliveries due at once, at any age and also when they were delivered before: the same bytes, freshly signed. The answer does not wait for the
         *     receivers, and one that cannot be sent does not keep the others from it.
         *
         *     For more, or by time, make a resend job. Needs the scope `delivery:execute`.
         */
        post: operations["resendDeliveries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/resend-jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List resend jobs
         * @description Lists the jobs that send deliveries of a time range again, newest first, with their progress.
         *
         *     Needs the scope `delivery:read`.
         */
        get: operations["listResendJobs"];
        put?: never;
        /**
         * Send the deliveries of a time range again
         * @description Makes a job that goes through the deliveries created in a time range, oldest first, and makes them due again at a rate. It is worked on in the background, goes on when a worker
         *     dies, asks once for each delivery, and can be cancelled. With `dryRun` it only counts.
         *
         *     Good after an outage at your side that outlasted the automatic tries. Needs the scope `delivery:execute`.
         */
        post: operations["createResendJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/resend-jobs/{jobId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a resend job
         * @description Answers with one job and how far it is.
         *
         *     Needs the scope `delivery:read`.
         */
        get: operations["getResendJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/resend-jobs/{jobId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a resend job
         * @description Ends a job before it is through. What it has made due already stays due.
         *
         *     Takes no body. Needs the scope `delivery:execute`.
         */
        post: operations["cancelResendJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/{deliveryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an IPN delivery
         * @description Answers with one IPN: its bytes, how it stands, each try with its timings and what the receiver answered, and a command that reproduces it.
         *
         *     Needs the scope `delivery:read`.
         */
        get: operations["getDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ipn-lanes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the ways to your receivers
         * @description Lists the targets that IPNs and events go to, with how they stand: whether deliveries flow, fail or are held back because the target does not answer, how much waits and since when.
         *
         *     Good for a monitoring check. Needs the scope `delivery:read`.
         */
        get: operations["listIpnLanes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hook-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List provider events
         * @description Lists what providers have sent to `/hooks/…`, newest first, with what became of each event and why. Events that were applied or ignored are kept for 90 days, quarantined ones until
         *     they were replayed and came to another end.
         *
         *     Good for finding out why a payment is not what the provider's dashboard says: `status=quarantined`. Needs the scope `hook_event:read`.
         */
        get: operations["listHookEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hook-events/{hookEventId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a provider event
         * @description Gives one event with its exact text and the headers it came with, without signatures.
         *
         *     Good for finding out why it was quarantined or ignored. Not for reading what a payment is worth: `getTransaction` is. Needs the scope `hook_event:read`.
         */
        get: operations["getHookEvent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hook-events/{hookEventId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Apply a provider event again
         * @description Has the stored event worked on once more, at once, whatever became of it: after the cause of a quarantine was mended, or to be sure. It goes the same way as when it arrived, so that
         *     what was recorded already has no second effect. The answer does not wait for the result; `getHookEvent` tells it.
         *
         *     Takes no body. Needs the scope `hook_event:execute`.
         */
        post: operations["replayHookEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List clients
         * @description Lists the clients, newest first. Archived ones are left out unless asked for. To find one by name or e-mail use `searchClients`.
         *
         *     Needs the scope `client:read`.
         */
        get: operations["listClients"];
        put?: never;
        /**
         * Add a client
         * @description Adds a buyer whom you know. Checkouts made with the same e-mail, or with `clientId`, are linked to the client from then on; earlier ones are not.
         *
         *     No two clients share an e-mail: 409 `client_exists` names the other in `clientId`. Needs the scope `client:create`.
         */
        post: operations["createClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search clients
         * @description Finds clients by a whole name (given, family, both in either order, or company), e-mail, telephone number or tax id. These are stored encrypted and found by keyed hashes of what they are, so a part of a word, a wildcard or a typing error finds nothing. Archived clients are not found.
         *
         *     Needs the scope `client:execute`.
         */
        get: operations["searchClients"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients/{clientId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a client
         * @description Answers with one client, archived or not.
         *
         *     Needs the scope `client:read`.
         */
        get: operations["getClient"];
        /**
         * Write a client anew
         * @description Replaces everything that is known of a client: what is left out becomes empty. To change single fields use `updateClient`.
         *
         *     Needs the scope `client:update`.
         */
        put: operations["replaceClient"];
        post?: never;
        /**
         * Archive or erase a client
         * @description Archives the client: it is no longer listed or found, no new checkout is linked to it, and its e-mail is free for another client. It is kept for the sake of its payments and can still be read. Doing it again changes nothing.
         *
         *     With `erase` the personal data goes too, for good: e-mail, names, telephone, address, tax data and metadata. Payments and holds keep what they were made with. Needs the scope `client:delete`.
         */
        delete: operations["deleteClient"];
        options?: never;
        head?: never;
        /**
         * Change a client
         * @description Changes the named fields of a client and leaves the others. `address` and `taxInfo` are replaced as a whole.
         *
         *     Needs the scope `client:update`.
         */
        patch: operations["updateClient"];
        trace?: never;
    };
    "/api/v1/clients/{clientId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See what a client did
         * @description Answers with figures over the client's payments and with its transactions, newest first. Money of different currencies is never added up.
         *
         *     Only payments that were linked to the client when their checkout was made count. Needs the scope `client:execute`.
         */
        get: operations["getClientHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List holds
         * @description Lists holds on buyers, newest first, those that have ended too.
         *
         *     Holds have no scope of their own: they are a part of what is known of buyers. Needs the scope `client:read`.
         */
        get: operations["listHolds"];
        put?: never;
        /**
         * Put a buyer on hold
         * @description Restrains the payments of one buyer from now on: new checkouts with this e-mail, or of the client with this e-mail, and new tries to pay open ones. Payments on their way are left alone. A lost or accepted dispute makes a hold with `block_all` by itself, once.
         *
         *     Of several holds the strictest counts. To forbid one payment only, void it instead. Holds have no scope of their own: they are a part of what is known of buyers. Needs the scope `client:create`.
         */
        post: operations["createHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holds/{holdId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a hold
         * @description Answers with one hold, ended or not.
         *
         *     Needs the scope `client:read`.
         */
        get: operations["getHold"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a hold
         * @description Changes what a hold does, its note or its end. A released hold stays as it was.
         *
         *     Needs the scope `client:update`.
         */
        patch: operations["updateHold"];
        trace?: never;
    };
    "/api/v1/holds/{holdId}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Release a hold
         * @description Ends a hold now. It is kept as history, and the dispute it was made for makes no other one. Doing it again changes nothing.
         *
         *     Needs the scope `client:update`.
         */
        post: operations["releaseHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/domains": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List domains
         * @description Lists the custom domains, newest first.
         *
         *     Needs the scope `domain:read`.
         */
        get: operations["listDomains"];
        put?: never;
        /**
         * Register a domain
         * @description Registers a name of yours for the payment pages. Set the CNAME record of the answer in your DNS, then call `verifyDomainCname` or wait: it is looked at every few minutes at first. Once it is verified a certificate is fetched by itself, and `assignSiteDomain` puts the pages of a site there.
         *
         *     A name may be registered by several organizations as long as none has shown that it is theirs; then the record of `proof` decides. Needs the role admin and the scope `domain:create`.
         */
        post: operations["createDomain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/domains/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tell whether a name is served here
         * @description For the reverse proxy, which asks before it fetches a certificate for a name: 200 for a verified custom domain and for the names of the gateway itself, else
         *     403, both without a body. An answer may be up to a minute old.
         *
         *     Says nothing about whose the name is. Needs nothing.
         */
        get: operations["verifyDomain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/domains/verify-cname": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look at the DNS of a domain
         * @description Asks the DNS now where the name leads, and answers with the domain as it is after that. A verified domain is only given up when three looks over at least four hours have failed.
         *
         *     Needs the scope `domain:execute`.
         */
        get: operations["verifyDomainCname"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/domains/{domainId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a domain
         * @description Answers with one domain and what was found at the last look.
         *
         *     Needs the scope `domain:read`.
         */
        get: operations["getDomain"];
        put?: never;
        post?: never;
        /**
         * Give a domain up
         * @description Removes the domain. Payment pages are no longer served under it within a minute; sites that had it go back to the name of the gateway for new checkouts.
         *
         *     Needs the role admin and the scope `domain:delete`.
         */
        delete: operations["deleteDomain"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{siteId}/domain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put a site on a domain
         * @description Puts the payment pages of a site on a custom domain: `paymentUrl` of new checkouts leads there as long as the domain is verified. Checkouts that were made keep their address.
         *
         *     Needs the role admin and the scope `site:update`.
         */
        put: operations["assignSiteDomain"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List events
         * @description Lists what happened, each event with the object as it was right after. Events are kept for at least 30 days.
         *
         *     The order is that of the log and never changes: with `order=oldest` a reader who goes on from the last `nextCursor` gets every event once, however many
         *     processes write. With it `nextCursor` is never null while there were events: keep it and ask again. For a single payment `getTransaction` is simpler. Needs the scope
         *     `event:read`.
         */
        get: operations["listEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow events as they happen
         * @description Keeps the connection open and sends every event of the organization and mode as a server-sent event. The panel uses it to stay current.
         *
         *     It is a hint for screens: a reader that must not miss anything lists events. For sessions only; servers receive IPNs. Needs the scope `event:read`.
         */
        get: operations["streamEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{eventId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an event
         * @description Answers with one event, with the object as it was right after it.
         *
         *     For what an object is now read the object. Events are kept for at least 30 days. Needs the scope `event:read`.
         */
        get: operations["getEvent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the figures of a span of days
         * @description Figures of the transactions created in a span of days, as they stand now: how many, how many succeeded, how much money came and went, by time, site, provider and currency,
         *     beside those of as many days before. Amounts are never added up across currencies; `gross` is what was captured, `net` what is left of it after refunds.
         *
         *     The figures follow a change within a few seconds (`pending` says that some are on their way). Money withdrawn by disputes is not taken off; see the disputes. For single
         *     transactions use `listTransactions`. Needs the scope `transaction:read`.
         */
        get: operations["getDashboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the audit log
         * @description Lists what operators and API keys did, newest first: who, from where, to what, with the values before and after. Secrets are never in it.
         *
         *     An entry is written together with its change, or within a second of it where it is about a payment; its place in the chain (`sequence`, `hash`) follows within
         *     five seconds. What is of both modes, such as operators, shows in each. Needs the scope `audit:read`.
         */
        get: operations["listAuditEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export the audit log as CSV
         * @description Streams the entries that the filters let through, oldest first, as CSV (RFC 4180, UTF-8, with a header row). `before` and `after` are JSON; a cell that a spreadsheet
         *     would take for a formula begins with an apostrophe.
         *
         *     For reading page by page use `listAuditEntries`. An export that is cut off ends without its last line break. Needs the scope `audit:read`.
         */
        get: operations["exportAuditLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Verify the audit log
         * @description Computes the hashes of a part of the organization's chain anew and follows it from link to link. Reports every place where an entry is missing, was altered, was
         *     moved or was put in, and a tail that is missing.
         *
         *     A long log is verified in parts: go on with `nextSequence` until it is null. The chain is one for both modes; entries of the other mode are told of by place only.
         *     Who keeps `head` elsewhere can also tell that the whole log was replaced. Needs the scope `audit:read`.
         */
        get: operations["verifyAuditLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/{entryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an entry of the audit log
         * @description Answers with one entry, to be linked to from elsewhere; lists carry the same.
         *
         *     To see whether it still says what it said when it was written use `verifyAuditLog`. Needs the scope `audit:read`.
         */
        get: operations["getAuditEntry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/system/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the audit log of the installation
         * @description Lists what belongs to no organization, newest first: operators' sign-ins that succeeded or were refused, sessions, passkeys, recovery codes, what system administrators
         *     did to operators, and the keys of the installation. What was done in an organization is in that organization's log.
         *
         *     Needs a system administrator, or a system key with the scope `system:read`.
         */
        get: operations["listSystemAuditEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/system/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export the audit log of the installation as CSV
         * @description Streams the entries that the filters let through, oldest first, as CSV in the form of `exportAuditLog`. An export that is cut off ends without its last line break.
         *
         *     Needs a system administrator, or a system key with the scope `system:read`.
         */
        get: operations["exportSystemAuditLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/system/audit/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Verify the audit log of the installation
         * @description Computes the hashes of a part of the installation's own chain anew and follows it from link to link, as `verifyAuditLog` does with an organization's.
         *
         *     A long log is verified in parts: go on with `nextSequence` until it is null. Needs a system administrator, or a system key with the scope `system:read`.
         */
        get: operations["verifySystemAuditLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/system/audit/{entryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an entry of the audit log of the installation
         * @description Answers with one entry of what belongs to no organization; the list carries the same.
         *
         *     Needs a system administrator, or a system key with the scope `system:read`.
         */
        get: operations["getSystemAuditEntry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/test-helpers/transactions/{transactionId}/simulate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a test transaction end as you like
         * @description Lets the simulator report an outcome for a transaction, by the same signed events a provider would send, and answers once they were applied. Works
         *     on a checkout nobody has opened too. Meant for the tests of your own integration: every IPN status and sequence can be made with it.
         *
         *     Test mode only, and only for sites with the simulator. Needs the scope `test_helper:execute`.
         */
        post: operations["simulateOutcome"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/test-helpers/advance-clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let time pass
         * @description Makes everything that waits for a time in this test organization due so much earlier: expiries of checkouts, the looks at payments and refunds whose outcome is open, retries of IPNs,
         *     parked events. Nothing else moves: the times of what has happened stay, and new things get the real time. What becomes due is worked off within seconds.
         *
         *     Meant for tests of what takes hours or days. Test mode only. Needs the scope `test_helper:execute`.
         */
        post: operations["advanceClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tell that the Admin API is up
         * @description Answers as long as the process can answer at all; asks nothing of the database. For load balancers and uptime checks.
         *
         *     Do not use it to judge whether payments work: for that there is `getAdminInternalHealth`. Needs nothing.
         */
        get: operations["getAdminHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/internal/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tell how the Admin API is
         * @description Checks what the host needs, the database first, and answers 503 when something without which it cannot work has failed. A clock that is more
         *     than 10 s off the database's makes it `degraded`. For monitoring inside the installation.
         *
         *     Answers private addresses, and others that send the token of `INTERNAL_HEALTH_TOKEN`.
         */
        get: operations["getAdminInternalHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Begins the enrolment of an operator by a one-time link. */
        StartEnrolmentRequest: {
            /**
             * @description The token of the one-time link, the part after `#token=`.
             * @example en_8sVfP2mQ7xT4bK1cR9dW3zL6
             */
            token: string;
            /**
             * @description Name of the operator, shown by the passkey device and in the panel. Left out: the name that the link was made for.
             * @example Ada Lovelace
             */
            name?: string;
        };
        /**
         * @description Identifies this one request in the logs of the gateway. Name it when you ask for help.
         * @example req_01JD8Z4T9Q7M2K5V
         */
        RequestId: string;
        /** @description The party that the passkey is for. */
        PasskeyRelyingParty: {
            /**
             * @description Name shown to the person.
             * @example Payment Gateway
             */
            name: string;
            /**
             * @description Host name of the panel.
             * @example dashboard.payment-gateway.app
             */
            id?: string;
        };
        /** @description The operator as the device shows them. */
        PasskeyUser: {
            /**
             * @description Opaque handle of the operator, base64url.
             * @example NjY1ZjFjMmFiN2U0ZDFmMGE5YzNlMDQw
             */
            id: string;
            /**
             * @description Name shown by the device.
             * @example Ada Lovelace
             */
            name: string;
            /**
             * @description Longer name shown by the device; may be empty.
             * @example Ada Lovelace
             */
            displayName: string;
        };
        /** @description One accepted kind of key. */
        PasskeyKeyParameters: {
            /**
             * @description Always `public-key`.
             * @example public-key
             * @enum {string}
             */
            type: "public-key";
            /**
             * Format: int32
             * @description COSE algorithm number: -8 EdDSA, -7 ES256, -257 RS256.
             * @example -7
             */
            alg: number;
        };
        /** @description Names one passkey. */
        PasskeyDescriptor: {
            /**
             * @description Identifier of the passkey, base64url.
             * @example pT9yQ2mX7vK4
             */
            id: string;
            /**
             * @description Always `public-key`.
             * @example public-key
             * @enum {string}
             */
            type: "public-key";
            /** @description How the device can be reached. */
            transports?: string[];
        };
        /** @description What the device must be able to do. */
        PasskeySelection: {
            /**
             * @description Built in, or a separate device; either when absent.
             * @example platform
             * @enum {string}
             */
            authenticatorAttachment?: "platform" | "cross-platform";
            /**
             * @description Whether the passkey must be found without a user name.
             * @example required
             * @enum {string}
             */
            residentKey?: "discouraged" | "preferred" | "required";
            /**
             * @description The same for older browsers.
             * @example true
             */
            requireResidentKey?: boolean;
            /**
             * @description Whether the device must check the person.
             * @example required
             * @enum {string}
             */
            userVerification?: "discouraged" | "preferred" | "required";
        };
        /** @description PublicKeyCredentialCreationOptionsJSON of WebAuthn Level 3, to be handed to the browser as it is. */
        PasskeyCreationOptions: {
            rp: components["schemas"]["PasskeyRelyingParty"];
            user: components["schemas"]["PasskeyUser"];
            /**
             * @description Random bytes to be signed, base64url.
             * @example q1hG0vF2s3mT8nQ5wXzK7aJ4bLcDeRfY
             */
            challenge: string;
            /** @description Accepted kinds of key, best first. */
            pubKeyCredParams: components["schemas"]["PasskeyKeyParameters"][];
            /**
             * Format: int32
             * @description How long the browser may wait for the person, in milliseconds.
             * @example 300000
             */
            timeout?: number;
            /** @description Passkeys the operator has already. */
            excludeCredentials?: components["schemas"]["PasskeyDescriptor"][];
            authenticatorSelection?: components["schemas"]["PasskeySelection"];
            /**
             * @description Whether the device must prove its make; the gateway never asks.
             * @example none
             * @enum {string}
             */
            attestation?: "none" | "indirect" | "direct" | "enterprise";
            /** @description Which kind of device to offer first. */
            hints?: string[];
            /** @description WebAuthn extensions asked for. */
            extensions?: {
                [key: string]: unknown;
            };
        };
        /** @description What `navigator.credentials.create()` needs. */
        EnrolmentChallenge: {
            /**
             * @description Names this ceremony when it is completed. Good for five minutes and for one use.
             * @example ch_4fQx9TzV1bN0aLkWcE7d
             */
            challengeId: string;
            options: components["schemas"]["PasskeyCreationOptions"];
        };
        /**
         * @description What went wrong, from a closed list. New codes may be added; treat one you do not know by the HTTP status.
         * @example invalid_request
         * @enum {string}
         */
        ErrorCode: "invalid_request" | "malformed_json" | "header_not_allowed" | "hook_signature_invalid" | "unauthorized" | "api_key_revoked" | "api_key_expired" | "session_expired" | "enrolment_link_invalid" | "passkey_rejected" | "recovery_code_rejected" | "forbidden_role" | "forbidden_scope" | "forbidden_address" | "origin_not_allowed" | "test_mode_only" | "fresh_sign_in_required" | "passkey_enrolment_required" | "not_found" | "checkout_not_found" | "transaction_not_found" | "site_not_found" | "provider_not_found" | "api_key_not_found" | "delivery_not_found" | "event_not_found" | "audit_entry_not_found" | "note_not_found" | "endpoint_not_found" | "resend_job_not_found" | "client_not_found" | "hold_not_found" | "domain_not_found" | "hook_event_not_found" | "member_not_found" | "invitation_not_found" | "passkey_not_found" | "session_not_found" | "user_not_found" | "method_not_allowed" | "request_timeout" | "conflict" | "idempotency_key_in_use" | "checkout_expired" | "checkout_closed" | "CHECKOUT_BLOCKED_BY_DISPUTE" | "CHECKOUT_BLOCKED_BY_CUSTOMER_HOLD" | "CHECKOUT_RESTRICTED_BY_CUSTOMER_HOLD" | "attempt_in_progress" | "refund_not_possible" | "void_not_possible" | "mark_paid_not_possible" | "transaction_not_deletable" | "chargeback_not_possible" | "transaction_bound_reached" | "key_is_caller" | "api_key_inactive" | "webhook_secret_not_staged" | "webhook_secret_no_previous" | "provider_disabled" | "provider_archived" | "site_archived" | "site_has_open_checkouts" | "client_exists" | "client_archived" | "hold_released" | "domain_exists" | "delivery_not_resendable" | "endpoint_limit_reached" | "resend_job_ended" | "simulation_not_possible" | "last_admin" | "last_system_admin" | "already_member" | "invitation_accepted" | "last_passkey" | "passkey_limit_reached" | "precondition_failed" | "payload_too_large" | "unsupported_media_type" | "idempotency_key_reused" | "items_total_mismatch" | "item_text_required" | "amount_not_representable" | "amount_below_minimum" | "unsupported_currency" | "reference_required" | "client_unknown" | "domain_not_allowed" | "ipn_url_not_allowed" | "endpoint_url_not_allowed" | "expiry_out_of_range" | "provider_not_assigned" | "provider_credentials_invalid" | "provider_error" | "refund_exceeds_captured" | "scope_exceeds_creator" | "role_exceeds_own" | "rate_limited" | "internal_error" | "service_unavailable";
        /** @description One fault in one place of the request. */
        FieldError: {
            /**
             * @description Where the fault is: a JSON Pointer (RFC 6901) into the body, such as `/items/0/quantity`, or for the rest of the request `query:limit`, `path:siteId`, `header:X-Mode`. An empty string is the body as a whole.
             * @example /amount
             */
            pointer: string;
            /**
             * @description What is wrong there and what would be right.
             * @example must be an integer of at least 1
             */
            detail: string;
        };
        /**
         * @description ISO 4217 currency code in upper case. A code that is well formed but not supported is refused with 422 `unsupported_currency`.
         * @example EUR
         */
        Currency: string;
        /**
         * @description State of a dispute at the provider.
         *
         *     - `inquiry`: the buyer's bank asks, no money has moved.
         *     - `open`: money was withdrawn, an answer is awaited from the merchant.
         *     - `under_review`: the answer is with the bank.
         *     - `won`: the money came back.
         *     - `lost`, `accepted`: the money is gone.
         * @example open
         * @enum {string}
         */
        DisputeStatus: "inquiry" | "open" | "under_review" | "won" | "lost" | "accepted";
        /**
         * @description What the hold does to new payments of the buyer.
         *
         *     - `block_all`: every checkout is refused.
         *     - `manual_review`: every checkout is refused until somebody has released or changed the hold.
         *     - `allow_provider_types`: only the providers named are offered; a site that has none of them refuses.
         * @example block_all
         * @enum {string}
         */
        HoldAction: "block_all" | "manual_review" | "allow_provider_types";
        /**
         * @description Why there is a hold; the first two are also made by the gateway itself.
         * @example merchant_review
         * @enum {string}
         */
        HoldReason: "lost_dispute" | "accepted_dispute" | "merchant_review";
        /** @description The one error shape of every host: an RFC 9457 problem document, sent as `application/problem+json`. Decide by `code`; show or log `detail` and `requestId`. `error` and `message` repeat `detail` for clients that were written before problem documents. */
        ApiError: {
            /**
             * Format: uri
             * @description Address of the page that explains this error code and what to do about it.
             * @example https://api.payment-gateway.app/docs/errors/invalid_request
             */
            type: string;
            /**
             * @description Short text of the error code, the same for every occurrence.
             * @example The request does not fit the schema
             */
            title: string;
            /**
             * @description The HTTP status of this answer, repeated so that a stored body is complete.
             * @example 400
             */
            status: number;
            /**
             * @description What was wrong this time, naming the field and the fix. Never holds secrets or card data.
             * @example amount must be an integer of at least 1
             */
            detail: string;
            code: components["schemas"]["ErrorCode"];
            requestId: components["schemas"]["RequestId"];
            /** @description One entry per fault found in the request, in no particular order; empty when the error is not about fields. */
            errors: components["schemas"]["FieldError"][];
            /**
             * @description The text of `detail` again, for older clients. New code reads `code` and `detail`.
             * @example amount must be an integer of at least 1
             */
            error: string;
            /**
             * @description The text of `detail` again, for older clients. New code reads `code` and `detail`.
             * @example amount must be an integer of at least 1
             */
            message: string;
            /**
             * @description With `client_exists`, the client that has the e-mail already.
             * @example 665f1c2ab7e4d1f0a9c3e050
             */
            clientId?: string;
            /**
             * @description Why a checkout was refused (`CHECKOUT_…` codes only), the contested payment.
             * @example 665f1c2ab7e4d1f0a9c3e871
             */
            transactionId?: string;
            /**
             * @description Reference of the contested payment, with `CHECKOUT_…` codes only.
             * @example order-10042
             */
            externalReference?: string;
            /**
             * Format: int64
             * @description `CHECKOUT_…` codes only: the contested amount, in the smallest unit of the currency.
             * @example 4900
             */
            amount?: number;
            currency?: components["schemas"]["Currency"];
            /**
             * Format: date-time
             * @description `CHECKOUT_…` codes only: when the dispute was opened.
             * @example 2026-03-02T09:41:07.000Z
             */
            disputeDate?: string;
            /**
             * @description `CHECKOUT_…` codes only: the provider's identifier of the dispute.
             * @example sbx_dis_7PzR1c
             */
            disputeId?: string;
            disputeStatus?: components["schemas"]["DisputeStatus"];
            /**
             * @description `CHECKOUT_…` codes only: the hold that refused.
             * @example 665f1c2ab7e4d1f0a9c3e060
             */
            customerRiskHoldId?: string;
            customerRiskAction?: components["schemas"]["HoldAction"];
            customerRiskReason?: components["schemas"]["HoldReason"];
            /**
             * @description Kinds of providers that the hold lets the buyer use.
             * @example [
             *       "wire",
             *       "wise"
             *     ]
             */
            allowedProviderTypes?: string[];
            /**
             * @description Providers that the hold lets the buyer use.
             * @example [
             *       "665f1c2ab7e4d1f0a9c3e020"
             *     ]
             */
            allowedProviderIds?: string[];
        };
        /** @description What the device made of the challenge. Fields that newer browsers add are allowed and not read. */
        PasskeyRegistrationResponse: {
            /**
             * @description What the browser says about the ceremony, base64url.
             * @example eyJ0eXBlIjoid2ViYXV0aG4uY3JlYXRlIn0
             */
            clientDataJSON: string;
            /**
             * @description The new public key with its attestation, base64url.
             * @example o2NmbXRkbm9uZWdhdHRTdG10oA
             */
            attestationObject: string;
            /**
             * @description Authenticator data, base64url.
             * @example SZYN5YgOjGh0NBcPZHZgW4_krrmihjLHmVzzuoMdl2M
             */
            authenticatorData?: string;
            /**
             * @description The public key, base64url.
             * @example MFkwEwYHKoZIzj0CAQ
             */
            publicKey?: string;
            /**
             * Format: int32
             * @description COSE algorithm number of the key.
             * @example -7
             */
            publicKeyAlgorithm?: number;
            /** @description How the device can be reached. */
            transports?: string[];
        } & {
            [key: string]: unknown;
        };
        /** @description RegistrationResponseJSON of WebAuthn Level 3, as the browser gives it. */
        PasskeyRegistration: {
            /**
             * @description Identifier of the passkey, base64url.
             * @example pT9yQ2mX7vK4
             */
            id: string;
            /**
             * @description The same as `id`.
             * @example pT9yQ2mX7vK4
             */
            rawId: string;
            response: components["schemas"]["PasskeyRegistrationResponse"];
            /**
             * @description Always `public-key`.
             * @example public-key
             * @enum {string}
             */
            type: "public-key";
            /**
             * @description How the device is attached.
             * @example platform
             */
            authenticatorAttachment?: string | null;
            /** @description Results of WebAuthn extensions, whatever the device sends; not used. */
            clientExtensionResults: {
                [key: string]: unknown;
            };
        };
        /** @description Ends the enrolment with the new passkey. */
        CompleteEnrolmentRequest: {
            /**
             * @description Names this ceremony when it is completed. Good for five minutes and for one use.
             * @example ch_4fQx9TzV1bN0aLkWcE7d
             */
            challengeId: string;
            credential: components["schemas"]["PasskeyRegistration"];
            /**
             * @description Name of the passkey, to tell it from others later.
             * @example Laptop
             */
            passkeyName?: string;
        };
        /**
         * @description What a key or an operator may do at most: `viewer` reads, `editor` also does the daily work (checkouts, refunds), `admin` also sites, providers and keys.
         * @example editor
         * @enum {string}
         */
        Role: "viewer" | "editor" | "admin";
        /** @description An organization the operator works for. */
        MeOrganization: {
            /**
             * @description Identifier of the organization.
             * @example 665f1c2ab7e4d1f0a9c3e001
             */
            id: string;
            /**
             * @description Name of the organization.
             * @example Demo Shop
             */
            name: string;
            role: components["schemas"]["Role"];
        };
        /**
         * @description One permission, `resource:action`; `resource:*` is every action of that resource. A call needs the scope and the role that its operation names.
         * @example checkout:create
         * @enum {string}
         */
        Scope: "checkout:create" | "checkout:read" | "checkout:update" | "checkout:*" | "transaction:create" | "transaction:read" | "transaction:update" | "transaction:delete" | "transaction:execute" | "transaction:*" | "invoice:create" | "invoice:read" | "invoice:update" | "invoice:delete" | "invoice:execute" | "invoice:*" | "credit_note:read" | "credit_note:execute" | "credit_note:*" | "client:create" | "client:read" | "client:update" | "client:delete" | "client:execute" | "client:*" | "site:create" | "site:read" | "site:update" | "site:delete" | "site:*" | "provider:create" | "provider:read" | "provider:update" | "provider:delete" | "provider:*" | "domain:create" | "domain:read" | "domain:delete" | "domain:execute" | "domain:*" | "api_key:create" | "api_key:read" | "api_key:update" | "api_key:delete" | "api_key:execute" | "api_key:*" | "organization:read" | "organization:update" | "organization:execute" | "organization:*" | "tax_rule:create" | "tax_rule:read" | "tax_rule:update" | "tax_rule:delete" | "tax_rule:*" | "tax_rate:create" | "tax_rate:read" | "tax_rate:update" | "tax_rate:delete" | "tax_rate:execute" | "tax_rate:*" | "tax_report:read" | "tax_report:execute" | "tax_report:*" | "tax_record:read" | "tax_record:*" | "data_io:read" | "data_io:execute" | "data_io:*" | "export:execute" | "export:*" | "system:read" | "system:execute" | "system:*" | "portal:create" | "portal:*" | "vies:read" | "vies:execute" | "vies:*" | "userprofile:read" | "userprofile:update" | "userprofile:execute" | "userprofile:*" | "user:create" | "user:read" | "user:update" | "user:delete" | "user:*" | "event:read" | "event:*" | "audit:read" | "audit:*" | "delivery:read" | "delivery:execute" | "delivery:*" | "hook_event:read" | "hook_event:execute" | "hook_event:*" | "test_helper:execute" | "test_helper:*";
        /** @description An operator, signed in to the panel. */
        MeOperator: {
            /**
             * @description Says that this is an operator. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "operator";
            /**
             * @description Identifier of the operator.
             * @example 665f1c2ab7e4d1f0a9c3e040
             */
            userId: string;
            /**
             * @description Name of the operator.
             * @example Ada Lovelace
             */
            name: string;
            /**
             * @description Language of the operator's pages and messages; null to go by the browser.
             * @example en
             * @enum {string|null}
             */
            language: "de" | "en" | "es" | "fr" | "pt" | "zh" | null;
            /**
             * @description Whether the operator looks after the whole installation.
             * @example true
             */
            systemAdmin: boolean;
            /** @description The organizations the operator works for. */
            organizations: components["schemas"]["MeOrganization"][];
            /** @description Scopes in the organization that `X-Organization-ID` names; empty without the header. */
            scopes: components["schemas"]["Scope"][];
        };
        /** @description PublicKeyCredentialRequestOptionsJSON of WebAuthn Level 3, to be handed to the browser as it is. */
        PasskeyRequestOptions: {
            /**
             * @description Random bytes to be signed, base64url.
             * @example q1hG0vF2s3mT8nQ5wXzK7aJ4bLcDeRfY
             */
            challenge: string;
            /**
             * Format: int32
             * @description How long the browser may wait for the person, in milliseconds.
             * @example 300000
             */
            timeout?: number;
            /**
             * @description Host name of the panel.
             * @example dashboard.payment-gateway.app
             */
            rpId?: string;
            /** @description Passkeys that may answer; empty for any. */
            allowCredentials?: components["schemas"]["PasskeyDescriptor"][];
            /**
             * @description Whether the device must check the person.
             * @example required
             * @enum {string}
             */
            userVerification?: "discouraged" | "preferred" | "required";
            /** @description Which kind of device to offer first. */
            hints?: string[];
            /** @description WebAuthn extensions asked for. */
            extensions?: {
                [key: string]: unknown;
            };
        };
        /** @description What `navigator.credentials.get()` needs. */
        SignInChallenge: {
            /**
             * @description Names this ceremony when it is completed. Good for five minutes and for one use.
             * @example ch_4fQx9TzV1bN0aLkWcE7d
             */
            challengeId: string;
            options: components["schemas"]["PasskeyRequestOptions"];
        };
        /** @description What the device made of the challenge. Fields that newer browsers add are allowed and not read. */
        PasskeyAuthenticationResponse: {
            /**
             * @description What the browser says about the ceremony, base64url.
             * @example eyJ0eXBlIjoid2ViYXV0aG4uZ2V0In0
             */
            clientDataJSON: string;
            /**
             * @description Authenticator data, base64url.
             * @example SZYN5YgOjGh0NBcPZHZgW4_krrmihjLHmVzzuoMdl2M
             */
            authenticatorData: string;
            /**
             * @description Signature over both, base64url.
             * @example MEUCIQDx3v8kQ2
             */
            signature: string;
            /**
             * @description Opaque handle of the operator, base64url.
             * @example NjY1ZjFjMmFiN2U0ZDFmMGE5YzNlMDQw
             */
            userHandle?: string | null;
        } & {
            [key: string]: unknown;
        };
        /** @description AuthenticationResponseJSON of WebAuthn Level 3, as the browser gives it. */
        PasskeyAuthentication: {
            /**
             * @description Identifier of the passkey, base64url.
             * @example pT9yQ2mX7vK4
             */
            id: string;
            /**
             * @description The same as `id`.
             * @example pT9yQ2mX7vK4
             */
            rawId: string;
            response: components["schemas"]["PasskeyAuthenticationResponse"];
            /**
             * @description Always `public-key`.
             * @example public-key
             * @enum {string}
             */
            type: "public-key";
            /**
             * @description How the device is attached.
             * @example platform
             */
            authenticatorAttachment?: string | null;
            /** @description Results of WebAuthn extensions, whatever the device sends; not used. */
            clientExtensionResults: {
                [key: string]: unknown;
            };
        };
        /** @description Ends the sign-in with the device's answer. */
        CompleteSignInRequest: {
            /**
             * @description Names this ceremony when it is completed. Good for five minutes and for one use.
             * @example ch_4fQx9TzV1bN0aLkWcE7d
             */
            challengeId: string;
            credential: components["schemas"]["PasskeyAuthentication"];
        };
        /** @description Signs in by a recovery code. */
        RecoverySignInRequest: {
            /**
             * @description One of the codes, in upper or lower case, with or without its dashes.
             * @example 7k2mq-9v4tz-c81xw-r6hn3
             */
            recoveryCode: string;
        };
        /** @description Whether the caller has a session. */
        SignInState: {
            /**
             * @description True while the session cookie is good.
             * @example true
             */
            signedIn: boolean;
            /**
             * Format: date-time
             * @description When the session ends unless it is used or refreshed before; null without a session.
             * @example 2026-03-02T09:56:07.000Z
             */
            expiresAt: string | null;
            /**
             * @description True in a session that a recovery code opened, which is good for adding a passkey and for nothing else.
             * @example false
             */
            passkeyNeeded: boolean;
        };
        /** @description An API key. */
        MeApiKey: {
            /**
             * @description Says that this is an API key. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "apiKey";
            /**
             * @description Identifier of the key, the part between `sk_…_` and the dot.
             * @example 665f1c2ab7e4d1f0a9c3e030
             */
            keyId: string;
            /**
             * @description Name of the key.
             * @example Shop server
             */
            name: string;
            /**
             * @description The organization the key belongs to.
             * @example 665f1c2ab7e4d1f0a9c3e001
             */
            organizationId: string;
            /**
             * @description True for a live key, false for a test key.
             * @example false
             */
            livemode: boolean;
            role: components["schemas"]["Role"];
            /** @description What the key may do. */
            scopes: components["schemas"]["Scope"][];
            /**
             * Format: date-time
             * @description When the key was last used, to about a minute; null before its first use.
             * @example 2026-03-02T09:41:07.000Z
             */
            lastUsedAt: string | null;
        };
        /** @description Who is calling: an operator in the panel or an API key. */
        Me: components["schemas"]["MeOperator"] | components["schemas"]["MeApiKey"];
        /** @description Changes what the operator says about themself; what is left out stays. */
        UpdateProfileRequest: {
            /**
             * @description Name of the operator, as others see it.
             * @example Ada Lovelace
             */
            name?: string;
            /**
             * @description Language of the operator's pages and messages; null to go by the browser.
             * @example en
             * @enum {string|null}
             */
            language?: "de" | "en" | "es" | "fr" | "pt" | "zh" | null;
        };
        /** @description A passkey of the operator. Nothing in it is secret. */
        Passkey: {
            /**
             * @description Identifier of the passkey here, 32 hexadecimal digits. It is not the one that WebAuthn uses.
             * @example 4be1f2c0a97d4e5b8c6d1a2f3e4b5c6d
             */
            passkeyId: string;
            /**
             * @description Name given by its owner; null where none was given.
             * @example Laptop
             */
            name: string | null;
            /**
             * @description Whether it is kept in more than one place, so that losing the device does not lose it.
             * @example true
             */
            backedUp: boolean;
            /** @description How the device can be reached, as the browser said. */
            transports: string[];
            /**
             * Format: date-time
             * @description When it was added.
             * @example 2026-03-02T09:41:07.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was last used to sign in; null for never.
             * @example 2026-03-02T09:41:07.000Z
             */
            lastUsedAt: string | null;
        };
        /** @description One page of passkeys, newest first. */
        PasskeyList: {
            /** @description The passkeys of this page. */
            data: components["schemas"]["Passkey"][];
            /**
             * @description Pass as `cursor` to get what follows; null when this was the last page.
             * @example YWZ0ZXI6NjY1ZjFjMmFiN2U0ZDFmMGE5YzNlMDQw
             */
            nextCursor: string | null;
        };
        /** @description Adds the passkey that the browser has made. */
        AddPasskeyRequest: {
            /**
             * @description Names this ceremony when it is completed. Good for five minutes and for one use.
             * @example ch_4fQx9TzV1bN0aLkWcE7d
             */
            challengeId: string;
            credential: components["schemas"]["PasskeyRegistration"];
            /**
             * @description Name of the passkey, to tell it from others later.
             * @example Phone
             */
            passkeyName?: string;
        };
        /** @description Confirms that the passkey is gone. */
        RemovedPasskey: {
            /**
             * @description Identifier of the passkey here, 32 hexadecimal digits. It is not the one that WebAuthn uses.
             * @example 4be1f2c0a97d4e5b8c6d1a2f3e4b5c6d
             */
            passkeyId: string;
            /**
             * @description Always true.
             * @example true
             */
            removed: boolean;
        };
        /** @description Gives a passkey another name. */
        RenamePasskeyRequest: {
            /**
             * @description The new name.
             * @example Old laptop
             */
            name: string;
        };
        /** @description How many recovery codes there are; the codes themselves are never told again. */
        RecoveryCodes: {
            /**
             * Format: int32
             * @description How many codes can still be used.
             * @example 10
             */
            left: number;
            /**
             * Format: date-time
             * @description When they were made; null where there never were any.
             * @example 2026-03-02T09:41:07.000Z
             */
            createdAt: string | null;
        };
        /** @description Ten new recovery codes. Those before are worth nothing any more. */
        NewRecoveryCodes: {
            /** @description The codes, each good for one sign-in. They are told here and never again. */
            recoveryCodes: string[];
            /**
             * Format: int32
             * @description How many codes can still be used.
             * @example 10
             */
            left: number;
            /**
             * Format: date-time
             * @description When they were made.
             * @example 2026-03-02T09:41:07.000Z
             */
            createdAt: string;
        };
        /** @description An open session of an operator. */
        Session: {
            /**
             * @description Identifier of the session; it opens nothing.
             * @example 665f1c2ab7e4d1f0a9c3e0a1
             */
            sessionId: string;
            /**
             * @description Whether it is the session that asks.
             * @example true
             */
            current: boolean;
            /**
             * @description Address it was opened from; null where it is not known.
             * @example 203.0.113.7
             */
            ipAddress: string | null;
            /**
             * @description What the browser said it was; null where it said nothing.
             * @example Mozilla/5.0
             */
            userAgent: string | null;
            /**
             * Format: date-time
             * @description When the operator signed in.
             * @example 2026-03-02T09:41:07.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was last used, to about a minute.
             * @example 2026-03-02T09:41:07.000Z
             */
            lastUsedAt: string;
            /**
             * Format: date-time
             * @description When it ends unless it is used before.
             * @example 2026-03-02T09:41:07.000Z
             */
            expiresAt: string;
        };
        /** @description One page of open sessions, newest first. */
        SessionList: {
            /** @description The sessions of this page. */
            data: components["schemas"]["Session"][];
            /**
             * @description Pass as `cursor` to get what follows; null when this was the last page.
             * @example YWZ0ZXI6NjY1ZjFjMmFiN2U0ZDFmMGE5YzNlMDQw
             */
            nextCursor: string | null;
        };
        /** @description Tells how many sessions have ended. */
        RevokedSessions: {
            /**
             * Format: int32
             * @description How many sessions were ended.
             * @example 2
             */
            revoked: number;
        };
        /**
         * @description Identifier of a stored object, 24 lower-case hexadecimal digits.
         * @example 665f1c2ab7e4d1f0a9c3e871
         */
        ObjectId: string;
        /** @description Confirms that the session has ended. */
        RevokedSession: {
            /**
             * @description Identifier of the session.
             * @example 665f1c2ab7e4d1f0a9c3e0a1
             */
            sessionId: string;
            /**
             * @description Always true.
             * @example true
             */
            revoked: boolean;
        };
        /** @description Who runs sites here. Its test side and its live side never meet; the organization itself is the same in both. */
        Organization: {
            /**
             * @description Identifier of the organization.
             * @example 665f1c2ab7e4d1f0a9c3e001
             */
            id: string;
            /**
             * @description Name of the organization.
             * @example Demo Shop
             */
            name: string;
            /**
             * Format: date-time
             * @description When it was made.
             * @example 2026-03-02T09:41:07.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was last changed.
             * @example 2026-03-02T09:41:07.000Z
             */
            updatedAt: string;
        };
        /** @description One page of organizations, newest first. */
        OrganizationList: {
            /** @description The organizations of this page. */
            data: components["schemas"]["Organization"][];
            /**
             * @description Pass as `cursor` to get what follows; null when this was the last page.
             * @example YWZ0ZXI6NjY1ZjFjMmFiN2U0ZDFmMGE5YzNlMDQw
             */
            nextCursor: string | null;
        };
        /** @description Makes an organization. */
        CreateOrganizationRequest: {
            /**
             * @description Name of the organization, as its operators see it.
             * @example Second Shop
             */
            name: string;
        };
        /** @description Changes settings of the organization; what is left out stays. */
        UpdateOrganizationRequest: {
            /**
             * @description Name of the organization.
             * @example Demo Shop
             */
            name?: string;
        };
        /** @description An operator as a member of one organization. */
        Member: {
            /**
             * @description Identifier of the operator.
             * @example 665f1c2ab7e4d1f0a9c3e040
             */
            userId: string;
            /**
             * @description Name of the operator.
             * @example Ada Lovelace
             */
            name: string;
            role: components["schemas"]["Role"];
            /**
             * @description Whether a system admin has switched the operator off.
             * @example false
             */
            disabled: boolean;
            /**
             * Format: date-time
             * @description When the operator enrolled.
             * @example 2026-03-02T09:41:07.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When the operator last signed in; null where that is not known.
             * @example 2026-03-02T09:41:07.000Z
             */
            lastSignInAt: string | null;
        };
        /** @description One page of members, newest first. */
        MemberList: {
            /** @description The members of this page. */
            data: components["schemas"]["Member"][];
            /**
             * @description Pass as `cursor` to get what follows; null when this was the last page.
             * @example YWZ0ZXI6NjY1ZjFjMmFiN2U0ZDFmMGE5YzNlMDQw
             */
            nextCursor: string | null;
        };
        /** @description Confirms that the operator is no member any more. */
        RemovedMember: {
            /**
             * @description Identifier of the operator.
             * @example 665f1c2ab7e4d1f0a9c3e040
             */
            userId: string;
            /**
             * @description Always true.
             * @example true
             */
            removed: boolean;
        };
        /** @description Gives a member another role. */
        ChangeMemberRoleRequest: {
            /**
             * @description The new role. `support` is another word for `editor`.
             * @example editor
             * @enum {string}
             */
            role: "viewer" | "editor" | "support" | "admin";
        };
        /** @description A one-time link to an organization, without the link itself. */
        Invitation: {
            /**
             * @description Identifier of the invitation.
             * @example 665f1c2ab7e4d1f0a9c3e0b1
             */
            invitationId: string;
            /**
             * @description The organization it leads to.
             * @example 665f1c2ab7e4d1f0a9c3e001
             */
            organizationId: string;
            /**
             * @description Whom it is for, as named by who invited.
             * @example ada@example.com
             */
            invitee: string;
            role: components["schemas"]["Role"];
            /**
             * @description Whether the link still works.
             * @example pending
             * @enum {string}
             */
            status: "pending" | "accepted" | "revoked" | "expired";
            /**
             * Format: date-time
             * @description When it was made.
             * @example 2026-03-02T09:41:07.000Z
             */
            createdAt: string;
            /**
             * @description Name of the operator or API key that invited, as it was then; null where it is not known.
             * @example Ada Lovelace
             */
            createdByName: string | null;
            /**
             * Format: date-time
             * @description When the link stops working.
             * @example 2026-03-02T09:41:07.000Z
             */
            expiresAt: string;
            /**
             * Format: date-time
             * @description When it was accepted; null if it was not.
             * @example 2026-03-02T09:41:07.000Z
             */
            acceptedAt: string | null;
            /**
             * @description The operator who accepted it; null if nobody did.
             * @example 665f1c2ab7e4d1f0a9c3e040
             */
            acceptedBy: string | null;
        };
        /** @description One page of invitations, newest first. */
        InvitationList: {
            /** @description The invitations of this page. */
            data: components["schemas"]["Invitation"][];
            /**
             * @description Pass as `cursor` to get what follows; null when this was the last page.
             * @example YWZ0ZXI6NjY1ZjFjMmFiN2U0ZDFmMGE5YzNlMDQw
             */
            nextCursor: string | null;
        };
        /** @description Invites somebody to the organization. */
        CreateInvitationRequest: {
            /**
             * @description Name or email address of whom it is for. Tells the invitation from others, and is the name that an operator who enrols by it starts with.
             * @example ada@example.com
             */
            invitee: string;
            /**
             * @description The role that the link gives. `support` is another word for `editor`.
             * @example editor
             * @enum {string}
             */
            role: "viewer" | "editor" | "support" | "admin";
            /**
             * Format: date-time
             * @description When the link stops working, at most seven days from now. Left out: after seven days.
             * @example 2026-03-02T09:41:07.000Z
             */
            expiresAt?: string;
        };
        /** @description A new invitation with its link. */
        InvitationWithLink: {
            /**
             * @description Identifier of the invitation.
             * @example 665f1c2ab7e4d1f0a9c3e0b1
             */
            invitationId: string;
            /**
             * @description The organization it leads to.
             * @example 665f1c2ab7e4d1f0a9c3e001
             */
            organizationId: string;
            /**
             * @description Whom it is for, as named by who invited.
             * @example ada@example.com
             */
            invitee: string;
            role: components["schemas"]["Role"];
            /**
             * @description Whether the link still works.
             * @example pending
             * @enum {string}
             */
            status: "pending" | "accepted" | "revoked" | "expired";
            /**
             * Format: date-time
             * @description When it was made.
             * @example 2026-03-02T09:41:07.000Z
             */
            createdAt: string;
            /**
             * @description Name of the operator or API key that invited, as it was then; null where it is not known.
             * @example Ada Lovelace
             */
            createdByName: string | null;
            /**
             * Format: date-time
             * @description When the link stops working.
             * @example 2026-03-02T09:41:07.000Z
             */
            expiresAt: string;
            /**
             * Format: date-time
             * @description When it was accepted; null if it was not.
             * @example 2026-03-02T09:41:07.000Z
             */
            acceptedAt: string | null;
            /**
             * @description The operator who accepted it; null if nobody did.
             * @example 665f1c2ab7e4d1f0a9c3e040
             */
            acceptedBy: string | null;
            /**
             * @description The one-time link. It is told here and never again; give it to the person on a safe way.
             * @example https://dashboard.payment-gateway.app/enrol#token=8sVfP2mQ7xT4bK1cR9dW3zL6
             */
            link: string;
        };
        /** @description Names an invitation by the token of its link. */
        InvitationTokenRequest: {
            /**
             * @description The token of the one-time link, the part after `#token=`.
             * @example en_8sVfP2mQ7xT4bK1cR9dW3zL6
             */
            token: string;
        };
        /** @description What a one-time link offers. */
        InvitationOffer: {
            /**
             * @description The organization it leads to.
             * @example 665f1c2ab7e4d1f0a9c3e001
             */
            organizationId: string;
            /**
             * @description Name of that organization.
             * @example Demo Shop
             */
            organizationName: string;
            role: components["schemas"]["Role"];
            /**
             * @description Whom it is for.
             * @example ada@example.com
             */
            invitee: string;
            /**
             * Format: date-time
             * @description When the link stops working.
             * @example 2026-03-02T09:41:07.000Z
             */
            expiresAt: string;
        };
        /** @description One organization of an operator. */
        Membership: {
            /**
             * @description Identifier of the organization.
             * @example 665f1c2ab7e4d1f0a9c3e001
             */
            organizationId: string;
            role: components["schemas"]["Role"];
        };
        /** @description An operator as the installation sees them. */
        SystemUser: {
            /**
             * @description Identifier of the operator.
             * @example 665f1c2ab7e4d1f0a9c3e040
             */
            userId: string;
            /**
             * @description Name of the operator.
             * @example Ada Lovelace
             */
            name: string;
            /**
             * @description Whether the operator looks after the whole installation.
             * @example true
             */
            systemAdmin: boolean;
            /**
             * @description Whether the operator is switched off: cannot sign in.
             * @example false
             */
            disabled: boolean;
            /** @description Where the operator is a member. */
            memberships: components["schemas"]["Membership"][];
            /**
             * Format: date-time
             * @description When the operator enrolled.
             * @example 2026-03-02T09:41:07.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When the operator last signed in; null where that is not known.
             * @example 2026-03-02T09:41:07.000Z
             */
            lastSignInAt: string | null;
        };
        /** @description One page of operators, newest first. */
        SystemUserList: {
            /** @description The operators of this page. */
            data: components["schemas"]["SystemUser"][];
            /**
             * @description Pass as `cursor` to get what follows; null when this was the last page.
             * @example YWZ0ZXI6NjY1ZjFjMmFiN2U0ZDFmMGE5YzNlMDQw
             */
            nextCursor: string | null;
        };
        /** @description Changes what an operator is to the installation; what is left out stays. */
        UpdateSystemUserRequest: {
            /**
             * @description Whether the operator looks after the whole installation.
             * @example true
             */
            systemAdmin?: boolean;
            /**
             * @description Whether the operator is switched off. Ends their sessions and the invitations they have made.
             * @example false
             */
            disabled?: boolean;
        };
        /**
         * Format: int32
         * @description Version of the IPN format. 2 is ordered and deduplicable and the default of new sites; 1 is kept for older shop plugins until 2027-06-30.
         * @example 2
         * @enum {integer}
         */
        IpnVersion: 1 | 2;
        /** @description How the payment page of a site looks. Null means the default look. */
        SiteBranding: {
            /**
             * @description Address of the logo, an image of at most 1 MB reachable over https (http only in development).
             * @example https://shop.example/logo.svg
             */
            logoUrl: string | null;
            /**
             * @description Colour of buttons and accents, as `#rrggbb`.
             * @example #0b6e4f
             */
            primaryColor: string | null;
        };
        /** @description A shop or other place that sells: its own payment page, providers, IPN version and signing secret. */
        Site: {
            /**
             * @description Identifier of the site.
             * @example 665f1c2ab7e4d1f0a9c3e010
             */
            id: string;
            /**
             * @description True for live, false for test; for good.
             * @example false
             */
            livemode: boolean;
            /**
             * @description Name shown to buyers on the payment page.
             * @example Demo Shop
             */
            name: string;
            /**
             * @description True after it was deleted: it takes no checkouts and no changes; its transactions keep it.
             * @example false
             */
            archived: boolean;
            /** @description Providers offered to buyers, in the order shown. */
            providerIds: components["schemas"]["ObjectId"][];
            /**
             * @description The provider preselected on the payment page, one of `providerIds`; null for the first of them.
             * @example 665f1c2ab7e4d1f0a9c3e020
             */
            defaultProviderId: string | null;
            ipnVersion: components["schemas"]["IpnVersion"];
            /**
             * @description How `amount` of a create request is read: `minor` is the smallest unit of the currency; `hundredths` is the decimal total times 100 for every currency, as older shop plugins send it. Answers, IPNs and refunds are always in the smallest unit.
             * @example minor
             * @enum {string}
             */
            amountScale: "minor" | "hundredths";
            branding: components["schemas"]["SiteBranding"];
            /** @description Origins whose pages may call the runtime API for this site, besides the payment page itself. Scheme, host and port, no path. */
            allowedOrigins: string[];
            /**
             * Format: int32
             * @description How long new checkouts can be paid, in minutes, unless the request says otherwise.
             * @example 1440
             */
            checkoutExpiryMinutes: number;
            /**
             * Format: date-time
             * @description When the site was made.
             * @example 2026-03-01T08:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When the site was last changed.
             * @example 2026-03-01T08:00:00.000Z
             */
            updatedAt: string;
        };
        /** @description One page of sites, newest first. */
        SiteList: {
            /** @description The sites of this page. */
            data: components["schemas"]["Site"][];
            /**
             * Format: int32
             * @description The page asked for; 1 when a cursor was used.
             * @example 1
             */
            page: number;
            /**
             * Format: int32
             * @description The limit that was used.
             * @example 50
             */
            limit: number;
            /**
             * Format: int64
             * @description How many match in all; null when they were not counted, because a cursor was used or there are very many.
             * @example 128
             */
            total: number | null;
            /**
             * @description Pass as `cursor` to get what follows; null when this was the last page.
             * @example NjY1ZjFjMmFiN2U0ZDFmMGE5YzNlODcx
             */
            nextCursor: string | null;
        };
        /** @description A new site. */
        CreateSiteRequest: {
            /**
             * @description Name shown to buyers on the payment page.
             * @example Demo Shop
             */
            name: string;
            /**
             * @description Providers offered to buyers, in the order shown.
             * @default []
             */
            providerIds?: components["schemas"]["ObjectId"][];
            /**
             * @description The provider preselected on the payment page, one of `providerIds`; null for the first of them.
             * @default null
             * @example 665f1c2ab7e4d1f0a9c3e020
             */
            defaultProviderId?: string | null;
            /**
             * Format: int32
             * @description Version of the IPNs of new checkouts; open ones keep the version they were made with. 2 is ordered and free of duplicates; 1 is for older shop plugins.
             * @default 2
             * @example 2
             * @enum {integer}
             */
            ipnVersion?: 1 | 2;
            /**
             * @description How `amount` of a create request is read: `minor` is the smallest unit of the currency; `hundredths` is the decimal total times 100 for every currency, as older shop plugins send it. Answers, IPNs and refunds are always in the smallest unit.
             * @default minor
             * @example minor
             * @enum {string}
             */
            amountScale?: "minor" | "hundredths";
            branding?: components["schemas"]["SiteBranding"];
            /**
             * @description Origins whose pages may call the runtime API for this site, besides the payment page itself. Scheme, host and port, no path.
             * @default []
             */
            allowedOrigins?: string[];
            /**
             * Format: int32
             * @description How long new checkouts can be paid, in minutes, unless the request says otherwise.
             * @default 1440
             * @example 1440
             */
            checkoutExpiryMinutes?: number;
        };
        /** @description What to change; fields left out stay as they are. Lists are replaced as a whole. */
        UpdateSiteRequest: {
            /**
             * @description Name shown to buyers on the payment page.
             * @example Demo Shop
             */
            name?: string;
            /** @description Providers offered to buyers, in the order shown. */
            providerIds?: components["schemas"]["ObjectId"][];
            /**
             * @description The provider preselected on the payment page, one of `providerIds`; null for the first of them.
             * @example 665f1c2ab7e4d1f0a9c3e020
             */
            defaultProviderId?: string | null;
            /**
             * Format: int32
             * @description Version of the IPNs of new checkouts; open ones keep the version they were made with. 2 is ordered and free of duplicates; 1 is for older shop plugins.
             * @example 2
             * @enum {integer}
             */
            ipnVersion?: 1 | 2;
            /**
             * @description How `amount` of a create request is read: `minor` is the smallest unit of the currency; `hundredths` is the decimal total times 100 for every currency, as older shop plugins send it. Answers, IPNs and refunds are always in the smallest unit.
             * @example minor
             * @enum {string}
             */
            amountScale?: "minor" | "hundredths";
            branding?: components["schemas"]["SiteBranding"];
            /** @description Origins whose pages may call the runtime API for this site, besides the payment page itself. Scheme, host and port, no path. */
            allowedOrigins?: string[];
            /**
             * Format: int32
             * @description How long new checkouts can be paid, in minutes, unless the request says otherwise.
             * @example 1440
             */
            checkoutExpiryMinutes?: number;
        };
        /** @description Where the test IPN goes, and in which version. */
        SendTestIpnRequest: {
            /**
             * @description Address to send it to, by the same rules as the `ipnUrl` of a checkout.
             * @example https://shop.example/?wc-api=wc_payment_gateway_app
             */
            ipnUrl: string;
            /**
             * Format: int32
             * @description Version of the IPN; that of the site when left out.
             * @example 2
             * @enum {integer}
             */
            version?: 1 | 2;
        };
        /**
         * @description Identifier of a test IPN; `deliveryId` in its body and `X-IPN-Delivery-ID` among its headers.
         * @example test.665f1c2ab7e4d1f0a9c3e0b1
         */
        TestDeliveryId: string;
        /** @description The test IPN is on its way. */
        SentTestIpn: {
            deliveryId: components["schemas"]["TestDeliveryId"];
        };
        /** @description One thing that a test IPN goes through. */
        TestIpnCheck: {
            /**
             * @description `url`: the address itself may be used. `dns`: its name is found. `address`: what it leads to is public. `connect`, `tls`: the connection and its certificate. `answer`: an answer came, in time and well-formed. `status`: it is 200. `echo`, version 2 only: it echoes the probe, so that the receiver looks at the body.
             * @example dns
             * @enum {string}
             */
            name: "url" | "dns" | "address" | "connect" | "tls" | "answer" | "status" | "echo";
            /**
             * @description `skipped` after the one that failed.
             * @example passed
             * @enum {string}
             */
            result: "pending" | "passed" | "failed" | "skipped";
        };
        /** @description A test IPN, and how far it came. Whether the receiver checks signatures cannot be told from outside. */
        TestIpn: {
            deliveryId: components["schemas"]["TestDeliveryId"];
            siteId: components["schemas"]["ObjectId"];
            /**
             * @description Where it was sent.
             * @example https://shop.example/?wc-api=wc_payment_gateway_app
             */
            ipnUrl: string;
            version: components["schemas"]["IpnVersion"];
            /**
             * @description How it stands.
             * @example passed
             * @enum {string}
             */
            status: "pending" | "passed" | "failed";
            /** @description What it goes through, in this order. */
            checks: components["schemas"]["TestIpnCheck"][];
            /**
             * @description The check that failed; null when none did.
             * @example dns
             * @enum {string|null}
             */
            failedCheck: "url" | "dns" | "address" | "connect" | "tls" | "answer" | "status" | "echo" | null;
            /**
             * @description The same in the words of `DeliveryTry.failure`; null where nothing failed, or where a good answer is just not the probe's.
             * @example timeout:connect
             */
            failure: string | null;
            /**
             * @description What happened and what to do, as a sentence; null while it is pending.
             * @example The receiver knows the probe and has echoed it: it is ready for version 2.
             */
            detail: string | null;
            /**
             * Format: int32
             * @description Status of the answer; null when there was none.
             * @example 200
             */
            httpStatus: number | null;
            /**
             * Format: int32
             * @description How long it took, in milliseconds; null while it is pending.
             * @example 412
             */
            durationMs: number | null;
            /**
             * Format: date-time
             * @description When it was asked for.
             * @example 2026-03-02T09:41:07.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was over; null while it is pending.
             * @example 2026-03-02T09:41:08.000Z
             */
            finishedAt: string | null;
        };
        /** @description The other secret during an overlap; signs `X-Signature-HMAC-SHA256-Alternate`. */
        AlternateSiteSecret: {
            /**
             * @description `staged`: new, waits to be activated. `previous`: old, until it is revoked or its time is over.
             * @example staged
             * @enum {string}
             */
            kind: "staged" | "previous";
            /**
             * @description Signing secret, `whsec_…`. The whole string is the HMAC key.
             * @example whsec_5dQx2mT8vK1bN7aLkWcE9fRzY4pH6sJ0
             */
            secret: string;
            /**
             * Format: date-time
             * @description When a previous secret stops signing by itself; null for a staged one or when it does not.
             * @example 2026-03-02T09:41:07.000Z
             */
            expiresAt: string | null;
        };
        /** @description The signing secrets of a site. */
        SiteSecret: {
            /**
             * @description The site they belong to.
             * @example 665f1c2ab7e4d1f0a9c3e010
             */
            siteId: string;
            /**
             * @description The secret that signs `X-Signature-HMAC-SHA256` now, `whsec_…`. The whole string is the HMAC key.
             * @example whsec_5dQx2mT8vK1bN7aLkWcE9fRzY4pH6sJ0
             */
            secret: string;
            /** @description The other secret during an overlap; null when there is none. */
            alternate: components["schemas"]["AlternateSiteSecret"] | null;
        };
        /** @description How to change over to the new secret. */
        RegenerateSiteSecretRequest: {
            /**
             * @description `now`: the new secret signs at once and the old one becomes the alternate. `staged`: the old one goes on and the new one is the alternate until it is activated.
             * @default now
             * @example now
             * @enum {string}
             */
            cutOver?: "now" | "staged";
        };
        /**
         * @description One of the types of `EventType`, or `*` for all of them, those added later included.
         * @example transaction.succeeded
         * @enum {string}
         */
        EndpointEventType: "*" | "checkout.created" | "checkout.updated" | "checkout.expired" | "transaction.initiated" | "transaction.pending" | "transaction.succeeded" | "transaction.failed" | "transaction.cancelled" | "transaction.refunded" | "transaction.overpaid" | "transaction.updated" | "attempt.started" | "attempt.declined" | "attempt.cancelled" | "refund.created" | "refund.succeeded" | "refund.failed" | "dispute.opened" | "dispute.updated" | "dispute.won" | "dispute.lost" | "endpoint.tested" | "ipn_lane.dead" | "ipn_lane.recovered";
        /** @description An address of yours that is told events of a site, in the Standard Webhooks form. */
        Endpoint: {
            /**
             * @description Identifier of the endpoint.
             * @example 665f1c2ab7e4d1f0a9c3e040
             */
            id: string;
            /**
             * @description The site whose events it is told.
             * @example 665f1c2ab7e4d1f0a9c3e010
             */
            siteId: string;
            /**
             * @description True for live, false for test.
             * @example false
             */
            livemode: boolean;
            /**
             * @description Where events are sent.
             * @example https://shop.example/events
             */
            url: string;
            /** @description Types it is told. */
            eventTypes: components["schemas"]["EndpointEventType"][];
            /**
             * @description What it is for, in your words.
             * @example Warehouse
             */
            description: string | null;
            /**
             * @description Whether it is told events. What is waiting when it is switched off is given up and can be sent again later.
             * @example true
             */
            enabled: boolean;
            /**
             * Format: date-time
             * @description When it was made.
             * @example 2026-03-02T09:43:30.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was changed last.
             * @example 2026-03-02T09:43:30.000Z
             */
            updatedAt: string;
        };
        /** @description One page of endpoints, newest first. */
        EndpointList: {
            /** @description The endpoints of this page. */
            data: components["schemas"]["Endpoint"][];
            /**
             * @description Pass as `cursor` to get what follows; null when this was the last page.
             * @example NjY1ZjFjMmFiN2U0ZDFmMGE5YzNlODcx
             */
            nextCursor: string | null;
        };
        /** @description The new endpoint. */
        CreateEndpointRequest: {
            /**
             * @description Where events are sent, a public address by https.
             * @example https://shop.example/events
             */
            url: string;
            /** @description Types it is told; all when left out. */
            eventTypes?: components["schemas"]["EndpointEventType"][];
            /**
             * @description What it is for, in your words.
             * @example Warehouse
             */
            description?: string | null;
            /**
             * @description Whether it is told events. What is waiting when it is switched off is given up and can be sent again later.
             * @default true
             * @example true
             */
            enabled?: boolean;
        };
        /** @description Confirms that the endpoint is gone. */
        DeletedEndpoint: {
            /**
             * @description Identifier the endpoint had.
             * @example 665f1c2ab7e4d1f0a9c3e040
             */
            id: string;
            /**
             * @description Always true.
             * @example true
             */
            deleted: boolean;
        };
        /** @description What to change; fields left out stay as they are. */
        UpdateEndpointRequest: {
            /**
             * @description Where events are sent. What is waiting already goes to the address it was made for.
             * @example https://shop.example/events
             */
            url?: string;
            /** @description Types it is told; replaced as a whole. */
            eventTypes?: components["schemas"]["EndpointEventType"][];
            /**
             * @description What it is for, in your words.
             * @example Warehouse
             */
            description?: string | null;
            /**
             * @description Whether it is told events. What is waiting when it is switched off is given up and can be sent again later.
             * @example true
             */
            enabled?: boolean;
        };
        /** @description The signing secrets of an endpoint. */
        EndpointSecret: {
            /**
             * @description The endpoint they belong to.
             * @example 665f1c2ab7e4d1f0a9c3e040
             */
            endpointId: string;
            /**
             * @description The secret that signs, in the Standard Webhooks form: `whsec_` and base64 of the key.
             * @example whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw
             */
            secret: string;
            /**
             * @description The one before it, which signs beside it during an overlap; null when there is none.
             * @example whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw
             */
            previousSecret: string | null;
            /**
             * Format: date-time
             * @description When the overlap ends; null when there is none.
             * @example 2026-03-02T09:43:30.000Z
             */
            previousUntil: string | null;
        };
        /** @description How long the old secret goes on. */
        RotateEndpointSecretRequest: {
            /**
             * Format: int32
             * @description How long the old secret signs beside the new one, in seconds; 0 ends it at once.
             * @default 86400
             * @example 86400
             */
            overlapSeconds?: number;
        };
        /**
         * @description Identifier of an event on its way to one endpoint, `{eventId}-{endpointId}`. The same over all tries and resends.
         * @example 665f1c2ab7e4d1f0a9c3e871.3.1-665f1c2ab7e4d1f0a9c3e040
         */
        EventDeliveryId: string;
        /**
         * @description What happened, `{object}.{pastTense}`. More may be added; pass over those you do not know.
         * @example transaction.succeeded
         * @enum {string}
         */
        EventType: "checkout.created" | "checkout.updated" | "checkout.expired" | "transaction.initiated" | "transaction.pending" | "transaction.succeeded" | "transaction.failed" | "transaction.cancelled" | "transaction.refunded" | "transaction.overpaid" | "transaction.updated" | "attempt.started" | "attempt.declined" | "attempt.cancelled" | "refund.created" | "refund.succeeded" | "refund.failed" | "dispute.opened" | "dispute.updated" | "dispute.won" | "dispute.lost" | "endpoint.tested" | "ipn_lane.dead" | "ipn_lane.recovered";
        /** @description Where the time of a try went, in milliseconds. Null where a phase was not reached or, on a kept connection, not needed. */
        TryPhases: {
            /**
             * Format: double
             * @description Looking the host name up.
             * @example 1.4
             */
            dnsMs: number | null;
            /**
             * Format: double
             * @description Opening the connection.
             * @example 1.4
             */
            connectMs: number | null;
            /**
             * Format: double
             * @description The TLS handshake.
             * @example 1.4
             */
            tlsMs: number | null;
            /**
             * Format: double
             * @description From sending the request to the last header of the answer.
             * @example 1.4
             */
            headersMs: number | null;
            /**
             * Format: double
             * @description Reading the answer.
             * @example 1.4
             */
            bodyMs: number | null;
        };
        /** @description One POST of a delivery. */
        DeliveryTry: {
            /**
             * Format: int32
             * @description Which try it was, counted from 1.
             * @example 1
             */
            number: number;
            /**
             * Format: date-time
             * @description When it was sent.
             * @example 2026-03-02T09:43:31.000Z
             */
            startedAt: string;
            /**
             * Format: int32
             * @description How long it took, in milliseconds.
             * @example 84
             */
            durationMs: number;
            /**
             * @description `delivered` means that the answer was 200.
             * @example delivered
             * @enum {string}
             */
            outcome: "delivered" | "failed";
            /**
             * Format: int32
             * @description Status of the answer; null when none came.
             * @example 200
             */
            httpStatus: number | null;
            /**
             * @description Why it failed, one word such as `http_status`, `timeout:headers`, `redirect`, `address_not_public`; null when it did not.
             * @example http_status
             */
            failure: string | null;
            /**
             * @description The same in a sentence; null when it did not fail.
             * @example The receiver answered 503
             */
            failureDetail: string | null;
            /**
             * @description The beginning of the receiver's answer; null when there was none.
             * @example OK
             */
            responseExcerpt: string | null;
            /**
             * @description Whether the gateway or an operator sent it.
             * @example automatic
             * @enum {string}
             */
            trigger: "automatic" | "manual";
            /** @description Where the time went; null where nothing was sent. */
            phases: components["schemas"]["TryPhases"] | null;
        };
        /** @description One event to one endpoint. Its bytes never change; every POST of it is a try. */
        EventDelivery: {
            id: components["schemas"]["EventDeliveryId"];
            /**
             * @description The endpoint it goes to.
             * @example 665f1c2ab7e4d1f0a9c3e040
             */
            endpointId: string;
            /**
             * @description The site of the endpoint.
             * @example 665f1c2ab7e4d1f0a9c3e010
             */
            siteId: string;
            /**
             * @description The event it carries, sent as `webhook-id`.
             * @example 665f1c2ab7e4d1f0a9c3e871.3.1
             */
            eventId: string;
            eventType: components["schemas"]["EventType"];
            /**
             * @description Where it goes.
             * @example https://shop.example/?wc-api=wc_payment_gateway_app
             */
            url: string;
            /**
             * @description The exact bytes that are signed and sent: the Event in JSON.
             * @example {"id":"665f1c2ab7e4d1f0a9c3e871.3.1","type":"transaction.succeeded"}
             */
            body: string;
            /**
             * @description `pending`: not accepted yet, tries go on. `delivered`: accepted. `exhausted`: automatic tries have ended; can be sent again at any time. `superseded`: a newer state made it pointless.
             * @example delivered
             * @enum {string}
             */
            status: "pending" | "delivered" | "exhausted" | "superseded";
            /**
             * Format: int32
             * @description Tries so far.
             * @example 1
             */
            triesCount: number;
            /**
             * Format: date-time
             * @description When it is tried next; null when no try is due.
             * @example 2026-03-02T09:43:30.000Z
             */
            nextTryAt: string | null;
            /**
             * Format: int32
             * @description Status of the last answer; null when there was none.
             * @example 200
             */
            lastHttpStatus: number | null;
            /**
             * @description Why the last try failed; null when it did not.
             * @example timeout:headers
             */
            lastFailure: string | null;
            /**
             * Format: date-time
             * @description When it came to be owed.
             * @example 2026-03-02T09:43:30.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was delivered or given up; null while it is pending.
             * @example 2026-03-02T09:43:30.000Z
             */
            settledAt: string | null;
            /**
             * @description Shell commands that send the same bytes to the same address, freshly signed. Put the signing secret in place of `whsec_REPLACE_ME`; needs curl and openssl.
             * @example SECRET='whsec_REPLACE_ME'
             *     BODY='{}'
             */
            curl: string;
            /** @description The tries, newest first, at most 100. */
            tries: components["schemas"]["DeliveryTry"][];
        };
        /** @description One page of events on their way to an endpoint, newest first. */
        EventDeliveryList: {
            /** @description The deliveries of this page. */
            data: components["schemas"]["EventDelivery"][];
            /**
             * @description Pass as `cursor` to get what follows; null when this was the last page.
             * @example NjY1ZjFjMmFiN2U0ZDFmMGE5YzNlODcx
             */
            nextCursor: string | null;
        };
        /**
         * @description Kind of payment provider. `sandbox` is the built-in simulator and exists in test mode only.
         * @example sandbox
         * @enum {string}
         */
        ProviderType: "sandbox" | "stripe" | "gocardless";
        /** @description What this type of provider can do. */
        ProviderCapabilities: {
            /**
             * @description Exists in test mode.
             * @example true
             */
            testMode: boolean;
            /**
             * @description Exists in live mode.
             * @example false
             */
            liveMode: boolean;
            /**
             * @description Can refund.
             * @example true
             */
            refund: boolean;
            /**
             * @description Can refund a part.
             * @example true
             */
            partialRefund: boolean;
            /**
             * @description Can cancel a payment that is still open.
             * @example true
             */
            cancel: boolean;
            /** @description Currencies it takes; null for all of ISO 4217. */
            currencies: components["schemas"]["Currency"][] | null;
            /** @description Countries of buyers it serves, ISO 3166-1 alpha-2; null for all. */
            countries: string[] | null;
        };
        /** @description A secret masked but for its end, or a list of such. */
        MaskedCredential: string | string[];
        /** @description An account at a payment provider, as this gateway uses it. */
        Provider: {
            /**
             * @description Identifier of the provider.
             * @example 665f1c2ab7e4d1f0a9c3e020
             */
            id: string;
            type: components["schemas"]["ProviderType"];
            /**
             * @description Name of the provider.
             * @example Test payments
             */
            label: string;
            /**
             * @description Whether it takes new payments.
             * @example true
             */
            enabled: boolean;
            /**
             * @description True after it was deleted: it takes no payments, its hooks are still applied.
             * @example false
             */
            archived: boolean;
            /**
             * @description True for live, false for test; for good.
             * @example false
             */
            livemode: boolean;
            /**
             * @description The address to enter at the provider for its events (webhooks).
             * @example https://webhook.payment-gateway.app/hooks/sandbox/665f1c2ab7e4d1f0a9c3e020
             */
            hookUrl: string;
            capabilities: components["schemas"]["ProviderCapabilities"];
            /**
             * @description Names of the credentials that are set, each masked but for its end.
             * @example {
             *       "signingSecret": "••••9fRz"
             *     }
             */
            credentials: {
                [key: string]: components["schemas"]["MaskedCredential"];
            };
            /**
             * Format: date-time
             * @description When the last authentic event came; null before the first.
             * @example 2026-03-02T09:41:07.000Z
             */
            lastHookAt: string | null;
            /**
             * Format: date-time
             * @description When an event was last refused, for example for its signature; null if never.
             * @example 2026-03-02T09:41:07.000Z
             */
            lastHookFailureAt: string | null;
            /**
             * @description Why that was: no signature, one that fits none of the webhook secrets, one made too long ago, or, `unusable`, an authentic event that was quarantined, such as one of another account. Null if none failed.
             * @example bad_signature
             * @enum {string|null}
             */
            lastHookFailureReason: "missing_signature" | "bad_signature" | "clock" | "unusable" | null;
            /**
             * @description Whether the provider has accepted the present credentials; false when it could not be reached as they were saved, or has refused them since. See `checkProvider`.
             * @example true
             */
            credentialsChecked: boolean;
            /**
             * Format: date-time
             * @description When it last did; null when it has not.
             * @example 2026-03-01T08:00:00.000Z
             */
            credentialsCheckedAt: string | null;
            /**
             * Format: date-time
             * @description When the provider was made.
             * @example 2026-03-01T08:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When the provider was last changed.
             * @example 2026-03-01T08:00:00.000Z
             */
            updatedAt: string;
        };
        /** @description One page of providers, newest first. */
        ProviderList: {
            /** @description The providers of this page. */
            data: components["schemas"]["Provider"][];
            /**
             * Format: int32
             * @description The page asked for; 1 when a cursor was used.
             * @example 1
             */
            page: number;
            /**
             * Format: int32
             * @description The limit that was used.
             * @example 50
             */
            limit: number;
            /**
             * Format: int64
             * @description How many match in all; null when they were not counted, because a cursor was used or there are very many.
             * @example 128
             */
            total: number | null;
            /**
             * @description Pass as `cursor` to get what follows; null when this was the last page.
             * @example NjY1ZjFjMmFiN2U0ZDFmMGE5YzNlODcx
             */
            nextCursor: string | null;
        };
        /** @description One secret, or a list of several where the type of provider takes them, such as webhook secrets. When they are changed, a value given back as it is read, masked, stands for the stored one. */
        CredentialInput: string | string[];
        /** @description A new account at a payment provider. */
        CreateProviderRequest: {
            type: components["schemas"]["ProviderType"];
            /**
             * @description Name shown to operators, and to buyers who choose between providers.
             * @example Test payments
             */
            label: string;
            /**
             * @description Sites that shall offer it at once.
             * @default []
             */
            siteIds?: components["schemas"]["ObjectId"][];
            /**
             * @description Secrets of the account, by name as the type of provider asks for them. The provider is asked whether it accepts them. Kept encrypted and never given back. `sandbox` needs none and makes its own.
             * @example {}
             */
            credentials?: {
                [key: string]: components["schemas"]["CredentialInput"];
            };
        };
        /** @description The new secret or secrets; null removes them. */
        CredentialChange: string | string[] | null;
        /** @description What to change; fields left out stay as they are. */
        UpdateProviderRequest: {
            /**
             * @description New name of the provider.
             * @example Test payments (EU)
             */
            label?: string;
            /**
             * @description Secrets to set, by name; those that are not named stay. To add a webhook secret beside others send the list as it is read, masked, with the new one; to remove one leave it out. The provider is asked whether it accepts them.
             * @example {
             *       "webhookSecret": [
             *         "••••9fRz",
             *         "whsec_b1c2d3e4f5a6b7c8"
             *       ]
             *     }
             */
            credentials?: {
                [key: string]: components["schemas"]["CredentialChange"];
            };
        };
        /** @description Whether the provider takes new payments. */
        ToggleProviderRequest: {
            /**
             * @description False: no new payments; hooks of old ones are verified, stored and applied all the same.
             * @example false
             */
            enabled: boolean;
        };
        /** @description What a provider said of the credentials of an account. */
        ProviderCheck: {
            providerId: components["schemas"]["ObjectId"];
            /**
             * @description Whether it accepts them; `unreachable` when it did not answer, which says nothing about them.
             * @example accepted
             * @enum {string}
             */
            result: "accepted" | "refused" | "unreachable";
            /**
             * @description Its reason, or why it could not be reached; null when accepted.
             * @example The key has been revoked.
             */
            reason: string | null;
            /**
             * @description What the provider calls the account; null where it does not tell.
             * @example Demo Ltd
             */
            accountName: string | null;
            /**
             * @description Whether the credentials are of its live world; null where it does not tell.
             * @example false
             */
            livemode: boolean | null;
            /**
             * Format: date-time
             * @description When it was asked.
             * @example 2026-03-02T09:41:07.000Z
             */
            checkedAt: string;
        };
        /** @description An API key, without its secret. */
        ApiKey: {
            /**
             * @description Identifier of the key, the part between `sk_…_` and the dot.
             * @example 665f1c2ab7e4d1f0a9c3e030
             */
            keyId: string;
            /**
             * @description Name of the key.
             * @example Shop server
             */
            name: string;
            /**
             * @description The organization the key belongs to.
             * @example 665f1c2ab7e4d1f0a9c3e001
             */
            organizationId: string;
            /**
             * @description True for a live key, false for a test key.
             * @example false
             */
            livemode: boolean;
            role: components["schemas"]["Role"];
            /** @description What the key may do. */
            scopes: components["schemas"]["Scope"][];
            /** @description Addresses the key may be used from; empty for any. */
            ipAllowList: string[];
            /**
             * @description Whether the key works.
             * @example active
             * @enum {string}
             */
            status: "active" | "revoked" | "expired";
            /**
             * Format: date-time
             * @description When the key was made.
             * @example 2026-03-01T08:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it stops working; null for never.
             * @example 2026-03-02T09:41:07.000Z
             */
            expiresAt: string | null;
            /**
             * Format: date-time
             * @description When it was last used, to about a minute; null before its first use.
             * @example 2026-03-02T09:41:07.000Z
             */
            lastUsedAt: string | null;
            /**
             * @description Address of that use, as seen behind the trusted proxies; null before its first use.
             * @example 203.0.113.7
             */
            lastUsedIp: string | null;
            /**
             * Format: date-time
             * @description When it was revoked; null if it was not.
             * @example 2026-03-02T09:41:07.000Z
             */
            revokedAt: string | null;
            /**
             * Format: date-time
             * @description When the secret from before the last rotation stops working; null when it has.
             * @example 2026-03-02T09:41:07.000Z
             */
            previousSecretExpiresAt: string | null;
        };
        /** @description One page of API keys, newest first. */
        ApiKeyList: {
            /** @description The API keys of this page. */
            data: components["schemas"]["ApiKey"][];
            /**
             * Format: int32
             * @description The page asked for; 1 when a cursor was used.
             * @example 1
             */
            page: number;
            /**
             * Format: int32
             * @description The limit that was used.
             * @example 50
             */
            limit: number;
            /**
             * Format: int64
             * @description How many match in all; null when they were not counted, because a cursor was used or there are very many.
             * @example 128
             */
            total: number | null;
            /**
             * @description Pass as `cursor` to get what follows; null when this was the last page.
             * @example NjY1ZjFjMmFiN2U0ZDFmMGE5YzNlODcx
             */
            nextCursor: string | null;
        };
        /** @description A new API key, of the mode of the request. It can never do more than its maker. */
        CreateApiKeyRequest: {
            /**
             * @description Name to tell the key by.
             * @example Shop server
             */
            name: string;
            /**
             * @description Role of the key; `support` is another word for `editor`.
             * @default editor
             * @example editor
             * @enum {string}
             */
            role?: "viewer" | "editor" | "support" | "admin";
            /** @description What the key may do. Give a shop `checkout:create` and no more. */
            scopes: components["schemas"]["Scope"][];
            /**
             * @description Addresses the key may be used from, single or in CIDR form, IPv4 or IPv6; empty for any.
             * @default []
             */
            ipAllowList?: string[];
            /**
             * Format: date-time
             * @description When the key shall stop working; never when left out or null.
             * @example 2027-03-01T00:00:00.000Z
             */
            expiresAt?: string | null;
        };
        /** @description An API key with its secret, which is shown this once and kept only as a hash. */
        ApiKeyWithSecret: {
            /**
             * @description Identifier of the key, the part between `sk_…_` and the dot.
             * @example 665f1c2ab7e4d1f0a9c3e030
             */
            keyId: string;
            /**
             * @description Name of the key.
             * @example Shop server
             */
            name: string;
            /**
             * @description The organization the key belongs to.
             * @example 665f1c2ab7e4d1f0a9c3e001
             */
            organizationId: string;
            /**
             * @description True for a live key, false for a test key.
             * @example false
             */
            livemode: boolean;
            role: components["schemas"]["Role"];
            /** @description What the key may do. */
            scopes: components["schemas"]["Scope"][];
            /** @description Addresses the key may be used from; empty for any. */
            ipAllowList: string[];
            /**
             * @description Whether the key works.
             * @example active
             * @enum {string}
             */
            status: "active" | "revoked" | "expired";
            /**
             * Format: date-time
             * @description When the key was made.
             * @example 2026-03-01T08:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it stops working; null for never.
             * @example 2026-03-02T09:41:07.000Z
             */
            expiresAt: string | null;
            /**
             * Format: date-time
             * @description When it was last used, to about a minute; null before its first use.
             * @example 2026-03-02T09:41:07.000Z
             */
            lastUsedAt: string | null;
            /**
             * @description Address of that use, as seen behind the trusted proxies; null before its first use.
             * @example 203.0.113.7
             */
            lastUsedIp: string | null;
            /**
             * Format: date-time
             * @description When it was revoked; null if it was not.
             * @example 2026-03-02T09:41:07.000Z
             */
            revokedAt: string | null;
            /**
             * Format: date-time
             * @description When the secret from before the last rotation stops working; null when it has.
             * @example 2026-03-02T09:41:07.000Z
             */
            previousSecretExpiresAt: string | null;
            /**
             * @description The whole key, to be sent as `Authorization: Bearer …`. Store it now; it cannot be shown again.
             * @example sk_test_665f1c2ab7e4d1f0a9c3e030.0123456789abcdefghijklmnopqrstuvwxyzABCDEFG0aB1cD
             */
            secret: string;
        };
        /** @description The new name and address list; both replace what was there. An end that is named replaces the old one. Role and scopes of a key never change: make a new key instead. */
        UpdateApiKeyRequest: {
            /**
             * @description Name to tell the key by.
             * @example Shop server
             */
            name: string;
            /** @description Addresses the key may be used from, single or in CIDR form, IPv4 or IPv6; empty for any. */
            ipAllowList: string[];
            /**
             * Format: date-time
             * @description When the key shall stop working; null for never, left out to leave it as it is.
             * @example 2027-03-01T00:00:00.000Z
             */
            expiresAt?: string | null;
        };
        /** @description Confirms that the key is gone. */
        DeletedApiKey: {
            /**
             * @description Identifier the key had.
             * @example 665f1c2ab7e4d1f0a9c3e030
             */
            keyId: string;
            /**
             * @description Always true.
             * @example true
             */
            deleted: boolean;
        };
        /** @description How long the old secret goes on working. */
        RotateApiKeyRequest: {
            /**
             * Format: int32
             * @description Seconds, at most 7 days; 0 stops the old secret at once.
             * @default 0
             * @example 3600
             */
            overlapSeconds?: number;
        };
        /**
         * @description What a system key may do: look (`read`), or change (`execute`).
         * @example system:read
         * @enum {string}
         */
        SystemScope: "system:read" | "system:execute";
        /** @description A key of the installation, without its secret. */
        SystemApiKey: {
            /**
             * @description Identifier of the key, the part between `sk_…_` and the dot.
             * @example 665f1c2ab7e4d1f0a9c3e031
             */
            keyId: string;
            /**
             * @description Name of the key.
             * @example Provisioning
             */
            name: string;
            /** @description What the key may do. */
            scopes: components["schemas"]["SystemScope"][];
            /** @description Addresses the key may be used from; empty for any. */
            ipAllowList: string[];
            /**
             * @description Whether the key works.
             * @example active
             * @enum {string}
             */
            status: "active" | "revoked" | "expired";
            /**
             * Format: date-time
             * @description When the key was made.
             * @example 2026-03-01T08:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it stops working; null for never.
             * @example 2026-03-02T09:41:07.000Z
             */
            expiresAt: string | null;
            /**
             * Format: date-time
             * @description When it was last used, to about a minute; null before its first use.
             * @example 2026-03-02T09:41:07.000Z
             */
            lastUsedAt: string | null;
            /**
             * @description Address of that use, as seen behind the trusted proxies; null before its first use.
             * @example 203.0.113.7
             */
            lastUsedIp: string | null;
            /**
             * Format: date-time
             * @description When it was revoked; null if it was not.
             * @example 2026-03-02T09:41:07.000Z
             */
            revokedAt: string | null;
            /**
             * Format: date-time
             * @description When the secret from before the last rotation stops working; null when it has.
             * @example 2026-03-02T09:41:07.000Z
             */
            previousSecretExpiresAt: string | null;
        };
        /** @description One page of system keys, newest first. */
        SystemApiKeyList: {
            /** @description The keys of this page. */
            data: components["schemas"]["SystemApiKey"][];
            /**
             * @description Pass as `cursor` to get what follows; null when this was the last page.
             * @example NjY1ZjFjMmFiN2U0ZDFmMGE5YzNlODcx
             */
            nextCursor: string | null;
        };
        /** @description A new key of the installation. It can never do more than its maker. */
        CreateSystemApiKeyRequest: {
            /**
             * @description Name to tell the key by.
             * @example Provisioning
             */
            name: string;
            /** @description What the key may do. */
            scopes: components["schemas"]["SystemScope"][];
            /**
             * @description Addresses the key may be used from, single or in CIDR form, IPv4 or IPv6; empty for any.
             * @default []
             */
            ipAllowList?: string[];
            /**
             * Format: date-time
             * @description When the key shall stop working; never when left out or null.
             * @example 2027-03-01T00:00:00.000Z
             */
            expiresAt?: string | null;
        };
        /** @description A system key with its secret, which is told this once. */
        SystemApiKeyWithSecret: {
            /**
             * @description Identifier of the key, the part between `sk_…_` and the dot.
             * @example 665f1c2ab7e4d1f0a9c3e031
             */
            keyId: string;
            /**
             * @description Name of the key.
             * @example Provisioning
             */
            name: string;
            /** @description What the key may do. */
            scopes: components["schemas"]["SystemScope"][];
            /** @description Addresses the key may be used from; empty for any. */
            ipAllowList: string[];
            /**
             * @description Whether the key works.
             * @example active
             * @enum {string}
             */
            status: "active" | "revoked" | "expired";
            /**
             * Format: date-time
             * @description When the key was made.
             * @example 2026-03-01T08:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it stops working; null for never.
             * @example 2026-03-02T09:41:07.000Z
             */
            expiresAt: string | null;
            /**
             * Format: date-time
             * @description When it was last used, to about a minute; null before its first use.
             * @example 2026-03-02T09:41:07.000Z
             */
            lastUsedAt: string | null;
            /**
             * @description Address of that use, as seen behind the trusted proxies; null before its first use.
             * @example 203.0.113.7
             */
            lastUsedIp: string | null;
            /**
             * Format: date-time
             * @description When it was revoked; null if it was not.
             * @example 2026-03-02T09:41:07.000Z
             */
            revokedAt: string | null;
            /**
             * Format: date-time
             * @description When the secret from before the last rotation stops working; null when it has.
             * @example 2026-03-02T09:41:07.000Z
             */
            previousSecretExpiresAt: string | null;
            /**
             * @description The whole key, to be sent as `Authorization: Bearer …`. Store it now; it cannot be shown again.
             * @example sk_system_665f1c2ab7e4d1f0a9c3e031.0123456789abcdefghijklmnopqrstuvwxyzABCDEFG0aB1cD
             */
            secret: string;
        };
        /**
         * @description The merchant's own reference, usually the order number. Told back unchanged in every IPN, redirect and answer.
         * @example order-10042
         */
        ExternalReference: string;
        /** @description One line of the order. Give `name` or `description`, or both. */
        CheckoutItemInput: {
            /**
             * @description What is sold, as the buyer knows it. When left out, `description` is shown.
             * @example Notebook A5
             */
            name?: string;
            /**
             * @description More about it.
             * @example Dotted, 120 pages
             */
            description?: string;
            /**
             * Format: int32
             * @description How many.
             * @example 2
             */
            quantity: number;
            /**
             * Format: int64
             * @description Price of one, in the unit of `amount`. Zero and negative are allowed, a discount is negative.
             * @example 2000
             */
            unitPrice: number;
            /**
             * Format: double
             * @description VAT rate in percent, for display.
             * @example 19
             */
            vatRate?: number;
            /**
             * @description Kind of line: `goods`, `digital_service`, `shipping`, `tax`, `discount`, or a word of your own, which is kept. `physical` is read as `goods`, `virtual` as `digital_service`.
             * @example goods
             */
            itemType?: string;
            /**
             * @description Whether `unitPrice` includes tax.
             * @example gross
             * @enum {string}
             */
            amountType?: "gross" | "net";
        };
        /** @description Postal address of a person or company. Every value may be an empty string or null, which means the same as leaving it out: shop plugins send whole forms. Only `country` has a form to keep. */
        Address: {
            /**
             * @description Given name.
             * @example Ada
             */
            firstName?: string | null;
            /**
             * @description Family name.
             * @example Lovelace
             */
            lastName?: string | null;
            /**
             * @description Name of the company, for business buyers.
             * @example Analytical Engines Ltd
             */
            company?: string | null;
            /**
             * @description Street and house number.
             * @example 12 St James's Square
             */
            address1?: string | null;
            /**
             * @description Flat, floor or other addition.
             * @example Flat 3
             */
            address2?: string | null;
            /**
             * @description Town or city.
             * @example London
             */
            city?: string | null;
            /**
             * @description State, province or region, as the country uses it.
             * @example England
             */
            state?: string | null;
            /**
             * @description Postal code.
             * @example SW1Y 4JH
             */
            postcode?: string | null;
            /**
             * @description ISO 3166-1 alpha-2 country code; stored in upper case.
             * @example GB
             */
            country?: string | null;
            /**
             * @description VAT identification number of a business buyer, with its country prefix.
             * @example GB123456789
             */
            vatId?: string | null;
            /**
             * @description Telephone number, best in international form.
             * @example +44 20 7946 0958
             */
            phone?: string | null;
        };
        /**
         * @description Your own notes, up to 50 pairs of name (letters, digits, `_` and `-`, at most 64) and text (at most 500 characters). Never shown to the buyer. Not the place for card data or secrets.
         * @example {
         *       "cartId": "c-881",
         *       "channel": "web"
         *     }
         */
        Metadata: {
            [key: string]: string;
        };
        /** @description What is to be paid, by whom, and who is to be told. */
        CreateCheckoutRequest: {
            /**
             * Format: int64
             * @description What the buyer pays in all, in the smallest unit of the currency: 4900 is 49.00 EUR, and 4900 JPY. A site with amount scale `hundredths` sends the decimal total times 100 instead.
             * @example 4900
             */
            amount: number;
            currency: components["schemas"]["Currency"];
            /**
             * @description The buyer's address. Empty, null or unusable is the same as leaving it out; it is never a reason to refuse.
             * @example buyer@example.com
             */
            email?: string | null;
            externalReference?: components["schemas"]["ExternalReference"];
            /**
             * @description A reference of another kind, used in place of `externalReference` when that is missing. Does not do for IPN version 2.
             * @example INV-2026-0042
             */
            invoiceNumber?: string;
            /**
             * @description Where the buyer goes after paying. The text `{transactionId}` in it is replaced; `transactionId` and `externalReference` are added to the query.
             * @example https://shop.example/thanks?tx={transactionId}
             */
            returnUrl?: string;
            /**
             * @description Where the buyer goes after giving up; completed in the same way.
             * @example https://shop.example/cart
             */
            cancelUrl?: string;
            /**
             * @description Where the gateway tells about the payment, byte for byte. Public https; http and private addresses only in development. Without it no IPN is sent.
             * @example https://shop.example/?wc-api=wc_payment_gateway_app
             */
            ipnUrl?: string;
            /**
             * @description The client to whom the payment belongs; one that is not known is refused with 422 `client_unknown`. Left out, the client with the same e-mail is taken, if there is one.
             * @example 665f1c2ab7e4d1f0a9c3e050
             */
            clientId?: string;
            /** @description What is paid for. May be left out; when present, the sum of quantity times unit price must match `amount`, but for the rounding that shop plugins make. */
            items?: components["schemas"]["CheckoutItemInput"][];
            billingAddress?: components["schemas"]["Address"];
            shippingAddress?: components["schemas"]["Address"];
            metadata?: components["schemas"]["Metadata"];
            /**
             * Format: date-time
             * @description Until when the checkout can be paid: in the future and within 30 days. Not together with `expireInMinutes`.
             * @example 2026-03-04T09:41:07.000Z
             */
            expiresAt?: string;
            /**
             * Format: int32
             * @description How long the checkout can be paid, in minutes, 5 minutes to 30 days. Left out: as set for the site.
             * @example 60
             */
            expireInMinutes?: number;
        };
        /**
         * @description Unguessable public identifier of one checkout session. Whoever holds it can act as the buyer of that session, so keep it out of logs.
         * @example cs_7Qm2vXb9KfT4LrW8yNc3Hd6PsZ1a
         */
        SessionPublicId: string;
        /**
         * @description Unguessable code of the payment page, base62, as it stands in `paymentUrl`.
         * @example k3VtQ9wZ1xBn7Lpe
         */
        ShortCode: string;
        /**
         * Format: uri
         * @description Address of the payment page; send the buyer there.
         * @example https://secure.payment-gateway.app/checkout/k3VtQ9wZ1xBn7Lpe
         */
        PaymentUrl: string;
        /** @description Where to send the buyer, and how to find the payment again. */
        CreatedCheckout: {
            /**
             * @description Identifier of the checkout and of its transaction, the same in every answer, IPN and redirect.
             * @example 665f1c2ab7e4d1f0a9c3e871
             */
            id: string;
            sessionPublicId: components["schemas"]["SessionPublicId"];
            shortCode: components["schemas"]["ShortCode"];
            paymentUrl: components["schemas"]["PaymentUrl"];
        };
        /**
         * @description State of the payment page of a checkout.
         *
         *     - `pending`: open, the buyer can pay.
         *     - `processing`: an attempt is with the provider, no other may start.
         *     - `completed`: paid. What happened to the money afterwards is told by the transaction.
         *     - `cancelled`: closed by the buyer, by the merchant or by a newer checkout for the same reference.
         *     - `expired`: nobody paid in time.
         * @example pending
         * @enum {string}
         */
        CheckoutStatus: "pending" | "processing" | "completed" | "cancelled" | "expired";
        /**
         * @description State of the payment in words; `statusCode` is the same as a number.
         *
         *     - `initiated`: nobody has paid yet.
         *     - `pending_provider`: the buyer has done their part, the provider says that the outcome comes later.
         *     - `succeeded`: money was captured. Stays so after a partial refund.
         *     - `failed`: the newest attempt was declined; the buyer may try again until the checkout expires.
         *     - `cancelled`: cancelled or expired without money.
         *     - `refunded`: everything that was captured has been given back.
         *     - `chargeback`: the buyer's bank has taken the money back, or is doing so.
         * @example succeeded
         * @enum {string}
         */
        TransactionStatus: "initiated" | "pending_provider" | "succeeded" | "failed" | "cancelled" | "refunded" | "chargeback";
        /**
         * Format: int64
         * @description Amount of money in the smallest unit of its currency (ISO 4217), so 4900 is 49.00 EUR and 4900 JPY. Never zero, never a fraction.
         * @example 4900
         */
        Amount: number;
        /** @description One line of the order. */
        CheckoutItem: {
            /**
             * @description What is sold; null when only a description was given.
             * @example Notebook A5
             */
            name: string | null;
            /**
             * @description More about it; null when only a name was given.
             * @example Dotted, 120 pages
             */
            description: string | null;
            /**
             * Format: int32
             * @description How many.
             * @example 2
             */
            quantity: number;
            /**
             * Format: int64
             * @description Price of one, in the scale it was sent in (`amountScale` of the checkout).
             * @example 2000
             */
            unitPrice: number;
            /**
             * Format: double
             * @description VAT rate in percent; null when not given.
             * @example 19
             */
            vatRate: number | null;
            /**
             * @description Kind of line; null when not given.
             * @example goods
             */
            itemType: string | null;
            /**
             * @description Whether `unitPrice` includes tax; null when not given.
             * @example gross
             * @enum {string|null}
             */
            amountType: "gross" | "net" | null;
        };
        /** @description The session side of a payment: what the buyer is asked for and until when. Its money side is the transaction with the same `id`. */
        Checkout: {
            /**
             * @description Identifier of the checkout and of its transaction.
             * @example 665f1c2ab7e4d1f0a9c3e871
             */
            id: string;
            sessionPublicId: components["schemas"]["SessionPublicId"];
            shortCode: components["schemas"]["ShortCode"];
            paymentUrl: components["schemas"]["PaymentUrl"];
            /**
             * @description The site it was made for.
             * @example 665f1c2ab7e4d1f0a9c3e010
             */
            siteId: string;
            /**
             * @description True for live, false for test.
             * @example false
             */
            livemode: boolean;
            status: components["schemas"]["CheckoutStatus"];
            transactionStatus: components["schemas"]["TransactionStatus"];
            amount: components["schemas"]["Amount"];
            currency: components["schemas"]["Currency"];
            /**
             * @description How `amount` of a create request is read: `minor` is the smallest unit of the currency; `hundredths` is the decimal total times 100 for every currency, as older shop plugins send it. Answers, IPNs and refunds are always in the smallest unit.
             * @example minor
             * @enum {string}
             */
            amountScale: "minor" | "hundredths";
            /**
             * @description The merchant's reference; null when none was given.
             * @example order-10042
             */
            externalReference: string | null;
            /**
             * @description Reference of another kind; null when none was given.
             * @example INV-2026-0042
             */
            invoiceNumber: string | null;
            /**
             * @description The buyer's address; null when none was given.
             * @example buyer@example.com
             */
            email: string | null;
            /** @description What is paid for. */
            items: components["schemas"]["CheckoutItem"][];
            /** @description Billing address; null when none was given. */
            billingAddress: components["schemas"]["Address"] | null;
            /** @description Shipping address; null when none was given. */
            shippingAddress: components["schemas"]["Address"] | null;
            /**
             * @description Where the buyer goes after paying; null when not given.
             * @example https://shop.example/thanks?tx={transactionId}
             */
            returnUrl: string | null;
            /**
             * @description Where the buyer goes after giving up; null when not given.
             * @example https://shop.example/cart
             */
            cancelUrl: string | null;
            /**
             * @description Where IPNs go; null when none are sent.
             * @example https://shop.example/?wc-api=wc_payment_gateway_app
             */
            ipnUrl: string | null;
            ipnVersion: components["schemas"]["IpnVersion"];
            /**
             * @description The client it belongs to; null when none was given.
             * @example 665f1c2ab7e4d1f0a9c3e050
             */
            clientId: string | null;
            metadata: components["schemas"]["Metadata"];
            /**
             * Format: date-time
             * @description Until when it can be paid.
             * @example 2026-03-03T09:41:07.000Z
             */
            expiresAt: string;
            /**
             * Format: date-time
             * @description When it was made.
             * @example 2026-03-02T09:41:07.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was last changed.
             * @example 2026-03-02T09:41:07.000Z
             */
            updatedAt: string;
        };
        /** @description One page of checkouts, newest first. */
        CheckoutList: {
            /** @description The checkouts of this page. */
            data: components["schemas"]["Checkout"][];
            /**
             * Format: int32
             * @description The page asked for; 1 when a cursor was used.
             * @example 1
             */
            page: number;
            /**
             * Format: int32
             * @description The limit that was used.
             * @example 50
             */
            limit: number;
            /**
             * Format: int64
             * @description How many match in all; null when they were not counted, because a cursor was used or there are too many to count at once.
             * @example 128
             */
            total: number | null;
            /**
             * @description Pass as `cursor` to get what follows; null when this was the last page.
             * @example NjY1ZjFjMmFiN2U0ZDFmMGE5YzNlODcx
             */
            nextCursor: string | null;
        };
        /**
         * @description Changes to the metadata: a text sets the pair, null removes it, what is not named stays. At most 50 pairs may be left in the end.
         * @example {
         *       "channel": "app",
         *       "cartId": null
         *     }
         */
        MetadataPatch: {
            [key: string]: string | null;
        };
        /** @description What to change; fields left out stay as they are. */
        UpdateCheckoutRequest: {
            metadata?: components["schemas"]["MetadataPatch"];
            /**
             * Format: date-time
             * @description New end of the checkout, in the future and within 30 days of its creation. Only while it is open.
             * @example 2026-03-04T09:41:07.000Z
             */
            expiresAt?: string;
        };
        /**
         * Format: int32
         * @description State of the payment as the number that IPNs carry: -2 cancelled, -1 initiated, 0 pending, 1 succeeded, 2 failed, 3 refunded in full, 4 chargeback.
         * @example 1
         * @enum {integer}
         */
        TransactionStatusCode: -2 | -1 | 0 | 1 | 2 | 3 | 4;
        /** @description A transaction as lists show it. */
        TransactionSummary: {
            /**
             * @description Identifier of the transaction and of its checkout.
             * @example 665f1c2ab7e4d1f0a9c3e871
             */
            id: string;
            /**
             * @description The site it belongs to.
             * @example 665f1c2ab7e4d1f0a9c3e010
             */
            siteId: string;
            /**
             * @description True for live, false for test.
             * @example false
             */
            livemode: boolean;
            /**
             * @description The merchant's reference; null when none was given.
             * @example order-10042
             */
            externalReference: string | null;
            /**
             * @description Reference of another kind; null when none was given.
             * @example INV-2026-0042
             */
            invoiceNumber: string | null;
            /**
             * @description The buyer's address; null when not known.
             * @example buyer@example.com
             */
            email: string | null;
            /**
             * @description Country of the billing address; null when not known.
             * @example DE
             */
            billingCountry: string | null;
            amount: components["schemas"]["Amount"];
            currency: components["schemas"]["Currency"];
            /**
             * Format: int64
             * @description Money taken from the buyer, before refunds. In the smallest unit of the currency.
             * @example 4900
             */
            amountCaptured: number;
            /**
             * Format: int64
             * @description Money given back. In the smallest unit of the currency.
             * @example 0
             */
            amountRefunded: number;
            /**
             * Format: int64
             * @description Money being given back, not settled yet. In the smallest unit of the currency.
             * @example 0
             */
            amountRefundPending: number;
            /**
             * Format: int64
             * @description Money taken beyond the amount asked; refund it. In the smallest unit of the currency.
             * @example 0
             */
            amountOverpaid: number;
            status: components["schemas"]["TransactionStatus"];
            statusCode: components["schemas"]["TransactionStatusCode"];
            /**
             * Format: int32
             * @description Grows with every visible change; the greater one is the newer state.
             * @example 3
             */
            eventVersion: number;
            /**
             * @description The provider of the newest attempt; null before the first.
             * @example 665f1c2ab7e4d1f0a9c3e020
             */
            providerId: string | null;
            /**
             * @description Type of that provider; null before the first attempt.
             * @example sandbox
             */
            providerType: string | null;
            /**
             * Format: date-time
             * @description When it was made.
             * @example 2026-03-02T09:41:07.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it last changed.
             * @example 2026-03-02T09:43:30.000Z
             */
            updatedAt: string;
            /**
             * Format: date-time
             * @description Until when it could be paid.
             * @example 2026-03-03T09:41:07.000Z
             */
            expiresAt: string;
        };
        /** @description One page of transactions, newest first. */
        TransactionList: {
            /** @description The transactions of this page. */
            data: components["schemas"]["TransactionSummary"][];
            /**
             * Format: int32
             * @description The page asked for; 1 when a cursor was used.
             * @example 1
             */
            page: number;
            /**
             * Format: int32
             * @description The limit that was used.
             * @example 50
             */
            limit: number;
            /**
             * Format: int64
             * @description How many match in all; null when they were not counted, because a cursor was used or there are too many to count at once.
             * @example 128
             */
            total: number | null;
            /**
             * @description Pass as `cursor` to get what follows; null when this was the last page.
             * @example NjY1ZjFjMmFiN2U0ZDFmMGE5YzNlODcx
             */
            nextCursor: string | null;
        };
        /**
         * @description Comma-separated values as RFC 4180 says, in UTF-8, lines ended by CR LF. The first line names the columns, which keep their order; new ones come last:
         *     `id`, `createdAt`, `updatedAt`, `status`, `statusCode`, `siteId`, `livemode`, `externalReference`, `invoiceNumber`, `email`, `billingCountry`, `currency`, `amount`,
         *     `amountCaptured`, `amountRefunded`, `amountRefundPending`, `amountOverpaid`, `providerId`, `providerType`, `providerReference`, `clientId`, `expiresAt`, as the fields of the same names of a
         *     transaction. Amounts are integers in the smallest unit, times are UTC, what is missing is empty. Text that a spreadsheet would take for a formula is preceded by an apostrophe.
         * @example id,createdAt
         *     665f1c2ab7e4d1f0a9c3e871,2026-03-02T09:41:07.000Z
         */
        TransactionCsv: string;
        /** @description A payment that came without the gateway. */
        CreateManualTransactionRequest: {
            /**
             * @description The site that was paid.
             * @example 665f1c2ab7e4d1f0a9c3e010
             */
            siteId: string;
            amount: components["schemas"]["Amount"];
            currency: components["schemas"]["Currency"];
            externalReference?: components["schemas"]["ExternalReference"];
            /**
             * @description A reference of another kind, used in place of `externalReference` when that is missing. One of the two is needed.
             * @example INV-2026-0042
             */
            invoiceNumber?: string;
            /**
             * Format: date-time
             * @description When the money came, not in the future. Left out, it is now.
             * @example 2026-03-01T08:00:00.000Z
             */
            paidAt?: string;
            /**
             * @description How it came, for your own records, such as the reference of a bank transfer.
             * @example Bank transfer, ref 88123
             */
            note?: string;
            /**
             * @description The buyer's address. Empty, null or unusable is the same as leaving it out.
             * @example buyer@example.com
             */
            email?: string | null;
            /**
             * @description A client known to the gateway, to whom the payment belongs.
             * @example 665f1c2ab7e4d1f0a9c3e050
             */
            clientId?: string;
            /**
             * @description Where the gateway tells about the payment. Without it no IPN is sent.
             * @example https://shop.example/?wc-api=wc_payment_gateway_app
             */
            ipnUrl?: string;
            billingAddress?: components["schemas"]["Address"];
            metadata?: components["schemas"]["Metadata"];
        };
        /** @description One try to pay at a provider. At most one can take money at a time. */
        Attempt: {
            /**
             * @description Identifier of the attempt.
             * @example 665f1c2ab7e4d1f0a9c3e8a1
             */
            id: string;
            /**
             * @description The provider it was made at.
             * @example 665f1c2ab7e4d1f0a9c3e020
             */
            providerId: string;
            /**
             * @description Type of that provider.
             * @example sandbox
             */
            providerType: string;
            /**
             * @description The provider's own identifier of the payment; null until it is known.
             * @example sbx_pay_9QxT4m
             */
            providerReference: string | null;
            /**
             * @description `starting`: the provider was asked, its answer is not known yet. `awaiting_buyer`: the buyer must act. `processing`: the outcome comes later. The others are final, though a success can still follow a cancellation.
             * @example succeeded
             * @enum {string}
             */
            status: "starting" | "awaiting_buyer" | "processing" | "succeeded" | "declined" | "cancelled" | "expired";
            amount: components["schemas"]["Amount"];
            /**
             * @description The provider's word for a decline; null otherwise.
             * @example insufficient_funds
             */
            declineReason: string | null;
            /**
             * Format: date-time
             * @description When it began.
             * @example 2026-03-02T09:42:51.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it last changed.
             * @example 2026-03-02T09:43:30.000Z
             */
            updatedAt: string;
        };
        /** @description Money given back, or on its way. */
        Refund: {
            /**
             * @description Identifier of the refund; the provider's own for one made at its dashboard.
             * @example 665f1c2ab7e4d1f0a9c3e8b1
             */
            id: string;
            /**
             * @description The transaction it belongs to.
             * @example 665f1c2ab7e4d1f0a9c3e871
             */
            transactionId: string;
            amount: components["schemas"]["Amount"];
            currency: components["schemas"]["Currency"];
            /**
             * @description `requested`: reserved, the provider is being asked. `pending`: the provider is at it. `succeeded`, `failed` and `cancelled` are final, though a success can still be taken back by the bank.
             * @example succeeded
             * @enum {string}
             */
            status: "requested" | "pending" | "succeeded" | "failed" | "cancelled";
            /**
             * @description Why, in words; null when not given.
             * @example Returned goods
             */
            reason: string | null;
            /**
             * @description Whether it was asked for here or made at the provider's own dashboard.
             * @example gateway
             * @enum {string}
             */
            origin: "gateway" | "provider";
            /**
             * @description The provider it goes through; null when not known.
             * @example 665f1c2ab7e4d1f0a9c3e020
             */
            providerId: string | null;
            /**
             * @description The provider's own identifier; null until it is known.
             * @example sbx_ref_2kLw8n
             */
            providerReference: string | null;
            /**
             * @description The key or operator that asked for it; null for one made at the provider.
             * @example apiKey:665f1c2ab7e4d1f0a9c3e030
             */
            requestedBy: string | null;
            /**
             * Format: date-time
             * @description When it was asked for.
             * @example 2026-03-05T10:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it last changed.
             * @example 2026-03-05T10:00:02.000Z
             */
            updatedAt: string;
        };
        /** @description The buyer's bank contests the payment. */
        Dispute: {
            /**
             * @description The provider's identifier of the dispute.
             * @example sbx_dis_7PzR1c
             */
            id: string;
            status: components["schemas"]["DisputeStatus"];
            amount: components["schemas"]["Amount"];
            currency: components["schemas"]["Currency"];
            /**
             * @description The bank's reason; null when not told.
             * @example fraudulent
             */
            reason: string | null;
            /**
             * Format: date-time
             * @description When it was opened.
             * @example 2026-03-20T07:12:00.000Z
             */
            openedAt: string;
            /**
             * Format: date-time
             * @description When it last changed.
             * @example 2026-03-20T07:12:00.000Z
             */
            updatedAt: string;
        };
        /** @description One line of the history of a transaction. */
        TimelineEntry: {
            /**
             * Format: date-time
             * @description When it was recorded.
             * @example 2026-03-02T09:43:30.000Z
             */
            at: string;
            type: components["schemas"]["EventType"];
            /**
             * Format: int32
             * @description The version that this change made.
             * @example 3
             */
            eventVersion: number;
            /**
             * @description Who said so: an `event`, `answer` or `lookup` of the provider, an `operator` or key, a `timeout`, or the gateway itself (`system`).
             * @example event
             * @enum {string}
             */
            source: "event" | "answer" | "lookup" | "operator" | "timeout" | "system";
            /**
             * Format: int64
             * @description The money it is about, in the smallest unit; null where there is none.
             * @example 4900
             */
            amount: number | null;
            /**
             * @description A sentence for operators; null when there is nothing to add.
             * @example Paid by card at the simulator
             */
            detail: string | null;
        };
        /** @description How telling the merchant stands. */
        IpnSummary: {
            /**
             * @description Where IPNs go; null when none are sent.
             * @example https://shop.example/?wc-api=wc_payment_gateway_app
             */
            url: string | null;
            version: components["schemas"]["IpnVersion"];
            /**
             * @description The newest delivery; null before the first.
             * @example 665f1c2ab7e4d1f0a9c3e871.3
             */
            latestDeliveryId: string | null;
            /**
             * @description How the newest delivery stands; null before the first.
             * @example delivered
             * @enum {string|null}
             */
            latestStatus: "pending" | "delivered" | "exhausted" | "superseded" | null;
            /**
             * Format: int32
             * @description Tries of the newest delivery so far.
             * @example 1
             */
            triesCount: number;
            /**
             * Format: int32
             * @description Status of the merchant's last answer; null when there was none.
             * @example 200
             */
            lastHttpStatus: number | null;
            /**
             * @description Why the last try failed; null when it did not.
             * @example timeout:headers
             */
            lastFailure: string | null;
            /**
             * Format: date-time
             * @description When it is tried next; null when no try is due.
             * @example 2026-03-02T09:41:07.000Z
             */
            nextTryAt: string | null;
        };
        /** @description The money side of a payment, whole: attempts, refunds, disputes, history and how the merchant was told. */
        Transaction: {
            /**
             * @description Identifier of the transaction and of its checkout.
             * @example 665f1c2ab7e4d1f0a9c3e871
             */
            id: string;
            /**
             * @description The site it belongs to.
             * @example 665f1c2ab7e4d1f0a9c3e010
             */
            siteId: string;
            /**
             * @description True for live, false for test.
             * @example false
             */
            livemode: boolean;
            /**
             * @description The merchant's reference; null when none was given.
             * @example order-10042
             */
            externalReference: string | null;
            /**
             * @description Reference of another kind; null when none was given.
             * @example INV-2026-0042
             */
            invoiceNumber: string | null;
            /**
             * @description The buyer's address; null when not known.
             * @example buyer@example.com
             */
            email: string | null;
            /**
             * @description Country of the billing address; null when not known.
             * @example DE
             */
            billingCountry: string | null;
            amount: components["schemas"]["Amount"];
            currency: components["schemas"]["Currency"];
            /**
             * Format: int64
             * @description Money taken from the buyer, before refunds. In the smallest unit of the currency.
             * @example 4900
             */
            amountCaptured: number;
            /**
             * Format: int64
             * @description Money given back. In the smallest unit of the currency.
             * @example 0
             */
            amountRefunded: number;
            /**
             * Format: int64
             * @description Money being given back, not settled yet. In the smallest unit of the currency.
             * @example 0
             */
            amountRefundPending: number;
            /**
             * Format: int64
             * @description Money taken beyond the amount asked; refund it. In the smallest unit of the currency.
             * @example 0
             */
            amountOverpaid: number;
            status: components["schemas"]["TransactionStatus"];
            statusCode: components["schemas"]["TransactionStatusCode"];
            /**
             * Format: int32
             * @description Grows with every visible change; the greater one is the newer state.
             * @example 3
             */
            eventVersion: number;
            /**
             * @description The provider of the newest attempt; null before the first.
             * @example 665f1c2ab7e4d1f0a9c3e020
             */
            providerId: string | null;
            /**
             * @description Type of that provider; null before the first attempt.
             * @example sandbox
             */
            providerType: string | null;
            /**
             * Format: date-time
             * @description When it was made.
             * @example 2026-03-02T09:41:07.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it last changed.
             * @example 2026-03-02T09:43:30.000Z
             */
            updatedAt: string;
            /**
             * Format: date-time
             * @description Until when it could be paid.
             * @example 2026-03-03T09:41:07.000Z
             */
            expiresAt: string;
            sessionPublicId: components["schemas"]["SessionPublicId"];
            /**
             * @description The client it belongs to; null when none was given.
             * @example 665f1c2ab7e4d1f0a9c3e050
             */
            clientId: string | null;
            /** @description Billing address; null when not known. */
            billingAddress: components["schemas"]["Address"] | null;
            /** @description Shipping address; null when not known. */
            shippingAddress: components["schemas"]["Address"] | null;
            metadata: components["schemas"]["Metadata"];
            /** @description Tries to pay, oldest first. */
            attempts: components["schemas"]["Attempt"][];
            /** @description Refunds, oldest first. */
            refunds: components["schemas"]["Refund"][];
            /** @description Disputes, oldest first. */
            disputes: components["schemas"]["Dispute"][];
            /** @description What happened, oldest first. */
            timeline: components["schemas"]["TimelineEntry"][];
            ipn: components["schemas"]["IpnSummary"];
        };
        /** @description The new metadata; it replaces what was there. */
        UpdateTransactionRequest: {
            metadata: components["schemas"]["Metadata"];
        };
        /** @description Confirms that the transaction is gone. */
        DeletedTransaction: {
            /**
             * @description Identifier the transaction had.
             * @example 665f1c2ab7e4d1f0a9c3e871
             */
            id: string;
            /**
             * @description Always true.
             * @example true
             */
            deleted: boolean;
        };
        /** @description What to give back. */
        CreateRefundRequest: {
            /**
             * Format: int64
             * @description How much, in the smallest unit of the currency. Left out: all that is left.
             * @example 1000
             */
            amount?: number;
            /**
             * @description Why, for your own records; not shown to the buyer.
             * @example Returned goods
             */
            reason?: string;
        };
        /** @description How the money came. */
        MarkPaidRequest: {
            /**
             * @description For your own records, such as the reference of a bank transfer.
             * @example Bank transfer 2026-03-04, ref 88123
             */
            note?: string;
        };
        /** @description How the dispute stands. */
        UpdateChargebackRequest: {
            /**
             * @description The new word. All but `won` mean that the money was taken back.
             * @example open
             * @enum {string}
             */
            status: "open" | "under_review" | "won" | "lost" | "accepted";
            /**
             * @description The bank's reason, or yours.
             * @example fraudulent
             */
            reason?: string;
        };
        /** @description Something an operator wrote down about a transaction. */
        Note: {
            /**
             * @description Identifier of the note.
             * @example 665f1c2ab7e4d1f0a9c3e0a1
             */
            id: string;
            /**
             * @description The transaction it is about.
             * @example 665f1c2ab7e4d1f0a9c3e871
             */
            transactionId: string;
            /**
             * @description The note as it was written, plain text.
             * @example Buyer called; parcel is on its way back.
             */
            text: string;
            /**
             * @description Who wrote it, `user:<id>` or `apiKey:<id>`.
             * @example user:665f1c2ab7e4d1f0a9c3e0b1
             */
            author: string | null;
            /**
             * @description Name of the author when it was written.
             * @example Grace
             */
            authorName: string | null;
            /**
             * Format: date-time
             * @description When it was written.
             * @example 2026-03-03T14:02:11.000Z
             */
            createdAt: string;
        };
        /** @description One page of notes, newest first. */
        NoteList: {
            /** @description The notes of this page. */
            data: components["schemas"]["Note"][];
            /**
             * @description Pass as `cursor` to get what follows; null when this was the last page.
             * @example NjY1ZjFjMmFiN2U0ZDFmMGE5YzNlODcx
             */
            nextCursor: string | null;
        };
        /** @description A note. */
        CreateNoteRequest: {
            /**
             * @description Plain text with at least one character that can be seen. Write no card numbers or other secrets.
             * @example Buyer called; parcel is on its way back.
             */
            text: string;
        };
        /** @description Confirms that the note is gone. */
        DeletedNote: {
            /**
             * @description Identifier the note had.
             * @example 665f1c2ab7e4d1f0a9c3e0a1
             */
            id: string;
            /**
             * @description Always true.
             * @example true
             */
            deleted: boolean;
        };
        /** @description What a provider sent about a transaction. */
        ProviderEvent: {
            /**
             * @description The provider's identifier of the event.
             * @example sbx_evt_4Kd81Lq
             */
            id: string;
            /**
             * @description The account it came for.
             * @example 665f1c2ab7e4d1f0a9c3e020
             */
            providerId: string;
            providerType: components["schemas"]["ProviderType"];
            /**
             * @description The provider's word for what happened.
             * @example payment.succeeded
             */
            type: string;
            /**
             * Format: date-time
             * @description The time the provider gives it.
             * @example 2026-03-02T09:43:28.000Z
             */
            occurredAt: string;
            /**
             * Format: date-time
             * @description When it came in.
             * @example 2026-03-02T09:43:29.000Z
             */
            receivedAt: string;
            /**
             * @description What became of it.
             * @example applied
             * @enum {string}
             */
            status: "pending" | "parked" | "applied" | "ignored" | "quarantined";
            /**
             * @description Why, in a word of a closed list; null when it was applied and changed something.
             * @example unchanged
             */
            reason: string | null;
            /**
             * @description The same in a sentence.
             * @example The transaction knew it already.
             */
            why: string | null;
            /**
             * Format: int32
             * @description How often it came again.
             * @example 0
             */
            duplicatesCount: number;
            /**
             * Format: date-time
             * @description When it came to its end; null while it is being worked on.
             * @example 2026-03-02T09:43:30.000Z
             */
            settledAt: string | null;
            /**
             * @description Headers that help to tell what was sent; signatures and tokens are redacted.
             * @example {
             *       "content-type": "application/json",
             *       "sandbox-signature": "[redacted]"
             *     }
             */
            headers: {
                [key: string]: string;
            };
            /**
             * @description The body as the provider sent it, as text; secrets, card numbers and bank account numbers in it are redacted. Null when it cannot be decrypted any more.
             * @example {"id":"sbx_evt_4Kd81Lq","type":"payment.succeeded"}
             */
            raw: string | null;
            /**
             * @description Whether `raw` leaves out an end beyond 262,144 characters.
             * @example false
             */
            rawTruncated: boolean;
        };
        /** @description One page of provider events, newest first. */
        ProviderEventList: {
            /** @description The events of this page. */
            data: components["schemas"]["ProviderEvent"][];
            /**
             * @description Pass as `cursor` to get what follows; null when this was the last page.
             * @example NjY1ZjFjMmFiN2U0ZDFmMGE5YzNlODcx
             */
            nextCursor: string | null;
        };
        /**
         * @description Identifier of one delivery, `{transactionId}.{eventVersion}`. The same over all tries and resends.
         * @example 665f1c2ab7e4d1f0a9c3e871.3
         */
        DeliveryId: string;
        /**
         * Format: int32
         * @description Grows with every visible change of one transaction. A greater number is the newer state; gaps are normal.
         * @example 3
         */
        EventVersion: number;
        /** @description One IPN to one address. Its bytes never change; every POST of it is a try. */
        Delivery: {
            id: components["schemas"]["DeliveryId"];
            /**
             * @description The transaction it tells about.
             * @example 665f1c2ab7e4d1f0a9c3e871
             */
            transactionId: string;
            /**
             * @description The site whose secret signs it.
             * @example 665f1c2ab7e4d1f0a9c3e010
             */
            siteId: string;
            eventVersion: components["schemas"]["EventVersion"];
            ipnVersion: components["schemas"]["IpnVersion"];
            statusCode: components["schemas"]["TransactionStatusCode"];
            /**
             * @description Where it goes.
             * @example https://shop.example/?wc-api=wc_payment_gateway_app
             */
            url: string;
            /**
             * @description The exact bytes that are signed and sent.
             * @example {"schemaVersion":2}
             */
            body: string;
            /**
             * @description `pending`: not accepted yet, tries go on. `delivered`: answered with 200. `exhausted`: 48 hours are over; can be sent again at any time. `superseded`: a newer state made it pointless.
             * @example delivered
             * @enum {string}
             */
            status: "pending" | "delivered" | "exhausted" | "superseded";
            /**
             * Format: int32
             * @description Tries so far.
             * @example 1
             */
            triesCount: number;
            /**
             * Format: date-time
             * @description When it is tried next; null when no try is due.
             * @example 2026-03-02T09:41:07.000Z
             */
            nextTryAt: string | null;
            /**
             * Format: int32
             * @description Status of the last answer; null when there was none.
             * @example 200
             */
            lastHttpStatus: number | null;
            /**
             * @description Why the last try failed; null when it did not.
             * @example timeout:headers
             */
            lastFailure: string | null;
            /**
             * Format: date-time
             * @description When it came to be owed.
             * @example 2026-03-02T09:43:30.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was delivered or given up; null while it is pending.
             * @example 2026-03-02T09:43:31.000Z
             */
            settledAt: string | null;
            /**
             * @description Shell commands that send the same bytes to the same address, freshly signed. Put the signing secret in place of `whsec_REPLACE_ME`; needs curl and openssl.
             * @example SECRET='whsec_REPLACE_ME'
             *     BODY='{}'
             */
            curl: string;
            /** @description The tries, newest first, at most 100. */
            tries: components["schemas"]["DeliveryTry"][];
        };
        /** @description One page of deliveries, newest first. */
        DeliveryList: {
            /** @description The deliveries of this page. */
            data: components["schemas"]["Delivery"][];
            /**
             * @description Pass as `cursor` to get what follows; null when this was the last page.
             * @example NjY1ZjFjMmFiN2U0ZDFmMGE5YzNlODcx
             */
            nextCursor: string | null;
        };
        /** @description One IPN to one address, without its bytes and tries. */
        DeliverySummary: {
            id: components["schemas"]["DeliveryId"];
            /**
             * @description The transaction it tells about.
             * @example 665f1c2ab7e4d1f0a9c3e871
             */
            transactionId: string;
            /**
             * @description The site whose secret signs it.
             * @example 665f1c2ab7e4d1f0a9c3e010
             */
            siteId: string;
            eventVersion: components["schemas"]["EventVersion"];
            ipnVersion: components["schemas"]["IpnVersion"];
            statusCode: components["schemas"]["TransactionStatusCode"];
            /**
             * @description Where it goes.
             * @example https://shop.example/?wc-api=wc_payment_gateway_app
             */
            url: string;
            /**
             * @description `pending`: not accepted yet, tries go on. `delivered`: accepted. `exhausted`: automatic tries have ended; can be sent again at any time. `superseded`: a newer state made it pointless.
             * @example delivered
             * @enum {string}
             */
            status: "pending" | "delivered" | "exhausted" | "superseded";
            /**
             * Format: int32
             * @description Tries so far.
             * @example 1
             */
            triesCount: number;
            /**
             * Format: date-time
             * @description When it is tried next; null when no try is due.
             * @example 2026-03-02T09:43:30.000Z
             */
            nextTryAt: string | null;
            /**
             * Format: int32
             * @description Status of the last answer; null when there was none.
             * @example 200
             */
            lastHttpStatus: number | null;
            /**
             * @description Why the last try failed; null when it did not.
             * @example timeout:headers
             */
            lastFailure: string | null;
            /**
             * Format: date-time
             * @description When it came to be owed.
             * @example 2026-03-02T09:43:30.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was delivered or given up; null while it is pending.
             * @example 2026-03-02T09:43:30.000Z
             */
            settledAt: string | null;
        };
        /** @description One page of deliveries, newest first. */
        DeliverySummaryList: {
            /** @description The deliveries of this page. */
            data: components["schemas"]["DeliverySummary"][];
            /**
             * @description Pass as `cursor` to get what follows; null when this was the last page.
             * @example NjY1ZjFjMmFiN2U0ZDFmMGE5YzNlODcx
             */
            nextCursor: string | null;
        };
        /** @description The deliveries to send again. */
        ResendDeliveriesRequest: {
            /** @description Identifiers of deliveries, of any transactions. */
            deliveryIds: components["schemas"]["DeliveryId"][];
        };
        /** @description What became of one delivery that was asked for. */
        ResendResult: {
            deliveryId: components["schemas"]["DeliveryId"];
            /**
             * @description `requested`: due at once. `not_found`: no delivery has this id. `superseded`: an IPN of version 1 that a newer state, or another paid transaction of the order, has made harmful.
             * @example requested
             * @enum {string}
             */
            result: "requested" | "not_found" | "superseded";
        };
        /** @description What became of each delivery, in the order asked for. */
        ResendResults: {
            /** @description One entry per delivery. */
            data: components["schemas"]["ResendResult"][];
        };
        /**
         * @description A status in which a delivery can be sent again.
         * @example exhausted
         * @enum {string}
         */
        ResendableStatus: "pending" | "delivered" | "exhausted";
        /** @description Sending again what was created in a time range, by a job that goes on by itself, also when a worker dies. */
        ResendJob: {
            /**
             * @description Identifier of the job.
             * @example 665f1c2ab7e4d1f0a9c3e050
             */
            id: string;
            /**
             * @description How far it is.
             * @example running
             * @enum {string}
             */
            status: "queued" | "running" | "completed" | "cancelled";
            /**
             * Format: date-time
             * @description Deliveries created at or after this moment.
             * @example 2026-03-02T00:00:00.000Z
             */
            from: string;
            /**
             * Format: date-time
             * @description … and before this one.
             * @example 2026-03-03T00:00:00.000Z
             */
            to: string;
            /**
             * @description Only this site; null for all.
             * @example 665f1c2ab7e4d1f0a9c3e010
             */
            siteId: string | null;
            /**
             * @description Events to this endpoint; null for IPNs.
             * @example 665f1c2ab7e4d1f0a9c3e040
             */
            endpointId: string | null;
            /** @description Only deliveries that stood like this. */
            statuses: components["schemas"]["ResendableStatus"][];
            /**
             * @description It only counts.
             * @example false
             */
            dryRun: boolean;
            /**
             * Format: int32
             * @description Deliveries made due per second.
             * @example 20
             */
            ratePerSecond: number;
            /**
             * Format: int32
             * @description Deliveries it has come across so far.
             * @example 120
             */
            matchedCount: number;
            /**
             * Format: int32
             * @description Of those, made due again. In a dry run, those that would be.
             * @example 118
             */
            requestedCount: number;
            /**
             * Format: int32
             * @description Of those, left out as an IPN of version 1 that a newer state has made harmful.
             * @example 2
             */
            skippedCount: number;
            /**
             * @description Name of the operator or key that asked for it.
             * @example Ada Lovelace
             */
            createdBy: string | null;
            /**
             * Format: date-time
             * @description When it was asked for.
             * @example 2026-03-02T09:43:30.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When a worker began with it; null before.
             * @example 2026-03-02T09:43:30.000Z
             */
            startedAt: string | null;
            /**
             * Format: date-time
             * @description When it was completed or cancelled; null before.
             * @example 2026-03-02T09:43:30.000Z
             */
            endedAt: string | null;
        };
        /** @description One page of resend jobs, newest first. */
        ResendJobList: {
            /** @description The jobs of this page. */
            data: components["schemas"]["ResendJob"][];
            /**
             * @description Pass as `cursor` to get what follows; null when this was the last page.
             * @example NjY1ZjFjMmFiN2U0ZDFmMGE5YzNlODcx
             */
            nextCursor: string | null;
        };
        /** @description Which deliveries to send again, and how fast. */
        CreateResendJobRequest: {
            /**
             * Format: date-time
             * @description Deliveries created at or after this moment.
             * @example 2026-03-02T00:00:00.000Z
             */
            from: string;
            /**
             * Format: date-time
             * @description … and before this one.
             * @example 2026-03-03T00:00:00.000Z
             */
            to: string;
            /**
             * @description Only this site; all sites when left out.
             * @example 665f1c2ab7e4d1f0a9c3e010
             */
            siteId?: string;
            /**
             * @description Events to this endpoint instead of IPNs.
             * @example 665f1c2ab7e4d1f0a9c3e040
             */
            endpointId?: string;
            /** @description Only deliveries that stand like this now. Left out, those that were given up. */
            statuses?: components["schemas"]["ResendableStatus"][];
            /**
             * @description Only count what would be sent.
             * @default false
             * @example true
             */
            dryRun?: boolean;
            /**
             * Format: int32
             * @description Deliveries made due per second. The rate limits of each target hold besides.
             * @default 20
             * @example 20
             */
            ratePerSecond?: number;
        };
        /** @description The way to one target (scheme, host and port) of one site, which IPNs and events share. */
        IpnLane: {
            /**
             * @description Identifier of the lane.
             * @example 665f1c2ab7e4d1f0a9c3e010.00
             */
            id: string;
            /**
             * @description The site.
             * @example 665f1c2ab7e4d1f0a9c3e010
             */
            siteId: string;
            /**
             * @description The target; null for the lane that the 33rd and further targets of a site share.
             * @example https://shop.example
             */
            origin: string | null;
            /**
             * @description `open`: all is well, or nothing was sent yet. `failing`: the last tries failed, others follow as scheduled. `parked`: the target does not answer; one delivery at a time is sent as a probe and the rest waits.
             * @example open
             * @enum {string}
             */
            state: "open" | "failing" | "parked";
            /**
             * Format: int32
             * @description Deliveries that wait for a try; counted up to 10,000.
             * @example 3
             */
            queuedCount: number;
            /**
             * Format: date-time
             * @description When the oldest waiting delivery came to be owed; null when nothing waits.
             * @example 2026-03-02T09:43:30.000Z
             */
            oldestPendingAt: string | null;
            /**
             * Format: int32
             * @description Its age; null when nothing waits.
             * @example 42
             */
            oldestPendingAgeSeconds: number | null;
            /**
             * Format: date-time
             * @description Since when it is parked; null when it is not.
             * @example 2026-03-02T09:43:30.000Z
             */
            openedAt: string | null;
            /**
             * Format: int32
             * @description Probes in a row that failed.
             * @example 4
             */
            failedProbesCount: number;
            /**
             * @description Why the last of the failing tries failed; null when the last try was answered.
             * @example timeout:headers
             */
            lastFailure: string | null;
            /**
             * Format: date-time
             * @description When that was.
             * @example 2026-03-02T09:43:30.000Z
             */
            lastFailedAt: string | null;
            /**
             * Format: date-time
             * @description When the next probe is due; null when it is not parked.
             * @example 2026-03-02T09:43:30.000Z
             */
            nextProbeAt: string | null;
        };
        /** @description One page of lanes, ordered by their identifiers. */
        IpnLaneList: {
            /** @description The lanes of this page. */
            data: components["schemas"]["IpnLane"][];
            /**
             * @description Pass as `cursor` to get what follows; null when this was the last page.
             * @example NjY1ZjFjMmFiN2U0ZDFmMGE5YzNlODcx
             */
            nextCursor: string | null;
        };
        /**
         * @description `pending`: about to be worked on. `parked`: waits for its transaction or for the provider. `applied`: what it says is recorded. `ignored`: it means nothing here. `quarantined`: authentic, but it can't be used as it is; somebody has to look.
         * @example applied
         * @enum {string}
         */
        HookEventStatus: "pending" | "parked" | "applied" | "ignored" | "quarantined";
        /**
         * @description Parked: `unknown_transaction`, `provider_unavailable`, `busy`. Applied: `unchanged` (it was known already). Ignored: `not_ours` (another system's payment), `unknown_type`. Quarantined: another `amount`, `currency`, `mode` or `owner` than the transaction's, `unusable` bytes, `no_such_transaction` with the id it names, `provider_unavailable` for a day, `crashed` (work on it broke off five times).
         * @example amount
         * @enum {string}
         */
        HookEventReason: "unknown_transaction" | "provider_unavailable" | "busy" | "unchanged" | "not_ours" | "unknown_type" | "amount" | "currency" | "mode" | "owner" | "unusable" | "no_such_transaction" | "crashed";
        /**
         * @description Identifier of the event here, `{providerId}.{eventId}`.
         * @example 665f1c2ab7e4d1f0a9c3e020.evt_5fJ2kQ9x
         */
        HookEventId: string;
        /** @description An event that a provider sent, as the inbox keeps it. */
        HookEvent: {
            id: components["schemas"]["HookEventId"];
            /** @description The provider account it came to. */
            providerId: components["schemas"]["ObjectId"];
            /**
             * @description Type of the provider.
             * @example sandbox
             */
            providerType: string;
            /**
             * @description The provider's own identifier of the event. What could not be read is named after the hash of its bytes.
             * @example evt_5fJ2kQ9x
             */
            eventId: string;
            /**
             * @description The provider's own word for what happened; `unusable` for what could not be read.
             * @example payment.succeeded
             */
            eventType: string;
            status: components["schemas"]["HookEventStatus"];
            /** @description Why it has this status; null for an event that is new or was simply applied. */
            reason: components["schemas"]["HookEventReason"] | null;
            /**
             * @description The same in a sentence.
             * @example The capture is about 4901, not 4900.
             */
            why: string | null;
            /** @description The transaction it was applied to; null for any other status. */
            transactionId: components["schemas"]["ObjectId"] | null;
            /**
             * @description How often the provider has sent it again.
             * @example 0
             */
            duplicatesCount: number;
            /**
             * Format: date-time
             * @description When it happened, by the provider's clock.
             * @example 2026-03-02T09:43:28.000Z
             */
            occurredAt: string;
            /**
             * Format: date-time
             * @description When it arrived first.
             * @example 2026-03-02T09:43:29.120Z
             */
            receivedAt: string;
            /**
             * Format: date-time
             * @description When it came to its end; null while it is pending or parked.
             * @example 2026-03-02T09:43:29.180Z
             */
            settledAt: string | null;
        };
        /** @description One page of provider events, newest first. */
        HookEventList: {
            /** @description The events of this page. */
            data: components["schemas"]["HookEvent"][];
            /**
             * @description Pass as `cursor` to get what follows; null when this was the last page.
             * @example NjY1ZjFjMmFiN2U0ZDFmMGE5YzNlODcx
             */
            nextCursor: string | null;
        };
        /** @description An event with everything that is known of it. */
        HookEventDetail: {
            id: components["schemas"]["HookEventId"];
            /** @description The provider account it came to. */
            providerId: components["schemas"]["ObjectId"];
            /**
             * @description Type of the provider.
             * @example sandbox
             */
            providerType: string;
            /**
             * @description The provider's own identifier of the event. What could not be read is named after the hash of its bytes.
             * @example evt_5fJ2kQ9x
             */
            eventId: string;
            /**
             * @description The provider's own word for what happened; `unusable` for what could not be read.
             * @example payment.succeeded
             */
            eventType: string;
            status: components["schemas"]["HookEventStatus"];
            /** @description Why it has this status; null for an event that is new or was simply applied. */
            reason: components["schemas"]["HookEventReason"] | null;
            /**
             * @description The same in a sentence.
             * @example The capture is about 4901, not 4900.
             */
            why: string | null;
            /** @description The transaction it was applied to; null for any other status. */
            transactionId: components["schemas"]["ObjectId"] | null;
            /**
             * @description How often the provider has sent it again.
             * @example 0
             */
            duplicatesCount: number;
            /**
             * Format: date-time
             * @description When it happened, by the provider's clock.
             * @example 2026-03-02T09:43:28.000Z
             */
            occurredAt: string;
            /**
             * Format: date-time
             * @description When it arrived first.
             * @example 2026-03-02T09:43:29.120Z
             */
            receivedAt: string;
            /**
             * Format: date-time
             * @description When it came to its end; null while it is pending or parked.
             * @example 2026-03-02T09:43:29.180Z
             */
            settledAt: string | null;
            /**
             * @description The event as it came, exactly. Null when it can't be decrypted here.
             * @example {"id":"evt_5fJ2kQ9x","type":"payment.succeeded"}
             */
            raw: string | null;
            /**
             * @description `base64` where the bytes are no text.
             * @example utf8
             * @enum {string}
             */
            rawEncoding: "utf8" | "base64";
            /**
             * @description Headers of the request it came with, names in lower case, without signatures and other secrets.
             * @example {
             *       "content-type": "application/json",
             *       "user-agent": "simulator/1"
             *     }
             */
            headers: {
                [key: string]: string;
            };
        };
        /** @description Postal address of a client. */
        ClientAddress: {
            /**
             * @description Street and house number.
             * @example 12 St James's Square
             */
            address1: string | null;
            /**
             * @description Flat, floor or other addition.
             * @example Flat 3
             */
            address2: string | null;
            /**
             * @description Town or city.
             * @example London
             */
            city: string | null;
            /**
             * @description State, province or region, as the country uses it.
             * @example England
             */
            state: string | null;
            /**
             * @description Postal code.
             * @example SW1Y 4JH
             */
            postcode: string | null;
            /**
             * @description ISO 3166-1 alpha-2 country code; null when not known.
             * @example GB
             */
            country: string | null;
        };
        /** @description Where electronic invoices are sent in the Peppol network. */
        PeppolRoutingAddress: {
            /**
             * @description Scheme of the identifier, from the electronic address scheme list.
             * @example 0204
             */
            schemeId: string;
            /**
             * @description The identifier in that scheme.
             * @example 991-01234-44
             */
            value: string;
        };
        /** @description Tax data of a client. */
        ClientTaxInfo: {
            /**
             * @description The tax id, as it was given.
             * @example GB123456789
             */
            taxId: string | null;
            /**
             * @description Kind of the tax id, such as `vat`.
             * @example vat
             */
            taxIdType: string | null;
            /**
             * @description Country that gave the tax id, ISO 3166-1 alpha-2.
             * @example GB
             */
            taxCountry: string | null;
            /** @description Where electronic invoices go; null for nowhere. */
            peppolRoutingAddress: components["schemas"]["PeppolRoutingAddress"] | null;
        };
        /** @description A buyer whom the merchant knows. Names, e-mail, telephone, tax id and address are stored encrypted. */
        Client: {
            id: components["schemas"]["ObjectId"];
            /**
             * @description Whether the client is of live or test mode.
             * @example false
             */
            livemode: boolean;
            /**
             * @description E-mail; null when not known. No two clients that are not archived share one.
             * @example buyer@example.com
             */
            email: string | null;
            /**
             * @description Given name.
             * @example Ada
             */
            firstName: string | null;
            /**
             * @description Family name.
             * @example Lovelace
             */
            lastName: string | null;
            /**
             * @description Name of the company, for business clients.
             * @example Analytical Engines Ltd
             */
            company: string | null;
            /**
             * @description Telephone number, best in international form.
             * @example +44 20 7946 0958
             */
            phone: string | null;
            /** @description Postal address; null for none. */
            address: components["schemas"]["ClientAddress"] | null;
            /** @description Tax data; null for none. */
            taxInfo: components["schemas"]["ClientTaxInfo"] | null;
            metadata: components["schemas"]["Metadata"];
            /**
             * @description Whether the client was deleted. It is kept for the sake of its payments.
             * @example false
             */
            archived: boolean;
            /**
             * Format: date-time
             * @description When the personal data was erased; null if it was not.
             * @example 2026-03-02T09:41:07.000Z
             */
            erasedAt: string | null;
            /**
             * Format: date-time
             * @description When the client was made.
             * @example 2026-03-02T09:41:07.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it last changed.
             * @example 2026-03-02T09:41:07.000Z
             */
            updatedAt: string;
        };
        /** @description One page of clients, newest first. */
        ClientList: {
            /** @description The clients of this page. */
            data: components["schemas"]["Client"][];
            /**
             * Format: int32
             * @description The page asked for; 1 when a cursor was used.
             * @example 1
             */
            page: number;
            /**
             * Format: int32
             * @description The limit that was used.
             * @example 50
             */
            limit: number;
            /**
             * Format: int64
             * @description How many match in all; null when they were not counted, because a cursor was used or there are very many.
             * @example 128
             */
            total: number | null;
            /**
             * @description Pass as `cursor` to get what follows; null when this was the last page.
             * @example NjY1ZjFjMmFiN2U0ZDFmMGE5YzNlODcx
             */
            nextCursor: string | null;
        };
        /** @description A text that the gateway stores encrypted, in its long form. */
        PlaintextField: {
            /**
             * @description The text.
             * @example buyer@example.com
             */
            plaintext: string | null;
        };
        /**
         * @description A text that the gateway stores encrypted: `"text"`, or `{"plaintext": "text"}`, which is the same. It is always answered as plain text.
         * @example buyer@example.com
         * @example {
         *       "plaintext": "buyer@example.com"
         *     }
         */
        EncryptedTextInput: (string | null) | components["schemas"]["PlaintextField"];
        /** @description Postal address of a client. All but the country is stored encrypted. */
        ClientAddressInput: {
            address1?: components["schemas"]["EncryptedTextInput"];
            address2?: components["schemas"]["EncryptedTextInput"];
            city?: components["schemas"]["EncryptedTextInput"];
            state?: components["schemas"]["EncryptedTextInput"];
            postcode?: components["schemas"]["EncryptedTextInput"];
            /**
             * @description ISO 3166-1 alpha-2 country code in upper case; not encrypted.
             * @example GB
             */
            country?: string | null;
        };
        /** @description Tax data of a client. */
        ClientTaxInfoInput: {
            taxId?: components["schemas"]["EncryptedTextInput"];
            /**
             * @description Kind of the tax id, such as `vat`.
             * @example vat
             */
            taxIdType?: string | null;
            /**
             * @description Country that gave the tax id, ISO 3166-1 alpha-2.
             * @example GB
             */
            taxCountry?: string | null;
            /** @description Where electronic invoices go; null for nowhere. */
            peppolRoutingAddress?: components["schemas"]["PeppolRoutingAddress"] | null;
        };
        /** @description Who a client is. What is left out is empty. */
        ClientInput: {
            email?: components["schemas"]["EncryptedTextInput"];
            firstName?: components["schemas"]["EncryptedTextInput"];
            lastName?: components["schemas"]["EncryptedTextInput"];
            company?: components["schemas"]["EncryptedTextInput"];
            phone?: components["schemas"]["EncryptedTextInput"];
            /** @description Postal address; null for none. */
            address?: components["schemas"]["ClientAddressInput"] | null;
            /** @description Tax data; null for none. */
            taxInfo?: components["schemas"]["ClientTaxInfoInput"] | null;
            metadata?: components["schemas"]["Metadata"];
        };
        /** @description Clients that were found, newest first. */
        ClientSearchResult: {
            /** @description The clients of this page. */
            data: components["schemas"]["Client"][];
            /**
             * @description Pass as `cursor` to get what follows; null when this was the last page.
             * @example NjY1ZjFjMmFiN2U0ZDFmMGE5YzNlODcx
             */
            nextCursor: string | null;
        };
        /** @description What to change of a client. What is left out stays; null or empty takes a value away; address and taxInfo are replaced as a whole. */
        UpdateClientRequest: {
            email?: components["schemas"]["EncryptedTextInput"];
            firstName?: components["schemas"]["EncryptedTextInput"];
            lastName?: components["schemas"]["EncryptedTextInput"];
            company?: components["schemas"]["EncryptedTextInput"];
            phone?: components["schemas"]["EncryptedTextInput"];
            /** @description Postal address; null for none. */
            address?: components["schemas"]["ClientAddressInput"] | null;
            /** @description Tax data; null for none. */
            taxInfo?: components["schemas"]["ClientTaxInfoInput"] | null;
            metadata?: components["schemas"]["MetadataPatch"];
        };
        /** @description What a client paid in one currency. */
        ClientCurrencyFigures: {
            currency: components["schemas"]["Currency"];
            /**
             * Format: int32
             * @description Transactions in this currency, paid or not.
             * @example 3
             */
            transactions: number;
            /**
             * Format: int64
             * @description Money that came, in the smallest unit.
             * @example 4900
             */
            captured: number;
            /**
             * Format: int64
             * @description Money that was given back.
             * @example 4900
             */
            refunded: number;
            /**
             * Format: int64
             * @description Captured less refunded and less what disputes hold or took.
             * @example 4900
             */
            net: number;
        };
        /** @description What a client did, over its newest 10,000 transactions. */
        ClientFigures: {
            /**
             * Format: int32
             * @description Transactions, paid or not.
             * @example 3
             */
            transactions: number;
            /**
             * Format: int32
             * @description Those that money came for.
             * @example 3
             */
            paid: number;
            /**
             * Format: int32
             * @description Refunds that succeeded.
             * @example 3
             */
            refunds: number;
            /**
             * Format: int32
             * @description Disputes, won ones and inquiries too.
             * @example 3
             */
            disputes: number;
            /**
             * @description False when there are more transactions than were counted.
             * @example true
             */
            complete: boolean;
            /**
             * Format: date-time
             * @description When the oldest of them was made; null without any.
             * @example 2026-03-02T09:41:07.000Z
             */
            firstAt: string | null;
            /**
             * Format: date-time
             * @description When the newest was made; null without any.
             * @example 2026-03-02T09:41:07.000Z
             */
            latestAt: string | null;
            /** @description Money, each currency by itself, in the order of their codes. */
            byCurrency: components["schemas"]["ClientCurrencyFigures"][];
        };
        /** @description What a client did, as figures over all of it and as transactions, newest first. */
        ClientHistory: {
            clientId: components["schemas"]["ObjectId"];
            figures: components["schemas"]["ClientFigures"];
            /** @description Transactions of the client on this page. */
            data: components["schemas"]["TransactionSummary"][];
            /**
             * @description Pass as `cursor` to get what follows; null when this was the last page.
             * @example NjY1ZjFjMmFiN2U0ZDFmMGE5YzNlODcx
             */
            nextCursor: string | null;
        };
        /** @description The dispute that a hold was made for. */
        HoldDispute: {
            transactionId: components["schemas"]["ObjectId"];
            /**
             * @description The merchant's reference of that payment; null when it had none.
             * @example order-10042
             */
            externalReference: string | null;
            /**
             * @description The provider's identifier of the dispute.
             * @example sbx_dis_7PzR1c
             */
            disputeId: string;
            disputeStatus: components["schemas"]["DisputeStatus"];
            /**
             * Format: int64
             * @description The contested amount, in the smallest unit of the currency.
             * @example 4900
             */
            amount: number;
            currency: components["schemas"]["Currency"];
            /**
             * Format: date-time
             * @description When the dispute was opened.
             * @example 2026-03-02T09:41:07.000Z
             */
            disputeDate: string;
        };
        /** @description A restraint on the payments of one buyer, by e-mail. */
        Hold: {
            id: components["schemas"]["ObjectId"];
            /**
             * @description Whether it counts for live or for test payments.
             * @example false
             */
            livemode: boolean;
            /**
             * @description The buyer. Letter case does not count.
             * @example held@example.com
             */
            email: string;
            action: components["schemas"]["HoldAction"];
            reason: components["schemas"]["HoldReason"];
            /**
             * @description For your own people; null for none.
             * @example Asked for proof of delivery.
             */
            note: string | null;
            /**
             * @description Kinds of providers that may be used; counts with `allow_provider_types` only.
             * @example [
             *       "wire",
             *       "wise"
             *     ]
             */
            allowedProviderTypes: string[];
            /**
             * @description Providers that may be used, whatever their kind; counts with `allow_provider_types` only.
             * @example [
             *       "665f1c2ab7e4d1f0a9c3e020"
             *     ]
             */
            allowedProviderIds: string[];
            /**
             * @description Whether it counts now, which is neither released nor expired.
             * @example true
             */
            active: boolean;
            /** @description The dispute it was made for; null when somebody made it. */
            dispute: components["schemas"]["HoldDispute"] | null;
            /**
             * Format: date-time
             * @description When it ends by itself; null for never.
             * @example 2026-03-02T09:41:07.000Z
             */
            expiresAt: string | null;
            /**
             * @description Who made it, an API key or a user; null for the gateway itself.
             * @example user:665f1c2ab7e4d1f0a9c3e001
             */
            createdBy: string | null;
            /**
             * Format: date-time
             * @description When it was made.
             * @example 2026-03-02T09:41:07.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it last changed.
             * @example 2026-03-02T09:41:07.000Z
             */
            updatedAt: string;
            /**
             * Format: date-time
             * @description When it was released; null if it was not.
             * @example 2026-03-02T09:41:07.000Z
             */
            releasedAt: string | null;
            /**
             * @description Who released it; null if nobody did.
             * @example user:665f1c2ab7e4d1f0a9c3e001
             */
            releasedBy: string | null;
        };
        /** @description One page of holds, newest first. */
        HoldList: {
            /** @description The holds of this page. */
            data: components["schemas"]["Hold"][];
            /**
             * @description Pass as `cursor` to get what follows; null when this was the last page.
             * @example NjY1ZjFjMmFiN2U0ZDFmMGE5YzNlODcx
             */
            nextCursor: string | null;
        };
        /** @description Whom to put on hold, and how. */
        CreateHoldRequest: {
            /**
             * @description The buyer. Letter case does not count.
             * @example held@example.com
             */
            email: string;
            action: components["schemas"]["HoldAction"];
            reason?: components["schemas"]["HoldReason"];
            /**
             * @description For your own people; null for none.
             * @example Asked for proof of delivery.
             */
            note?: string | null;
            /**
             * @description Kinds of providers that may be used; counts with `allow_provider_types` only.
             * @example [
             *       "wire",
             *       "wise"
             *     ]
             */
            allowedProviderTypes?: string[];
            /**
             * @description Providers that may be used, whatever their kind; counts with `allow_provider_types` only.
             * @example [
             *       "665f1c2ab7e4d1f0a9c3e020"
             *     ]
             */
            allowedProviderIds?: string[];
            /**
             * Format: date-time
             * @description When it ends by itself; null for never.
             * @example 2026-03-02T09:41:07.000Z
             */
            expiresAt?: string | null;
        };
        /** @description What to change of a hold. What is left out stays. */
        UpdateHoldRequest: {
            action?: components["schemas"]["HoldAction"];
            /**
             * @description For your own people; null for none.
             * @example Asked for proof of delivery.
             */
            note?: string | null;
            /**
             * @description Kinds of providers that may be used; counts with `allow_provider_types` only.
             * @example [
             *       "wire",
             *       "wise"
             *     ]
             */
            allowedProviderTypes?: string[];
            /**
             * @description Providers that may be used, whatever their kind; counts with `allow_provider_types` only.
             * @example [
             *       "665f1c2ab7e4d1f0a9c3e020"
             *     ]
             */
            allowedProviderIds?: string[];
            /**
             * Format: date-time
             * @description When it ends by itself; null for never.
             * @example 2026-03-02T09:41:07.000Z
             */
            expiresAt?: string | null;
        };
        /**
         * @description Whether the name leads here.
         *
         *     - `pending`: not looked at yet.
         *     - `verified`: it does; payment pages are served under it.
         *     - `failed`: it does not, `reason` says why. It is looked at again by itself for 30 days.
         * @example verified
         * @enum {string}
         */
        DomainStatus: "pending" | "verified" | "failed";
        /** @description A CNAME record in the DNS of the merchant. */
        DomainRecord: {
            /**
             * @description Name of the record.
             * @example pay.shop.example
             */
            name: string;
            /**
             * @description What it leads to, the name of the checkout pages.
             * @example secure.payment-gateway.app
             */
            target: string;
        };
        /**
         * @description Why the last look did not succeed; null when it did, or there was none.
         *
         *     - `no_record`: the name has no CNAME record.
         *     - `other_target`: it leads elsewhere, see `found`.
         *     - `contested`: another organization claims the name too. Set the record of `proof` beside it: who can do that owns the name.
         *     - `taken_over`: another organization showed its proof.
         *     - `dns_unavailable`: the DNS gave no answer; nothing has changed because of that.
         * @example no_record
         * @enum {string|null}
         */
        DomainFailure: "no_record" | "other_target" | "contested" | "taken_over" | "dns_unavailable" | null;
        /** @description A name of the merchant under which payment pages are served. */
        Domain: {
            id: components["schemas"]["ObjectId"];
            /**
             * @description Whether it serves live or test payments.
             * @example false
             */
            livemode: boolean;
            /**
             * @description The name, in lower case and ASCII.
             * @example pay.shop.example
             */
            domain: string;
            status: components["schemas"]["DomainStatus"];
            cname: components["schemas"]["DomainRecord"];
            proof: components["schemas"]["DomainRecord"];
            /**
             * @description What the name led to at the last look; null when to nothing.
             * @example secure.payment-gateway.app
             */
            found: string | null;
            reason: components["schemas"]["DomainFailure"];
            /**
             * Format: date-time
             * @description When it was last looked at; null if it never was.
             * @example 2026-03-02T09:41:07.000Z
             */
            checkedAt: string | null;
            /**
             * Format: date-time
             * @description Since when it has been verified; null if it is not.
             * @example 2026-03-02T09:41:07.000Z
             */
            verifiedAt: string | null;
            /** @description Sites whose payment pages are on it. */
            siteIds: components["schemas"]["ObjectId"][];
            /**
             * Format: date-time
             * @description When it was registered.
             * @example 2026-03-02T09:41:07.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it last changed.
             * @example 2026-03-02T09:41:07.000Z
             */
            updatedAt: string;
        };
        /** @description One page of domains, newest first. */
        DomainList: {
            /** @description The domains of this page. */
            data: components["schemas"]["Domain"][];
            /**
             * Format: int32
             * @description The page asked for; 1 when a cursor was used.
             * @example 1
             */
            page: number;
            /**
             * Format: int32
             * @description The limit that was used.
             * @example 50
             */
            limit: number;
            /**
             * Format: int64
             * @description How many match in all; null when they were not counted, because a cursor was used or there are very many.
             * @example 128
             */
            total: number | null;
            /**
             * @description Pass as `cursor` to get what follows; null when this was the last page.
             * @example NjY1ZjFjMmFiN2U0ZDFmMGE5YzNlODcx
             */
            nextCursor: string | null;
        };
        /** @description Which name to register. */
        CreateDomainRequest: {
            /**
             * @description A host name of your own; one with letters beyond ASCII is stored in its `xn--` form.
             * @example pay.shop.example
             */
            domain: string;
        };
        /** @description That the domain is gone. */
        DeletedDomain: {
            id: components["schemas"]["ObjectId"];
            /**
             * @description Always true.
             * @example true
             * @constant
             */
            deleted: true;
        };
        /** @description Which domain the payment pages of a site are on. */
        AssignSiteDomainRequest: {
            /** @description A domain of the same organization and mode; null for the gateway's own name. */
            domainId: components["schemas"]["ObjectId"] | null;
        };
        /** @description Where the payment pages of a site are. */
        SiteDomain: {
            siteId: components["schemas"]["ObjectId"];
            /** @description The domain; null for the gateway's own name. */
            domainId: components["schemas"]["ObjectId"] | null;
            /**
             * @description Its name; null without one.
             * @example pay.shop.example
             */
            domain: string | null;
            /**
             * @description Whether new checkouts lead there now.
             * @example true
             */
            verified: boolean;
        };
        /**
         * @description The object as it was right after the event: a TransactionSummary for `checkout.*`, `transaction.*`, `attempt.*`, `refund.*` and `dispute.*`; an IpnLane for `ipn_lane.*`; an Endpoint for `endpoint.*`. Old events keep the shape of their `apiVersion`.
         * @example {
         *       "id": "665f1c2ab7e4d1f0a9c3e871",
         *       "status": "succeeded",
         *       "statusCode": 1
         *     }
         */
        EventObject: {
            [key: string]: unknown;
        };
        /** @description What the event is about. */
        EventData: {
            object: components["schemas"]["EventObject"];
        };
        /** @description One thing that happened. */
        Event: {
            /**
             * @description Identifier of the event.
             * @example 665f1c2ab7e4d1f0a9c3e871.3
             */
            id: string;
            type: components["schemas"]["EventType"];
            /**
             * @description Version of the API whose shape `data.object` has.
             * @example v1
             */
            apiVersion: string;
            /**
             * Format: date-time
             * @description When it happened.
             * @example 2026-03-02T09:43:30.000Z
             */
            createdAt: string;
            /**
             * @description True for live, false for test.
             * @example false
             */
            livemode: boolean;
            /**
             * @description The organization it belongs to.
             * @example 665f1c2ab7e4d1f0a9c3e001
             */
            organizationId: string;
            /**
             * @description The site it belongs to; null where there is none.
             * @example 665f1c2ab7e4d1f0a9c3e010
             */
            siteId: string | null;
            /**
             * Format: int32
             * @description Version of the transaction after it; null where it is not about one.
             * @example 3
             */
            eventVersion: number | null;
            data: components["schemas"]["EventData"];
        };
        /** @description One page of events, newest first. */
        EventList: {
            /** @description The events of this page. */
            data: components["schemas"]["Event"][];
            /**
             * @description Pass as `cursor` to get what follows; null when this was the last page.
             * @example NjY1ZjFjMmFiN2U0ZDFmMGE5YzNlODcx
             */
            nextCursor: string | null;
        };
        /**
         * @description Server-sent events without an end: `id` is the id of the event, `event` its type, `data` an Event in JSON. A comment line comes every 15 seconds to keep the connection open.
         * @example id: 665f1c2ab7e4d1f0a9c3e871.3
         *     event: transaction.succeeded
         *     data: {}
         */
        EventStream: string;
        /** @description Money of one currency that came and went. */
        Volume: {
            currency: components["schemas"]["Currency"];
            /**
             * Format: int64
             * @description What was captured, in the smallest unit.
             * @example 490000
             */
            gross: number;
            /**
             * Format: int64
             * @description What was given back.
             * @example 9800
             */
            refunded: number;
            /**
             * Format: int64
             * @description What is left.
             * @example 480200
             */
            net: number;
        };
        /** @description Figures of some transactions. */
        Figures: {
            /**
             * Format: int64
             * @description Transactions created.
             * @example 120
             */
            count: number;
            /**
             * Format: int64
             * @description Of these, how many took money; also when it was given back or withdrawn later.
             * @example 100
             */
            succeededCount: number;
            /**
             * Format: int64
             * @description How many failed.
             * @example 12
             */
            failedCount: number;
            /**
             * Format: int64
             * @description How many were cancelled or expired.
             * @example 8
             */
            cancelledCount: number;
            /**
             * @description Share that succeeded of those that succeeded or failed; null where there is none of either.
             * @example 0.8929
             */
            successRate: number | null;
            /** @description Money, by currency. */
            volumes: components["schemas"]["Volume"][];
        };
        /** @description Figures of as many days before. */
        FiguresBefore: {
            /**
             * Format: date
             * @description The first day.
             * @example 2026-03-02
             */
            from: string;
            /**
             * Format: date
             * @description The last day.
             * @example 2026-03-02
             */
            to: string;
            totals: components["schemas"]["Figures"];
        };
        /**
         * Format: date-time
         * @description Moment in time, RFC 3339 with seconds and zone. Answers are always UTC with milliseconds.
         * @example 2026-03-02T09:41:07.000Z
         */
        Timestamp: string;
        /** @description One step of time. */
        FiguresStep: {
            startsAt: components["schemas"]["Timestamp"];
            /**
             * Format: date
             * @description The date at its begin, in the time zone.
             * @example 2026-03-02
             */
            date: string;
            figures: components["schemas"]["Figures"];
        };
        /** @description Figures of one site. */
        FiguresOfSite: {
            /**
             * @description The site.
             * @example 665f1c2ab7e4d1f0a9c3e010
             */
            siteId: string;
            figures: components["schemas"]["Figures"];
        };
        /** @description Figures of one provider. */
        FiguresOfProvider: {
            /**
             * @description The provider that took the money, else the one tried last; null where there was none.
             * @example 665f1c2ab7e4d1f0a9c3e020
             */
            providerId: string | null;
            figures: components["schemas"]["Figures"];
        };
        /** @description Figures of one currency. */
        FiguresOfCurrency: {
            currency: components["schemas"]["Currency"];
            figures: components["schemas"]["Figures"];
        };
        /** @description Why payments failed. */
        FailureReason: {
            /**
             * @description In the provider's words; `unknown` where it gave none.
             * @example insufficient_funds
             */
            reason: string;
            /**
             * Format: int64
             * @description How many.
             * @example 12
             */
            count: number;
        };
        /** @description Figures of a span of days. */
        Dashboard: {
            /**
             * Format: date
             * @description The first day.
             * @example 2026-03-02
             */
            from: string;
            /**
             * Format: date
             * @description The last day.
             * @example 2026-03-02
             */
            to: string;
            /**
             * @description The time zone in which days begin.
             * @example Europe/Berlin
             */
            timezone: string;
            /**
             * @description Length of the steps.
             * @example day
             * @enum {string}
             */
            interval: "hour" | "day" | "week" | "month";
            /**
             * @description Whether some of it is being summed up anew after a change.
             * @example false
             */
            pending: boolean;
            totals: components["schemas"]["Figures"];
            previous: components["schemas"]["FiguresBefore"];
            /** @description Step by step, the oldest first. */
            series: components["schemas"]["FiguresStep"][];
            /** @description By site, the largest count first. */
            bySite: components["schemas"]["FiguresOfSite"][];
            /** @description By provider, the largest count first. */
            byProvider: components["schemas"]["FiguresOfProvider"][];
            /** @description By currency, the largest count first. */
            byCurrency: components["schemas"]["FiguresOfCurrency"][];
            /** @description Why payments failed, the most frequent first. */
            failureReasons: components["schemas"]["FailureReason"][];
        };
        /**
         * @description Kind of object that something was done to. New kinds may be added.
         * @example site
         * @enum {string}
         */
        AuditObjectType: "api_key" | "checkout" | "client" | "delivery" | "domain" | "endpoint" | "hold" | "hook_event" | "invitation" | "organization" | "passkey" | "provider" | "recovery_codes" | "resend_job" | "session" | "settings" | "site" | "site_secret" | "test_helper" | "transaction" | "user";
        /**
         * @description Identifier of an entry of the audit log.
         * @example 665f1c2ab7e4d1f0a9c3e8d1
         */
        AuditEntryId: string;
        /** @description What something was done to. */
        AuditObject: {
            type: components["schemas"]["AuditObjectType"];
            /**
             * @description Identifier of the object.
             * @example 665f1c2ab7e4d1f0a9c3e010
             */
            id: string;
        };
        /**
         * @description Fields of the object, only those that changed. Secrets are left out.
         * @example {
         *       "name": "Shop EU"
         *     }
         */
        AuditValues: {
            [key: string]: unknown;
        };
        /** @description One thing that somebody did. */
        AuditEntry: {
            id: components["schemas"]["AuditEntryId"];
            /**
             * Format: date-time
             * @description When it was done.
             * @example 2026-03-05T10:00:00.000Z
             */
            createdAt: string;
            /**
             * @description True for live, false for test, null for what is of both.
             * @example false
             */
            livemode: boolean | null;
            /**
             * @description Who did it, `user:{userId}` or `apiKey:{keyId}`, or `system` for the gateway itself; null for somebody not yet known, such as at sign-in.
             * @example user:665f1c2ab7e4d1f0a9c3e040
             */
            actor: string | null;
            /**
             * @description Name of the actor as it was then.
             * @example Ada
             */
            actorName: string | null;
            /**
             * @description Address it was done from.
             * @example 192.0.2.17
             */
            ipAddress: string | null;
            /**
             * @description Program it was done with.
             * @example Mozilla/5.0
             */
            userAgent: string | null;
            /**
             * @description The request that did it, as in its answer and in the log.
             * @example req_01JD8Z4T9Q7M2K5V
             */
            requestId: string | null;
            /**
             * @description What was done, `{object}.{pastTense}`.
             * @example site.updated
             */
            action: string;
            object: components["schemas"]["AuditObject"];
            /** @description Values before; null for what was made. */
            before: components["schemas"]["AuditValues"] | null;
            /** @description Values after; null for what was removed. */
            after: components["schemas"]["AuditValues"] | null;
            /**
             * Format: int64
             * @description Place in the organization's chain; null until it has one.
             * @example 17
             */
            sequence: number | null;
            /**
             * @description Hash of the entry before; 64 zeros for the first.
             * @example 60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752
             */
            previousHash: string | null;
            /**
             * @description SHA-256 over everything the entry says and `previousHash`.
             * @example fd61a03af4f77d870fc21e05e7e80678095c92d808cfb3b5c279ee04c74aca13
             */
            hash: string | null;
        };
        /** @description One page of the audit log, newest first. */
        AuditEntryList: {
            /** @description The entries of this page. */
            data: components["schemas"]["AuditEntry"][];
            /**
             * @description Pass as `cursor` to get what follows; null when this was the last page.
             * @example MTc3MjcwNDgwMDAwMCA2NjVmMWMyYWI3ZTRkMWYwYTljM2U4ZDE
             */
            nextCursor: string | null;
        };
        /**
         * @description Lines of CSV with the columns id, createdAt, livemode, actor, actorName, ipAddress, userAgent, requestId, action, objectType, objectId, before, after, sequence, previousHash, hash. Later versions may add columns at the end.
         * @example id,createdAt
         */
        AuditCsv: string;
        /** @description One place at which the chain is not whole. */
        AuditFault: {
            /**
             * @description `missing`: no entry is at this place. `missing_tail`: none from this place to the end. `altered`: the entry does not say what it said. `out_of_place`: it is whole but does not follow the one before, as one of them was moved or put in. `inserted`: the gateway never put an entry there. `head_mismatch`: the kept end of the chain is not its last entry.
             * @example altered
             * @enum {string}
             */
            kind: "missing" | "missing_tail" | "altered" | "out_of_place" | "inserted" | "head_mismatch";
            /**
             * Format: int64
             * @description The place; null for an entry that has none.
             * @example 17
             */
            sequence: number | null;
            /**
             * @description The entry there; null where there is none, or it is of the other mode.
             * @example 665f1c2ab7e4d1f0a9c3e8d1
             */
            entryId: string | null;
        };
        /** @description The end of the chain. */
        AuditHead: {
            /**
             * Format: int64
             * @description Place of the last entry; 0 where there is none.
             * @example 218
             */
            sequence: number;
            /**
             * @description Its hash.
             * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
             */
            hash: string | null;
        };
        /** @description What verifying a part of the audit log found. */
        AuditVerification: {
            /**
             * @description Whether nothing is wrong in this part.
             * @example true
             */
            intact: boolean;
            /**
             * Format: int64
             * @description The first place looked at.
             * @example 1
             */
            fromSequence: number;
            /**
             * Format: int64
             * @description The last place looked at; the one before `fromSequence` where there was nothing to look at.
             * @example 218
             */
            toSequence: number;
            /** @description What is wrong. */
            faults: components["schemas"]["AuditFault"][];
            /**
             * @description Whether there are more faults than are told.
             * @example false
             */
            moreFaults: boolean;
            head: components["schemas"]["AuditHead"];
            /**
             * Format: int64
             * @description Where to go on; null when the end of the chain was reached.
             * @example null
             */
            nextSequence: number | null;
        };
        /**
         * @description What the simulator is to report.
         *
         *     - `initiated`: nothing has happened yet (owes one IPN with -1).
         *     - `processing`: the outcome comes later.
         *     - `succeeded`, `declined`, `cancelled`, `expired`: as the words say.
         *     - `late_failure`: captured money is taken back by the provider.
         *     - `partial_refund`: half of what was captured is given back, as if at the provider's dashboard.
         *     - `refunded`: all of it is given back.
         *     - `refund_failed`: a refund fails after the fact.
         *     - `dispute_opened`, `dispute_won`, `dispute_lost`: steps of a dispute.
         * @example succeeded
         * @enum {string}
         */
        SimulatedOutcome: "initiated" | "processing" | "succeeded" | "declined" | "cancelled" | "expired" | "late_failure" | "partial_refund" | "refunded" | "refund_failed" | "dispute_opened" | "dispute_won" | "dispute_lost";
        /** @description The outcome and how its events arrive. */
        SimulateRequest: {
            outcome: components["schemas"]["SimulatedOutcome"];
            /**
             * Format: int32
             * @description How long the simulator waits before its events, in milliseconds. The answer waits as well.
             * @default 0
             * @example 0
             */
            delayMs?: number;
            /**
             * @description Sends every event twice, as providers do now and then.
             * @default false
             * @example false
             */
            duplicate?: boolean;
            /**
             * @description Sends the events in reverse order, as providers do now and then.
             * @default false
             * @example false
             */
            reorder?: boolean;
        };
        /** @description How much time is to pass. */
        AdvanceClockRequest: {
            /**
             * @description Seconds by which everything that waits becomes due earlier; at most a year.
             * @example 86400
             */
            seconds: number;
        };
        /** @description What has been moved. */
        AdvancedClock: {
            /**
             * @description The time that has passed.
             * @example 86400
             */
            seconds: number;
            /**
             * @description Transactions that waited for their expiry or for the provider.
             * @example 3
             */
            transactionsCount: number;
            /**
             * @description IPNs that waited for their next try.
             * @example 1
             */
            deliveriesCount: number;
            /**
             * @description Provider events that waited for their transaction or for the provider.
             * @example 0
             */
            hookEventsCount: number;
        };
        /** @description Shallow state of the host; says that the process is up and answering, nothing about the database. */
        Health: {
            /**
             * @description Always `ok`; a host that is not well does not answer.
             * @example ok
             * @enum {string}
             */
            status: "ok";
            /**
             * @description Version of the running gateway.
             * @example 0.1.0
             */
            version: string;
        };
        /** @description Result of one check. */
        HealthCheck: {
            /**
             * @description What was checked, for example `database`, or `clock` for how far this process's clock is from the database's.
             * @example database
             */
            name: string;
            /**
             * @description Whether it works.
             * @example ok
             * @enum {string}
             */
            status: "ok" | "failed";
            /**
             * @description Whether the host can work without it.
             * @example true
             */
            critical: boolean;
            /**
             * Format: int32
             * @description How long the check took, in milliseconds.
             * @example 2
             */
            durationMs: number;
        };
        /** @description Deep state of the host and of what it needs. */
        InternalHealth: {
            /**
             * @description `ok` when every check passes, `degraded` when one that is not critical fails. When a critical one fails the answer is 503.
             * @example ok
             * @enum {string}
             */
            status: "ok" | "degraded";
            /**
             * @description Version of the running gateway.
             * @example 0.1.0
             */
            version: string;
            /**
             * Format: int64
             * @description Seconds since this process started.
             * @example 86400
             */
            uptimeSeconds: number;
            /** @description One entry per thing the host needs. */
            checks: components["schemas"]["HealthCheck"][];
        };
    };
    responses: {
        /** @description The request does not fit the schema: a field is missing, unknown, of the wrong type or out of bounds, or the body is not JSON. Nothing was done. */
        BadRequest: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description The one-time link or the passkey was not accepted. */
        EnrolmentRejected: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description A browser sent the request from a page of another origin. */
        OriginForbidden: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description The body is larger than 1 MiB. Nothing was done. */
        PayloadTooLarge: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description The body is not declared as `application/json`. Nothing was done. */
        UnsupportedMediaType: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description The rate of this class of operations is used up. Nothing was done; wait as long as `Retry-After` says. */
        TooManyRequests: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description A fault of the gateway. Repeating the request with the same `Idempotency-Key` is safe. */
        InternalError: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description The gateway cannot reach its store or is stopping. Nothing was done; repeat after `Retry-After`. */
        ServiceUnavailable: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "Retry-After": components["headers"]["RetryAfter"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description The passkey was not accepted. */
        SignInRejected: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description The recovery code was not accepted. */
        RecoveryRejected: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description There is no session, or it has ended. */
        SessionEnded: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description No valid API key or session came with the request. */
        Unauthorized: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description The caller is known but may not do this: role, scope, address, origin or mode. */
        Forbidden: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description The session is one of a recovery code, the operator has no part in the organization that was named, or the request came from another origin. */
        OwnForbidden: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description The state of the object, or a request still at work, does not allow this now. */
        Conflict: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description The request fits the schema but breaks a rule, or its `Idempotency-Key` belongs to another request. Nothing was done. */
        Unprocessable: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description There is no session, or the passkey was not accepted. */
        PasskeyUnaccepted: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description The sign-in is too old for this, or the caller may not do it at all. */
        FreshSignInRequired: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description There are too many passkeys. */
        PasskeyLimit: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description The operator has no such passkey. */
        PasskeyNotFound: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description It is the only passkey. */
        LastPasskey: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description The operator has no such session. */
        SessionNotFound: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description The operator is no system admin, or the request came from another origin. */
        SystemForbidden: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description The organization is not the one that the caller works in. */
        OrganizationNotFound: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description The object is no longer the one that `If-Match` names. Nothing was changed. */
        PreconditionFailed: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description There is no such member, or the organization is not the one that the caller works in. */
        MemberNotFound: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description The organization would be left without an admin. */
        LastAdmin: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description The organization would be left without an admin, or a request with the same `Idempotency-Key` is still at work. */
        MemberConflict: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description The role is more than the caller has, or the `Idempotency-Key` belongs to another request. */
        MemberUnprocessable: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description There is no such member or session. */
        MemberSessionNotFound: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description The role is more than the caller has, the expiry is out of range, or the `Idempotency-Key` belongs to another request. */
        InvitationUnprocessable: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description There is no such invitation. */
        InvitationNotFound: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description The invitation was accepted already. */
        InvitationConflict: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description The one-time link was not accepted. */
        LinkRejected: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description There is no session, or the one-time link was not accepted. */
        InvitationRejected: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description The operator is a member already, or a request with the same `Idempotency-Key` is still at work. */
        JoinConflict: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description There is no such operator. */
        UserNotFound: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description The installation would be left without a system admin, or a request with the same `Idempotency-Key` is still at work. */
        SystemUserConflict: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description The request fits the schema but breaks a rule, or its `Idempotency-Key` belongs to another request. Nothing was changed. */
        SiteUnprocessable: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description There is no such object for this caller. Objects of other organizations and of the other mode are answered the same way. */
        NotFound: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description Buyers can still pay at the site, or an outcome is awaited. Nothing was changed. */
        SiteHasOpenCheckouts: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description The site is archived, or a request with the same `Idempotency-Key` is still at work. */
        SiteConflict: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description The address may not be used, or the `Idempotency-Key` belongs to another request. Nothing was sent. */
        SendTestIpnUnprocessable: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description There is no secret in the state that the request needs, or a request with the same `Idempotency-Key` is still at work. */
        WebhookSecretConflict: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description The site has as many endpoints as it may, or a request with the same `Idempotency-Key` is still at work. */
        EndpointConflict: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description The request fits the schema but breaks a rule, or its `Idempotency-Key` belongs to another request. Nothing was changed. */
        EndpointUnprocessable: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description The credentials do not fit the type of provider, a named site cannot take it, or the `Idempotency-Key` belongs to another request. */
        CreateProviderUnprocessable: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description The provider is archived, or a request with the same `Idempotency-Key` is still at work. */
        ProviderConflict: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description The key would be allowed more than its maker, or the `Idempotency-Key` belongs to another request. */
        CreateApiKeyUnprocessable: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description The list or the end reaches beyond that of the key the request came by, or the end lies in the past. Nothing was changed. */
        UpdateApiKeyUnprocessable: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description The key is the one that makes this request. */
        KeyIsCaller: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description The key is no longer active or is the one that makes this request, or a request with the same `Idempotency-Key` is still at work. */
        ApiKeyConflict: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description The site is archived, the order is contested, or the buyer is on hold; or a request with the same `Idempotency-Key` is still at work. */
        CreateCheckoutConflict: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description The request fits the schema but breaks a rule. Nothing was stored. */
        CreateCheckoutUnprocessable: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description The checkout is in a state that does not allow this, or a request with the same `Idempotency-Key` is still at work. */
        CheckoutConflict: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description The request fits the schema but breaks a rule. Nothing was changed. */
        UpdateCheckoutUnprocessable: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description The checkout is in a state that does not allow this, or a request with the same `Idempotency-Key` is still at work. */
        ExpireConflict: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description The request fits the schema but breaks a rule, or its `Idempotency-Key` was used for another request. */
        ManualUnprocessable: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description The transaction has to stay. */
        DeleteTransactionConflict: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description The transaction cannot be refunded in its state, or a request with the same `Idempotency-Key` is still at work. */
        RefundConflict: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description The refund is more than what is left, the provider refused it, or the `Idempotency-Key` belongs to another request. */
        RefundUnprocessable: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description The transaction cannot be voided in its state, or a request with the same `Idempotency-Key` is still at work. */
        VoidConflict: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description The transaction cannot be marked as paid in its state, or a request with the same `Idempotency-Key` is still at work. */
        MarkPaidConflict: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description The chargeback cannot be set in this state, or a request with the same `Idempotency-Key` is still at work. */
        ChargebackConflict: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description The transaction has as many notes as one can have, or a request with the same `Idempotency-Key` is still at work. */
        NoteConflict: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description A try of this delivery is at work, or a request with the same `Idempotency-Key` is. */
        DeliveryConflict: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description The job has ended, or a request with the same `Idempotency-Key` is still at work. */
        ResendJobConflict: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description Another client has this e-mail, or a request with the same `Idempotency-Key` is still at work. */
        CreateClientConflict: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description Another client has this e-mail, the client is archived, or a request with the same `Idempotency-Key` is still at work. */
        ClientConflict: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description `expiresAt` lies in the past, or the `Idempotency-Key` belongs to another request. */
        HoldUnprocessable: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description The hold was released, or a request with the same `Idempotency-Key` is still at work. */
        HoldConflict: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description The name is registered already, or a request with the same `Idempotency-Key` is still at work. */
        CreateDomainConflict: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description The name cannot be a custom domain, or the `Idempotency-Key` belongs to another request. */
        CreateDomainUnprocessable: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description The request has a parameter that the operation does not know. */
        MalformedRequest: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description The outcome cannot follow from the state of the transaction, or a request with the same `Idempotency-Key` is still at work. */
        SimulationConflict: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
        /** @description The caller is at no private address and sent no valid token. */
        AddressForbidden: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ApiError"];
            };
        };
    };
    parameters: {
        /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
        OrganizationIdHeader: string;
        /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
        ModeHeader: "test" | "live";
        /** @description Makes repeating this request safe. The first answer under a key is kept for at least 72 hours and given again, with `Idempotent-Replayed: true`, to the same request; another request under the same key is refused with 422 `idempotency_key_reused`, and one that comes while the first is still at work with 409 `idempotency_key_in_use`. Keys are separate per organization and mode. Use a fresh random value, such as a UUID, per thing you want done. */
        IdempotencyKey: string;
        /** @description How many entries to return at most. */
        Limit: number;
        /** @description Where to go on, the `nextCursor` of the previous answer with the same filters. Opaque; do not build or store it for long. When both are given, `cursor` counts and `page` does not. */
        Cursor: string;
        /**
         * @description Identifier of the passkey, as the list tells it.
         * @example 4be1f2c0a97d4e5b8c6d1a2f3e4b5c6d
         */
        PasskeyId: string;
        /**
         * @description Identifier of the session.
         * @example 665f1c2ab7e4d1f0a9c3e0a1
         */
        SessionId: components["schemas"]["ObjectId"];
        /**
         * @description Identifier of the organization: the one of the API key, or one that the operator belongs to.
         * @example 665f1c2ab7e4d1f0a9c3e001
         */
        OrganizationId: components["schemas"]["ObjectId"];
        /** @description Makes the change only if the object is still the one you read: give the `ETag` of that answer. When it has changed meanwhile, 412 `precondition_failed` and nothing is done. `*` goes with whatever is there; left out, the change is made in any case. */
        IfMatch: string;
        /**
         * @description Identifier of the operator.
         * @example 665f1c2ab7e4d1f0a9c3e040
         */
        UserId: components["schemas"]["ObjectId"];
        /**
         * @description Identifier of the invitation.
         * @example 665f1c2ab7e4d1f0a9c3e0b1
         */
        InvitationId: components["schemas"]["ObjectId"];
        /** @description Page to return, counted from 1. For walking a whole list use `cursor`, which does not skip or repeat entries while new ones arrive. When both are given, `cursor` counts. */
        Page: number;
        /** @description Whether archived ones are listed too. */
        IncludeArchived: boolean;
        /**
         * @description Identifier of the site.
         * @example 665f1c2ab7e4d1f0a9c3e010
         */
        SiteId: components["schemas"]["ObjectId"];
        /**
         * @description Identifier of the test IPN, as `sendTestIpn` gave it.
         * @example test.665f1c2ab7e4d1f0a9c3e0b1
         */
        TestDeliveryId: components["schemas"]["TestDeliveryId"];
        /**
         * @description Identifier of the endpoint.
         * @example 665f1c2ab7e4d1f0a9c3e040
         */
        EndpointId: components["schemas"]["ObjectId"];
        /** @description Only these statuses; name the parameter once for each. */
        DeliveryStatusFilter: ("pending" | "delivered" | "exhausted" | "superseded")[];
        /**
         * @description Identifier of the event on its way to the endpoint.
         * @example 665f1c2ab7e4d1f0a9c3e871.3.1-665f1c2ab7e4d1f0a9c3e040
         */
        EventDeliveryId: components["schemas"]["EventDeliveryId"];
        /**
         * @description Identifier of the provider.
         * @example 665f1c2ab7e4d1f0a9c3e020
         */
        ProviderId: components["schemas"]["ObjectId"];
        /**
         * @description Identifier of the API key, the part between `sk_…_` and the dot.
         * @example 665f1c2ab7e4d1f0a9c3e030
         */
        KeyId: components["schemas"]["ObjectId"];
        /** @description Only this status. A checkout that has just run out is listed as `expired` once the gateway has closed it, within seconds. */
        CheckoutStatusFilter: components["schemas"]["CheckoutStatus"];
        /** @description Only what was created at or after this moment. */
        From: string;
        /** @description Only what was created before this moment. */
        To: string;
        /** @description Only this currency. */
        CurrencyFilter: components["schemas"]["Currency"];
        /** @description Only this site. An unknown one gives an empty list. */
        SiteIdFilter: components["schemas"]["ObjectId"];
        /** @description Only this reference, exactly as given when the checkout was made. */
        ExternalReferenceFilter: components["schemas"]["ExternalReference"];
        /**
         * @description Identifier of the checkout, the `id` of the create answer.
         * @example 665f1c2ab7e4d1f0a9c3e871
         */
        CheckoutId: components["schemas"]["ObjectId"];
        /** @description Only this status. */
        TransactionStatusFilter: components["schemas"]["TransactionStatus"];
        /** @description Only transactions whose newest attempt was at this provider. An unknown one gives an empty list. */
        ProviderIdFilter: components["schemas"]["ObjectId"];
        /** @description Only this client. An unknown one gives an empty list. */
        ClientIdFilter: components["schemas"]["ObjectId"];
        /** @description What has this text as its id, its reference (`externalReference`, or `invoiceNumber` in its place), its buyer's e-mail or as the reference a provider gave it. Where nothing is exactly that: what begins with it, for references from 3 characters and for ids from 8; of one beginning the last 1,000 in the order of their references are looked at. References count as written; e-mails in any case. Joined with the other filters by and. */
        Search: string;
        /**
         * @description Identifier of the transaction, the `id` of the create answer.
         * @example 665f1c2ab7e4d1f0a9c3e871
         */
        TransactionId: components["schemas"]["ObjectId"];
        /**
         * @description Identifier of the dispute as in `disputes` of the transaction; for one that the provider does not manage, the case number of the bank or one of your own.
         * @example case-2026-0042
         */
        ChargebackId: string;
        /**
         * @description Identifier of the note.
         * @example 665f1c2ab7e4d1f0a9c3e0a1
         */
        NoteId: components["schemas"]["ObjectId"];
        /**
         * @description Identifier of the delivery.
         * @example 665f1c2ab7e4d1f0a9c3e871.3
         */
        DeliveryId: components["schemas"]["DeliveryId"];
        /**
         * @description Identifier of the job.
         * @example 665f1c2ab7e4d1f0a9c3e050
         */
        ResendJobId: components["schemas"]["ObjectId"];
        /** @description Only lanes that stand like this. */
        IpnLaneStateFilter: "open" | "failing" | "parked";
        /** @description Only events that came to this provider account. An unknown one gives an empty list. */
        EventProviderIdFilter: components["schemas"]["ObjectId"];
        /** @description Only events of this status. */
        HookEventStatusFilter: components["schemas"]["HookEventStatus"];
        /** @description Only events with this reason. */
        HookEventReasonFilter: components["schemas"]["HookEventReason"];
        /** @description Only events that were applied to this transaction. An unknown one gives an empty list. */
        HookEventTransactionIdFilter: components["schemas"]["ObjectId"];
        /**
         * @description Identifier of the provider event.
         * @example 665f1c2ab7e4d1f0a9c3e020.evt_5fJ2kQ9x
         */
        HookEventId: components["schemas"]["HookEventId"];
        /**
         * @description A whole name, e-mail, telephone number or tax id. Letter case, accents, blanks and the punctuation of numbers do not count; a part of a word finds nothing.
         * @example ada@shop.example
         */
        ClientSearchText: string;
        /**
         * @description Identifier of the client.
         * @example 665f1c2ab7e4d1f0a9c3e050
         */
        ClientId: components["schemas"]["ObjectId"];
        /** @description Whether the personal data of the client is erased too, which can't be undone. */
        EraseClient: boolean;
        /** @description True for holds that count now, false for those that have ended. Left out, both. */
        HoldActiveFilter: boolean;
        /** @description Only this buyer, by e-mail; letter case does not count. */
        EmailFilter: string;
        /**
         * @description Identifier of the hold.
         * @example 665f1c2ab7e4d1f0a9c3e060
         */
        HoldId: components["schemas"]["ObjectId"];
        /**
         * @description The host name, as registered or in any other spelling of it.
         * @example pay.shop.example
         */
        DomainName: string;
        /**
         * @description Identifier of the domain.
         * @example 665f1c2ab7e4d1f0a9c3e070
         */
        DomainId: components["schemas"]["ObjectId"];
        /** @description Only these types; name the parameter once for each. */
        EventTypeFilter: components["schemas"]["EventType"][];
        /** @description Only events of this transaction. An unknown one gives an empty list. */
        TransactionIdFilter: components["schemas"]["ObjectId"];
        /** @description Which way to read the log. A cursor belongs to the order it was got with. */
        EventOrder: "newest" | "oldest";
        /** @description The last event the reader has seen; the stream goes on after it as far as events are still kept. Sent by browsers when they reconnect. */
        LastEventId: string;
        /**
         * @description Identifier of the event.
         * @example 665f1c2ab7e4d1f0a9c3e871.3.1
         */
        EventId: string;
        /** @description The first day, in `timezone`. Default 29 days before `to`, with the interval `hour` 6 days before; at most 366 days are looked at. */
        DashboardFrom: string;
        /** @description The last day, in `timezone`, included. Default today. */
        DashboardTo: string;
        /** @description Time zone in which days begin, by its IANA name. */
        TimeZone: string;
        /** @description Length of the steps of `series`. `hour` goes with at most 7 days. */
        DashboardInterval: "hour" | "day" | "week" | "month";
        /** @description Only what this one did. */
        AuditActorFilter: string;
        /** @description Only this action. */
        AuditActionFilter: string;
        /** @description Only what was done to objects of this kind. */
        AuditObjectTypeFilter: components["schemas"]["AuditObjectType"];
        /** @description Only what was done to the object with this id. A checkout and its transaction have one. */
        AuditObjectIdFilter: string;
        /** @description The first place to look at. */
        FromSequence: number;
        /** @description How many places to look at. */
        VerifyLimit: number;
        /**
         * @description Identifier of the entry.
         * @example 665f1c2ab7e4d1f0a9c3e8d1
         */
        AuditEntryId: components["schemas"]["AuditEntryId"];
        /** @description The token of the setting `INTERNAL_HEALTH_TOKEN`; not needed from a private address. */
        InternalHealthToken: string;
    };
    requestBodies: never;
    headers: {
        /** @description Identifies this request in the gateway's logs. The same value as `requestId` in an error body. */
        RequestId: components["schemas"]["RequestId"];
        /** @description How to authenticate, `Bearer` on the Admin API. */
        WwwAuthenticate: string;
        /** @description The limits of the rate class of this operation, one item each: `q` requests per `w` seconds (draft of the IETF working group HTTPAPI on header fields for rate limits). They hold per API key or operator, without one per address, over all hosts and processes together. Absent where no limit holds. */
        RateLimitPolicy: string;
        /** @description What is left of the tightest of these limits: `r` requests, until it is counted anew in `t` seconds. With several processes at work it may be somewhat less than told. Absent where no limit holds. */
        RateLimit: string;
        /** @description Whole seconds to wait before asking again. */
        RetryAfter: number;
        /** @description The session cookie, `HttpOnly; SameSite=Strict; Path=/`. Outside development its name is `__Host-gateway_panel_session` and it is `Secure`. Signing out clears it. */
        SetSessionCookie: string;
        /** @description Present and `true` when this is the kept answer of an earlier request with the same `Idempotency-Key`; nothing was done again. */
        IdempotentReplayed: "true";
        /** @description Version of the object, for `If-Match`: it is another one after every change that somebody made. What the gateway notes by itself, such as the time of the last event, leaves it as it is. */
        ETag: string;
        /** @description Tells browsers to keep the body as a file, and under which name. */
        ContentDisposition: string;
    };
    pathItems: never;
}
export type StartEnrolmentRequest = components['schemas']['StartEnrolmentRequest'];
export type RequestId = components['schemas']['RequestId'];
export type PasskeyRelyingParty = components['schemas']['PasskeyRelyingParty'];
export type PasskeyUser = components['schemas']['PasskeyUser'];
export type PasskeyKeyParameters = components['schemas']['PasskeyKeyParameters'];
export type PasskeyDescriptor = components['schemas']['PasskeyDescriptor'];
export type PasskeySelection = components['schemas']['PasskeySelection'];
export type PasskeyCreationOptions = components['schemas']['PasskeyCreationOptions'];
export type EnrolmentChallenge = components['schemas']['EnrolmentChallenge'];
export type ErrorCode = components['schemas']['ErrorCode'];
export type FieldError = components['schemas']['FieldError'];
export type Currency = components['schemas']['Currency'];
export type DisputeStatus = components['schemas']['DisputeStatus'];
export type HoldAction = components['schemas']['HoldAction'];
export type HoldReason = components['schemas']['HoldReason'];
export type ApiError = components['schemas']['ApiError'];
export type PasskeyRegistrationResponse = components['schemas']['PasskeyRegistrationResponse'];
export type PasskeyRegistration = components['schemas']['PasskeyRegistration'];
export type CompleteEnrolmentRequest = components['schemas']['CompleteEnrolmentRequest'];
export type Role = components['schemas']['Role'];
export type MeOrganization = components['schemas']['MeOrganization'];
export type Scope = components['schemas']['Scope'];
export type MeOperator = components['schemas']['MeOperator'];
export type PasskeyRequestOptions = components['schemas']['PasskeyRequestOptions'];
export type SignInChallenge = components['schemas']['SignInChallenge'];
export type PasskeyAuthenticationResponse = components['schemas']['PasskeyAuthenticationResponse'];
export type PasskeyAuthentication = components['schemas']['PasskeyAuthentication'];
export type CompleteSignInRequest = components['schemas']['CompleteSignInRequest'];
export type RecoverySignInRequest = components['schemas']['RecoverySignInRequest'];
export type SignInState = components['schemas']['SignInState'];
export type MeApiKey = components['schemas']['MeApiKey'];
export type Me = components['schemas']['Me'];
export type UpdateProfileRequest = components['schemas']['UpdateProfileRequest'];
export type Passkey = components['schemas']['Passkey'];
export type PasskeyList = components['schemas']['PasskeyList'];
export type AddPasskeyRequest = components['schemas']['AddPasskeyRequest'];
export type RemovedPasskey = components['schemas']['RemovedPasskey'];
export type RenamePasskeyRequest = components['schemas']['RenamePasskeyRequest'];
export type RecoveryCodes = components['schemas']['RecoveryCodes'];
export type NewRecoveryCodes = components['schemas']['NewRecoveryCodes'];
export type Session = components['schemas']['Session'];
export type SessionList = components['schemas']['SessionList'];
export type RevokedSessions = components['schemas']['RevokedSessions'];
export type ObjectId = components['schemas']['ObjectId'];
export type RevokedSession = components['schemas']['RevokedSession'];
export type Organization = components['schemas']['Organization'];
export type OrganizationList = components['schemas']['OrganizationList'];
export type CreateOrganizationRequest = components['schemas']['CreateOrganizationRequest'];
export type UpdateOrganizationRequest = components['schemas']['UpdateOrganizationRequest'];
export type Member = components['schemas']['Member'];
export type MemberList = components['schemas']['MemberList'];
export type RemovedMember = components['schemas']['RemovedMember'];
export type ChangeMemberRoleRequest = components['schemas']['ChangeMemberRoleRequest'];
export type Invitation = components['schemas']['Invitation'];
export type InvitationList = components['schemas']['InvitationList'];
export type CreateInvitationRequest = components['schemas']['CreateInvitationRequest'];
export type InvitationWithLink = components['schemas']['InvitationWithLink'];
export type InvitationTokenRequest = components['schemas']['InvitationTokenRequest'];
export type InvitationOffer = components['schemas']['InvitationOffer'];
export type Membership = components['schemas']['Membership'];
export type SystemUser = components['schemas']['SystemUser'];
export type SystemUserList = components['schemas']['SystemUserList'];
export type UpdateSystemUserRequest = components['schemas']['UpdateSystemUserRequest'];
export type IpnVersion = components['schemas']['IpnVersion'];
export type SiteBranding = components['schemas']['SiteBranding'];
export type Site = components['schemas']['Site'];
export type SiteList = components['schemas']['SiteList'];
export type CreateSiteRequest = components['schemas']['CreateSiteRequest'];
export type UpdateSiteRequest = components['schemas']['UpdateSiteRequest'];
export type SendTestIpnRequest = components['schemas']['SendTestIpnRequest'];
export type TestDeliveryId = components['schemas']['TestDeliveryId'];
export type SentTestIpn = components['schemas']['SentTestIpn'];
export type TestIpnCheck = components['schemas']['TestIpnCheck'];
export type TestIpn = components['schemas']['TestIpn'];
export type AlternateSiteSecret = components['schemas']['AlternateSiteSecret'];
export type SiteSecret = components['schemas']['SiteSecret'];
export type RegenerateSiteSecretRequest = components['schemas']['RegenerateSiteSecretRequest'];
export type EndpointEventType = components['schemas']['EndpointEventType'];
export type Endpoint = components['schemas']['Endpoint'];
export type EndpointList = components['schemas']['EndpointList'];
export type CreateEndpointRequest = components['schemas']['CreateEndpointRequest'];
export type DeletedEndpoint = components['schemas']['DeletedEndpoint'];
export type UpdateEndpointRequest = components['schemas']['UpdateEndpointRequest'];
export type EndpointSecret = components['schemas']['EndpointSecret'];
export type RotateEndpointSecretRequest = components['schemas']['RotateEndpointSecretRequest'];
export type EventDeliveryId = components['schemas']['EventDeliveryId'];
export type EventType = components['schemas']['EventType'];
export type TryPhases = components['schemas']['TryPhases'];
export type DeliveryTry = components['schemas']['DeliveryTry'];
export type EventDelivery = components['schemas']['EventDelivery'];
export type EventDeliveryList = components['schemas']['EventDeliveryList'];
export type ProviderType = components['schemas']['ProviderType'];
export type ProviderCapabilities = components['schemas']['ProviderCapabilities'];
export type MaskedCredential = components['schemas']['MaskedCredential'];
export type Provider = components['schemas']['Provider'];
export type ProviderList = components['schemas']['ProviderList'];
export type CredentialInput = components['schemas']['CredentialInput'];
export type CreateProviderRequest = components['schemas']['CreateProviderRequest'];
export type CredentialChange = components['schemas']['CredentialChange'];
export type UpdateProviderRequest = components['schemas']['UpdateProviderRequest'];
export type ToggleProviderRequest = components['schemas']['ToggleProviderRequest'];
export type ProviderCheck = components['schemas']['ProviderCheck'];
export type ApiKey = components['schemas']['ApiKey'];
export type ApiKeyList = components['schemas']['ApiKeyList'];
export type CreateApiKeyRequest = components['schemas']['CreateApiKeyRequest'];
export type ApiKeyWithSecret = components['schemas']['ApiKeyWithSecret'];
export type UpdateApiKeyRequest = components['schemas']['UpdateApiKeyRequest'];
export type DeletedApiKey = components['schemas']['DeletedApiKey'];
export type RotateApiKeyRequest = components['schemas']['RotateApiKeyRequest'];
export type SystemScope = components['schemas']['SystemScope'];
export type SystemApiKey = components['schemas']['SystemApiKey'];
export type SystemApiKeyList = components['schemas']['SystemApiKeyList'];
export type CreateSystemApiKeyRequest = components['schemas']['CreateSystemApiKeyRequest'];
export type SystemApiKeyWithSecret = components['schemas']['SystemApiKeyWithSecret'];
export type ExternalReference = components['schemas']['ExternalReference'];
export type CheckoutItemInput = components['schemas']['CheckoutItemInput'];
export type Address = components['schemas']['Address'];
export type Metadata = components['schemas']['Metadata'];
export type CreateCheckoutRequest = components['schemas']['CreateCheckoutRequest'];
export type SessionPublicId = components['schemas']['SessionPublicId'];
export type ShortCode = components['schemas']['ShortCode'];
export type PaymentUrl = components['schemas']['PaymentUrl'];
export type CreatedCheckout = components['schemas']['CreatedCheckout'];
export type CheckoutStatus = components['schemas']['CheckoutStatus'];
export type TransactionStatus = components['schemas']['TransactionStatus'];
export type Amount = components['schemas']['Amount'];
export type CheckoutItem = components['schemas']['CheckoutItem'];
export type Checkout = components['schemas']['Checkout'];
export type CheckoutList = components['schemas']['CheckoutList'];
export type MetadataPatch = components['schemas']['MetadataPatch'];
export type UpdateCheckoutRequest = components['schemas']['UpdateCheckoutRequest'];
export type TransactionStatusCode = components['schemas']['TransactionStatusCode'];
export type TransactionSummary = components['schemas']['TransactionSummary'];
export type TransactionList = components['schemas']['TransactionList'];
export type TransactionCsv = components['schemas']['TransactionCsv'];
export type CreateManualTransactionRequest = components['schemas']['CreateManualTransactionRequest'];
export type Attempt = components['schemas']['Attempt'];
export type Refund = components['schemas']['Refund'];
export type Dispute = components['schemas']['Dispute'];
export type TimelineEntry = components['schemas']['TimelineEntry'];
export type IpnSummary = components['schemas']['IpnSummary'];
export type Transaction = components['schemas']['Transaction'];
export type UpdateTransactionRequest = components['schemas']['UpdateTransactionRequest'];
export type DeletedTransaction = components['schemas']['DeletedTransaction'];
export type CreateRefundRequest = components['schemas']['CreateRefundRequest'];
export type MarkPaidRequest = components['schemas']['MarkPaidRequest'];
export type UpdateChargebackRequest = components['schemas']['UpdateChargebackRequest'];
export type Note = components['schemas']['Note'];
export type NoteList = components['schemas']['NoteList'];
export type CreateNoteRequest = components['schemas']['CreateNoteRequest'];
export type DeletedNote = components['schemas']['DeletedNote'];
export type ProviderEvent = components['schemas']['ProviderEvent'];
export type ProviderEventList = components['schemas']['ProviderEventList'];
export type DeliveryId = components['schemas']['DeliveryId'];
export type EventVersion = components['schemas']['EventVersion'];
export type Delivery = components['schemas']['Delivery'];
export type DeliveryList = components['schemas']['DeliveryList'];
export type DeliverySummary = components['schemas']['DeliverySummary'];
export type DeliverySummaryList = components['schemas']['DeliverySummaryList'];
export type ResendDeliveriesRequest = components['schemas']['ResendDeliveriesRequest'];
export type ResendResult = components['schemas']['ResendResult'];
export type ResendResults = components['schemas']['ResendResults'];
export type ResendableStatus = components['schemas']['ResendableStatus'];
export type ResendJob = components['schemas']['ResendJob'];
export type ResendJobList = components['schemas']['ResendJobList'];
export type CreateResendJobRequest = components['schemas']['CreateResendJobRequest'];
export type IpnLane = components['schemas']['IpnLane'];
export type IpnLaneList = components['schemas']['IpnLaneList'];
export type HookEventStatus = components['schemas']['HookEventStatus'];
export type HookEventReason = components['schemas']['HookEventReason'];
export type HookEventId = components['schemas']['HookEventId'];
export type HookEvent = components['schemas']['HookEvent'];
export type HookEventList = components['schemas']['HookEventList'];
export type HookEventDetail = components['schemas']['HookEventDetail'];
export type ClientAddress = components['schemas']['ClientAddress'];
export type PeppolRoutingAddress = components['schemas']['PeppolRoutingAddress'];
export type ClientTaxInfo = components['schemas']['ClientTaxInfo'];
export type Client = components['schemas']['Client'];
export type ClientList = components['schemas']['ClientList'];
export type PlaintextField = components['schemas']['PlaintextField'];
export type EncryptedTextInput = components['schemas']['EncryptedTextInput'];
export type ClientAddressInput = components['schemas']['ClientAddressInput'];
export type ClientTaxInfoInput = components['schemas']['ClientTaxInfoInput'];
export type ClientInput = components['schemas']['ClientInput'];
export type ClientSearchResult = components['schemas']['ClientSearchResult'];
export type UpdateClientRequest = components['schemas']['UpdateClientRequest'];
export type ClientCurrencyFigures = components['schemas']['ClientCurrencyFigures'];
export type ClientFigures = components['schemas']['ClientFigures'];
export type ClientHistory = components['schemas']['ClientHistory'];
export type HoldDispute = components['schemas']['HoldDispute'];
export type Hold = components['schemas']['Hold'];
export type HoldList = components['schemas']['HoldList'];
export type CreateHoldRequest = components['schemas']['CreateHoldRequest'];
export type UpdateHoldRequest = components['schemas']['UpdateHoldRequest'];
export type DomainStatus = components['schemas']['DomainStatus'];
export type DomainRecord = components['schemas']['DomainRecord'];
export type DomainFailure = components['schemas']['DomainFailure'];
export type Domain = components['schemas']['Domain'];
export type DomainList = components['schemas']['DomainList'];
export type CreateDomainRequest = components['schemas']['CreateDomainRequest'];
export type DeletedDomain = components['schemas']['DeletedDomain'];
export type AssignSiteDomainRequest = components['schemas']['AssignSiteDomainRequest'];
export type SiteDomain = components['schemas']['SiteDomain'];
export type EventObject = components['schemas']['EventObject'];
export type EventData = components['schemas']['EventData'];
export type Event = components['schemas']['Event'];
export type EventList = components['schemas']['EventList'];
export type EventStream = components['schemas']['EventStream'];
export type Volume = components['schemas']['Volume'];
export type Figures = components['schemas']['Figures'];
export type FiguresBefore = components['schemas']['FiguresBefore'];
export type Timestamp = components['schemas']['Timestamp'];
export type FiguresStep = components['schemas']['FiguresStep'];
export type FiguresOfSite = components['schemas']['FiguresOfSite'];
export type FiguresOfProvider = components['schemas']['FiguresOfProvider'];
export type FiguresOfCurrency = components['schemas']['FiguresOfCurrency'];
export type FailureReason = components['schemas']['FailureReason'];
export type Dashboard = components['schemas']['Dashboard'];
export type AuditObjectType = components['schemas']['AuditObjectType'];
export type AuditEntryId = components['schemas']['AuditEntryId'];
export type AuditObject = components['schemas']['AuditObject'];
export type AuditValues = components['schemas']['AuditValues'];
export type AuditEntry = components['schemas']['AuditEntry'];
export type AuditEntryList = components['schemas']['AuditEntryList'];
export type AuditCsv = components['schemas']['AuditCsv'];
export type AuditFault = components['schemas']['AuditFault'];
export type AuditHead = components['schemas']['AuditHead'];
export type AuditVerification = components['schemas']['AuditVerification'];
export type SimulatedOutcome = components['schemas']['SimulatedOutcome'];
export type SimulateRequest = components['schemas']['SimulateRequest'];
export type AdvanceClockRequest = components['schemas']['AdvanceClockRequest'];
export type AdvancedClock = components['schemas']['AdvancedClock'];
export type Health = components['schemas']['Health'];
export type HealthCheck = components['schemas']['HealthCheck'];
export type InternalHealth = components['schemas']['InternalHealth'];
export type ResponseBadRequest = components['responses']['BadRequest'];
export type ResponseEnrolmentRejected = components['responses']['EnrolmentRejected'];
export type ResponseOriginForbidden = components['responses']['OriginForbidden'];
export type ResponsePayloadTooLarge = components['responses']['PayloadTooLarge'];
export type ResponseUnsupportedMediaType = components['responses']['UnsupportedMediaType'];
export type ResponseTooManyRequests = components['responses']['TooManyRequests'];
export type ResponseInternalError = components['responses']['InternalError'];
export type ResponseServiceUnavailable = components['responses']['ServiceUnavailable'];
export type ResponseSignInRejected = components['responses']['SignInRejected'];
export type ResponseRecoveryRejected = components['responses']['RecoveryRejected'];
export type ResponseSessionEnded = components['responses']['SessionEnded'];
export type ResponseUnauthorized = components['responses']['Unauthorized'];
export type ResponseForbidden = components['responses']['Forbidden'];
export type ResponseOwnForbidden = components['responses']['OwnForbidden'];
export type ResponseConflict = components['responses']['Conflict'];
export type ResponseUnprocessable = components['responses']['Unprocessable'];
export type ResponsePasskeyUnaccepted = components['responses']['PasskeyUnaccepted'];
export type ResponseFreshSignInRequired = components['responses']['FreshSignInRequired'];
export type ResponsePasskeyLimit = components['responses']['PasskeyLimit'];
export type ResponsePasskeyNotFound = components['responses']['PasskeyNotFound'];
export type ResponseLastPasskey = components['responses']['LastPasskey'];
export type ResponseSessionNotFound = components['responses']['SessionNotFound'];
export type ResponseSystemForbidden = components['responses']['SystemForbidden'];
export type ResponseOrganizationNotFound = components['responses']['OrganizationNotFound'];
export type ResponsePreconditionFailed = components['responses']['PreconditionFailed'];
export type ResponseMemberNotFound = components['responses']['MemberNotFound'];
export type ResponseLastAdmin = components['responses']['LastAdmin'];
export type ResponseMemberConflict = components['responses']['MemberConflict'];
export type ResponseMemberUnprocessable = components['responses']['MemberUnprocessable'];
export type ResponseMemberSessionNotFound = components['responses']['MemberSessionNotFound'];
export type ResponseInvitationUnprocessable = components['responses']['InvitationUnprocessable'];
export type ResponseInvitationNotFound = components['responses']['InvitationNotFound'];
export type ResponseInvitationConflict = components['responses']['InvitationConflict'];
export type ResponseLinkRejected = components['responses']['LinkRejected'];
export type ResponseInvitationRejected = components['responses']['InvitationRejected'];
export type ResponseJoinConflict = components['responses']['JoinConflict'];
export type ResponseUserNotFound = components['responses']['UserNotFound'];
export type ResponseSystemUserConflict = components['responses']['SystemUserConflict'];
export type ResponseSiteUnprocessable = components['responses']['SiteUnprocessable'];
export type ResponseNotFound = components['responses']['NotFound'];
export type ResponseSiteHasOpenCheckouts = components['responses']['SiteHasOpenCheckouts'];
export type ResponseSiteConflict = components['responses']['SiteConflict'];
export type ResponseSendTestIpnUnprocessable = components['responses']['SendTestIpnUnprocessable'];
export type ResponseWebhookSecretConflict = components['responses']['WebhookSecretConflict'];
export type ResponseEndpointConflict = components['responses']['EndpointConflict'];
export type ResponseEndpointUnprocessable = components['responses']['EndpointUnprocessable'];
export type ResponseCreateProviderUnprocessable = components['responses']['CreateProviderUnprocessable'];
export type ResponseProviderConflict = components['responses']['ProviderConflict'];
export type ResponseCreateApiKeyUnprocessable = components['responses']['CreateApiKeyUnprocessable'];
export type ResponseUpdateApiKeyUnprocessable = components['responses']['UpdateApiKeyUnprocessable'];
export type ResponseKeyIsCaller = components['responses']['KeyIsCaller'];
export type ResponseApiKeyConflict = components['responses']['ApiKeyConflict'];
export type ResponseCreateCheckoutConflict = components['responses']['CreateCheckoutConflict'];
export type ResponseCreateCheckoutUnprocessable = components['responses']['CreateCheckoutUnprocessable'];
export type ResponseCheckoutConflict = components['responses']['CheckoutConflict'];
export type ResponseUpdateCheckoutUnprocessable = components['responses']['UpdateCheckoutUnprocessable'];
export type ResponseExpireConflict = components['responses']['ExpireConflict'];
export type ResponseManualUnprocessable = components['responses']['ManualUnprocessable'];
export type ResponseDeleteTransactionConflict = components['responses']['DeleteTransactionConflict'];
export type ResponseRefundConflict = components['responses']['RefundConflict'];
export type ResponseRefundUnprocessable = components['responses']['RefundUnprocessable'];
export type ResponseVoidConflict = components['responses']['VoidConflict'];
export type ResponseMarkPaidConflict = components['responses']['MarkPaidConflict'];
export type ResponseChargebackConflict = components['responses']['ChargebackConflict'];
export type ResponseNoteConflict = components['responses']['NoteConflict'];
export type ResponseDeliveryConflict = components['responses']['DeliveryConflict'];
export type ResponseResendJobConflict = components['responses']['ResendJobConflict'];
export type ResponseCreateClientConflict = components['responses']['CreateClientConflict'];
export type ResponseClientConflict = components['responses']['ClientConflict'];
export type ResponseHoldUnprocessable = components['responses']['HoldUnprocessable'];
export type ResponseHoldConflict = components['responses']['HoldConflict'];
export type ResponseCreateDomainConflict = components['responses']['CreateDomainConflict'];
export type ResponseCreateDomainUnprocessable = components['responses']['CreateDomainUnprocessable'];
export type ResponseMalformedRequest = components['responses']['MalformedRequest'];
export type ResponseSimulationConflict = components['responses']['SimulationConflict'];
export type ResponseAddressForbidden = components['responses']['AddressForbidden'];
export type ParameterOrganizationIdHeader = components['parameters']['OrganizationIdHeader'];
export type ParameterModeHeader = components['parameters']['ModeHeader'];
export type ParameterIdempotencyKey = components['parameters']['IdempotencyKey'];
export type ParameterLimit = components['parameters']['Limit'];
export type ParameterCursor = components['parameters']['Cursor'];
export type ParameterPasskeyId = components['parameters']['PasskeyId'];
export type ParameterSessionId = components['parameters']['SessionId'];
export type ParameterOrganizationId = components['parameters']['OrganizationId'];
export type ParameterIfMatch = components['parameters']['IfMatch'];
export type ParameterUserId = components['parameters']['UserId'];
export type ParameterInvitationId = components['parameters']['InvitationId'];
export type ParameterPage = components['parameters']['Page'];
export type ParameterIncludeArchived = components['parameters']['IncludeArchived'];
export type ParameterSiteId = components['parameters']['SiteId'];
export type ParameterTestDeliveryId = components['parameters']['TestDeliveryId'];
export type ParameterEndpointId = components['parameters']['EndpointId'];
export type ParameterDeliveryStatusFilter = components['parameters']['DeliveryStatusFilter'];
export type ParameterEventDeliveryId = components['parameters']['EventDeliveryId'];
export type ParameterProviderId = components['parameters']['ProviderId'];
export type ParameterKeyId = components['parameters']['KeyId'];
export type ParameterCheckoutStatusFilter = components['parameters']['CheckoutStatusFilter'];
export type ParameterFrom = components['parameters']['From'];
export type ParameterTo = components['parameters']['To'];
export type ParameterCurrencyFilter = components['parameters']['CurrencyFilter'];
export type ParameterSiteIdFilter = components['parameters']['SiteIdFilter'];
export type ParameterExternalReferenceFilter = components['parameters']['ExternalReferenceFilter'];
export type ParameterCheckoutId = components['parameters']['CheckoutId'];
export type ParameterTransactionStatusFilter = components['parameters']['TransactionStatusFilter'];
export type ParameterProviderIdFilter = components['parameters']['ProviderIdFilter'];
export type ParameterClientIdFilter = components['parameters']['ClientIdFilter'];
export type ParameterSearch = components['parameters']['Search'];
export type ParameterTransactionId = components['parameters']['TransactionId'];
export type ParameterChargebackId = components['parameters']['ChargebackId'];
export type ParameterNoteId = components['parameters']['NoteId'];
export type ParameterDeliveryId = components['parameters']['DeliveryId'];
export type ParameterResendJobId = components['parameters']['ResendJobId'];
export type ParameterIpnLaneStateFilter = components['parameters']['IpnLaneStateFilter'];
export type ParameterEventProviderIdFilter = components['parameters']['EventProviderIdFilter'];
export type ParameterHookEventStatusFilter = components['parameters']['HookEventStatusFilter'];
export type ParameterHookEventReasonFilter = components['parameters']['HookEventReasonFilter'];
export type ParameterHookEventTransactionIdFilter = components['parameters']['HookEventTransactionIdFilter'];
export type ParameterHookEventId = components['parameters']['HookEventId'];
export type ParameterClientSearchText = components['parameters']['ClientSearchText'];
export type ParameterClientId = components['parameters']['ClientId'];
export type ParameterEraseClient = components['parameters']['EraseClient'];
export type ParameterHoldActiveFilter = components['parameters']['HoldActiveFilter'];
export type ParameterEmailFilter = components['parameters']['EmailFilter'];
export type ParameterHoldId = components['parameters']['HoldId'];
export type ParameterDomainName = components['parameters']['DomainName'];
export type ParameterDomainId = components['parameters']['DomainId'];
export type ParameterEventTypeFilter = components['parameters']['EventTypeFilter'];
export type ParameterTransactionIdFilter = components['parameters']['TransactionIdFilter'];
export type ParameterEventOrder = components['parameters']['EventOrder'];
export type ParameterLastEventId = components['parameters']['LastEventId'];
export type ParameterEventId = components['parameters']['EventId'];
export type ParameterDashboardFrom = components['parameters']['DashboardFrom'];
export type ParameterDashboardTo = components['parameters']['DashboardTo'];
export type ParameterTimeZone = components['parameters']['TimeZone'];
export type ParameterDashboardInterval = components['parameters']['DashboardInterval'];
export type ParameterAuditActorFilter = components['parameters']['AuditActorFilter'];
export type ParameterAuditActionFilter = components['parameters']['AuditActionFilter'];
export type ParameterAuditObjectTypeFilter = components['parameters']['AuditObjectTypeFilter'];
export type ParameterAuditObjectIdFilter = components['parameters']['AuditObjectIdFilter'];
export type ParameterFromSequence = components['parameters']['FromSequence'];
export type ParameterVerifyLimit = components['parameters']['VerifyLimit'];
export type ParameterAuditEntryId = components['parameters']['AuditEntryId'];
export type ParameterInternalHealthToken = components['parameters']['InternalHealthToken'];
export type HeaderRequestId = components['headers']['RequestId'];
export type HeaderWwwAuthenticate = components['headers']['WwwAuthenticate'];
export type HeaderRateLimitPolicy = components['headers']['RateLimitPolicy'];
export type HeaderRateLimit = components['headers']['RateLimit'];
export type HeaderRetryAfter = components['headers']['RetryAfter'];
export type HeaderSetSessionCookie = components['headers']['SetSessionCookie'];
export type HeaderIdempotentReplayed = components['headers']['IdempotentReplayed'];
export type HeaderETag = components['headers']['ETag'];
export type HeaderContentDisposition = components['headers']['ContentDisposition'];
export type $defs = Record<string, never>;
export interface operations {
    startEnrolment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartEnrolmentRequest"];
            };
        };
        responses: {
            /** @description What to hand to `navigator.credentials.create()`. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentChallenge"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["EnrolmentRejected"];
            403: components["responses"]["OriginForbidden"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    completeEnrolment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteEnrolmentRequest"];
            };
        };
        responses: {
            /** @description Enrolled and signed in. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "Set-Cookie": components["headers"]["SetSessionCookie"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeOperator"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["EnrolmentRejected"];
            403: components["responses"]["OriginForbidden"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    startSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What to hand to `navigator.credentials.get()`. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInChallenge"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["OriginForbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    completeSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteSignInRequest"];
            };
        };
        responses: {
            /** @description Signed in. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "Set-Cookie": components["headers"]["SetSessionCookie"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeOperator"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignInRejected"];
            403: components["responses"]["OriginForbidden"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    signInWithRecoveryCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecoverySignInRequest"];
            };
        };
        responses: {
            /** @description Signed in, for adding a passkey. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "Set-Cookie": components["headers"]["SetSessionCookie"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInState"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["RecoveryRejected"];
            403: components["responses"]["OriginForbidden"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    refreshSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session goes on. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "Set-Cookie": components["headers"]["SetSessionCookie"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInState"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SessionEnded"];
            403: components["responses"]["OriginForbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed out. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "Set-Cookie": components["headers"]["SetSessionCookie"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInState"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SessionEnded"];
            403: components["responses"]["OriginForbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    checkSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether there is a session. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInState"];
                };
            };
            400: components["responses"]["BadRequest"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who is calling. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateProfile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
                /** @description Makes repeating this request safe. The first answer under a key is kept for at least 72 hours and given again, with `Idempotent-Replayed: true`, to the same request; another request under the same key is refused with 422 `idempotency_key_reused`, and one that comes while the first is still at work with 409 `idempotency_key_in_use`. Keys are separate per organization and mode. Use a fresh random value, such as a UUID, per thing you want done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateProfileRequest"];
            };
        };
        responses: {
            /** @description The operator after the change. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeOperator"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SessionEnded"];
            403: components["responses"]["OwnForbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listPasskeys: {
        parameters: {
            query?: {
                /** @description How many entries to return at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Where to go on, the `nextCursor` of the previous answer with the same filters. Opaque; do not build or store it for long. When both are given, `cursor` counts and `page` does not. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of passkeys. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SessionEnded"];
            403: components["responses"]["OwnForbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    addPasskey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddPasskeyRequest"];
            };
        };
        responses: {
            /** @description The new passkey. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "Set-Cookie": components["headers"]["SetSessionCookie"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Passkey"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["PasskeyUnaccepted"];
            403: components["responses"]["FreshSignInRequired"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    startPasskey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What to hand to `navigator.credentials.create()`. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentChallenge"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SessionEnded"];
            403: components["responses"]["FreshSignInRequired"];
            409: components["responses"]["PasskeyLimit"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    removePasskey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path: {
                /**
                 * @description Identifier of the passkey, as the list tells it.
                 * @example 4be1f2c0a97d4e5b8c6d1a2f3e4b5c6d
                 */
                passkeyId: components["parameters"]["PasskeyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The passkey is gone. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RemovedPasskey"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SessionEnded"];
            403: components["responses"]["FreshSignInRequired"];
            404: components["responses"]["PasskeyNotFound"];
            409: components["responses"]["LastPasskey"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    renamePasskey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
                /** @description Makes repeating this request safe. The first answer under a key is kept for at least 72 hours and given again, with `Idempotent-Replayed: true`, to the same request; another request under the same key is refused with 422 `idempotency_key_reused`, and one that comes while the first is still at work with 409 `idempotency_key_in_use`. Keys are separate per organization and mode. Use a fresh random value, such as a UUID, per thing you want done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Identifier of the passkey, as the list tells it.
                 * @example 4be1f2c0a97d4e5b8c6d1a2f3e4b5c6d
                 */
                passkeyId: components["parameters"]["PasskeyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenamePasskeyRequest"];
            };
        };
        responses: {
            /** @description The passkey with the new name. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Passkey"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SessionEnded"];
            403: components["responses"]["OwnForbidden"];
            404: components["responses"]["PasskeyNotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getRecoveryCodes: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many are left. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SessionEnded"];
            403: components["responses"]["OwnForbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createRecoveryCodes: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
                /** @description Makes repeating this request safe. The first answer under a key is kept for at least 72 hours and given again, with `Idempotent-Replayed: true`, to the same request; another request under the same key is refused with 422 `idempotency_key_reused`, and one that comes while the first is still at work with 409 `idempotency_key_in_use`. Keys are separate per organization and mode. Use a fresh random value, such as a UUID, per thing you want done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The new codes. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewRecoveryCodes"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SessionEnded"];
            403: components["responses"]["FreshSignInRequired"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listSessions: {
        parameters: {
            query?: {
                /** @description How many entries to return at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Where to go on, the `nextCursor` of the previous answer with the same filters. Opaque; do not build or store it for long. When both are given, `cursor` counts and `page` does not. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of sessions. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SessionEnded"];
            403: components["responses"]["OwnForbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    revokeOtherSessions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
                /** @description Makes repeating this request safe. The first answer under a key is kept for at least 72 hours and given again, with `Idempotent-Replayed: true`, to the same request; another request under the same key is refused with 422 `idempotency_key_reused`, and one that comes while the first is still at work with 409 `idempotency_key_in_use`. Keys are separate per organization and mode. Use a fresh random value, such as a UUID, per thing you want done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The other sessions have ended. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevokedSessions"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SessionEnded"];
            403: components["responses"]["OwnForbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    revokeSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path: {
                /**
                 * @description Identifier of the session.
                 * @example 665f1c2ab7e4d1f0a9c3e0a1
                 */
                sessionId: components["parameters"]["SessionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session has ended. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevokedSession"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SessionEnded"];
            403: components["responses"]["OwnForbidden"];
            404: components["responses"]["SessionNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listOrganizations: {
        parameters: {
            query?: {
                /** @description How many entries to return at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Where to go on, the `nextCursor` of the previous answer with the same filters. Opaque; do not build or store it for long. When both are given, `cursor` counts and `page` does not. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of organizations. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createOrganization: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
                /** @description Makes repeating this request safe. The first answer under a key is kept for at least 72 hours and given again, with `Idempotent-Replayed: true`, to the same request; another request under the same key is refused with 422 `idempotency_key_reused`, and one that comes while the first is still at work with 409 `idempotency_key_in_use`. Keys are separate per organization and mode. Use a fresh random value, such as a UUID, per thing you want done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateOrganizationRequest"];
            };
        };
        responses: {
            /** @description The new organization. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SessionEnded"];
            403: components["responses"]["SystemForbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getOrganization: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path: {
                /**
                 * @description Identifier of the organization: the one of the API key, or one that the operator belongs to.
                 * @example 665f1c2ab7e4d1f0a9c3e001
                 */
                organizationId: components["parameters"]["OrganizationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The organization. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["OrganizationNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateOrganization: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
                /** @description Makes repeating this request safe. The first answer under a key is kept for at least 72 hours and given again, with `Idempotent-Replayed: true`, to the same request; another request under the same key is refused with 422 `idempotency_key_reused`, and one that comes while the first is still at work with 409 `idempotency_key_in_use`. Keys are separate per organization and mode. Use a fresh random value, such as a UUID, per thing you want done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Makes the change only if the object is still the one you read: give the `ETag` of that answer. When it has changed meanwhile, 412 `precondition_failed` and nothing is done. `*` goes with whatever is there; left out, the change is made in any case. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description Identifier of the organization: the one of the API key, or one that the operator belongs to.
                 * @example 665f1c2ab7e4d1f0a9c3e001
                 */
                organizationId: components["parameters"]["OrganizationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateOrganizationRequest"];
            };
        };
        responses: {
            /** @description The organization after the change. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["OrganizationNotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listMembers: {
        parameters: {
            query?: {
                /** @description How many entries to return at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Where to go on, the `nextCursor` of the previous answer with the same filters. Opaque; do not build or store it for long. When both are given, `cursor` counts and `page` does not. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path: {
                /**
                 * @description Identifier of the organization: the one of the API key, or one that the operator belongs to.
                 * @example 665f1c2ab7e4d1f0a9c3e001
                 */
                organizationId: components["parameters"]["OrganizationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of members. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["OrganizationNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    removeMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path: {
                /**
                 * @description Identifier of the organization: the one of the API key, or one that the operator belongs to.
                 * @example 665f1c2ab7e4d1f0a9c3e001
                 */
                organizationId: components["parameters"]["OrganizationId"];
                /**
                 * @description Identifier of the operator.
                 * @example 665f1c2ab7e4d1f0a9c3e040
                 */
                userId: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The operator is no member any more. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RemovedMember"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["MemberNotFound"];
            409: components["responses"]["LastAdmin"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    changeMemberRole: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
                /** @description Makes repeating this request safe. The first answer under a key is kept for at least 72 hours and given again, with `Idempotent-Replayed: true`, to the same request; another request under the same key is refused with 422 `idempotency_key_reused`, and one that comes while the first is still at work with 409 `idempotency_key_in_use`. Keys are separate per organization and mode. Use a fresh random value, such as a UUID, per thing you want done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Identifier of the organization: the one of the API key, or one that the operator belongs to.
                 * @example 665f1c2ab7e4d1f0a9c3e001
                 */
                organizationId: components["parameters"]["OrganizationId"];
                /**
                 * @description Identifier of the operator.
                 * @example 665f1c2ab7e4d1f0a9c3e040
                 */
                userId: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeMemberRoleRequest"];
            };
        };
        responses: {
            /** @description The member with the new role. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["MemberNotFound"];
            409: components["responses"]["MemberConflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["MemberUnprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listMemberSessions: {
        parameters: {
            query?: {
                /** @description How many entries to return at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Where to go on, the `nextCursor` of the previous answer with the same filters. Opaque; do not build or store it for long. When both are given, `cursor` counts and `page` does not. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path: {
                /**
                 * @description Identifier of the organization: the one of the API key, or one that the operator belongs to.
                 * @example 665f1c2ab7e4d1f0a9c3e001
                 */
                organizationId: components["parameters"]["OrganizationId"];
                /**
                 * @description Identifier of the operator.
                 * @example 665f1c2ab7e4d1f0a9c3e040
                 */
                userId: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of sessions. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["MemberNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    revokeMemberSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path: {
                /**
                 * @description Identifier of the organization: the one of the API key, or one that the operator belongs to.
                 * @example 665f1c2ab7e4d1f0a9c3e001
                 */
                organizationId: components["parameters"]["OrganizationId"];
                /**
                 * @description Identifier of the operator.
                 * @example 665f1c2ab7e4d1f0a9c3e040
                 */
                userId: components["parameters"]["UserId"];
                /**
                 * @description Identifier of the session.
                 * @example 665f1c2ab7e4d1f0a9c3e0a1
                 */
                sessionId: components["parameters"]["SessionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session has ended. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevokedSession"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["MemberSessionNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listInvitations: {
        parameters: {
            query?: {
                /** @description How many entries to return at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Where to go on, the `nextCursor` of the previous answer with the same filters. Opaque; do not build or store it for long. When both are given, `cursor` counts and `page` does not. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path: {
                /**
                 * @description Identifier of the organization: the one of the API key, or one that the operator belongs to.
                 * @example 665f1c2ab7e4d1f0a9c3e001
                 */
                organizationId: components["parameters"]["OrganizationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of invitations. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["OrganizationNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
                /** @description Makes repeating this request safe. The first answer under a key is kept for at least 72 hours and given again, with `Idempotent-Replayed: true`, to the same request; another request under the same key is refused with 422 `idempotency_key_reused`, and one that comes while the first is still at work with 409 `idempotency_key_in_use`. Keys are separate per organization and mode. Use a fresh random value, such as a UUID, per thing you want done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Identifier of the organization: the one of the API key, or one that the operator belongs to.
                 * @example 665f1c2ab7e4d1f0a9c3e001
                 */
                organizationId: components["parameters"]["OrganizationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateInvitationRequest"];
            };
        };
        responses: {
            /** @description The invitation with its link. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationWithLink"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["OrganizationNotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvitationUnprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    revokeInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path: {
                /**
                 * @description Identifier of the organization: the one of the API key, or one that the operator belongs to.
                 * @example 665f1c2ab7e4d1f0a9c3e001
                 */
                organizationId: components["parameters"]["OrganizationId"];
                /**
                 * @description Identifier of the invitation.
                 * @example 665f1c2ab7e4d1f0a9c3e0b1
                 */
                invitationId: components["parameters"]["InvitationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The invitation as it is now. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["InvitationNotFound"];
            409: components["responses"]["InvitationConflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    readInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationTokenRequest"];
            };
        };
        responses: {
            /** @description What the link offers. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationOffer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["LinkRejected"];
            403: components["responses"]["OriginForbidden"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
                /** @description Makes repeating this request safe. The first answer under a key is kept for at least 72 hours and given again, with `Idempotent-Replayed: true`, to the same request; another request under the same key is refused with 422 `idempotency_key_reused`, and one that comes while the first is still at work with 409 `idempotency_key_in_use`. Keys are separate per organization and mode. Use a fresh random value, such as a UUID, per thing you want done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationTokenRequest"];
            };
        };
        responses: {
            /** @description Joined. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeOperator"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["InvitationRejected"];
            403: components["responses"]["OwnForbidden"];
            409: components["responses"]["JoinConflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listSystemUsers: {
        parameters: {
            query?: {
                /** @description How many entries to return at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Where to go on, the `nextCursor` of the previous answer with the same filters. Opaque; do not build or store it for long. When both are given, `cursor` counts and `page` does not. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of operators. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SystemUserList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SessionEnded"];
            403: components["responses"]["SystemForbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateSystemUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
                /** @description Makes repeating this request safe. The first answer under a key is kept for at least 72 hours and given again, with `Idempotent-Replayed: true`, to the same request; another request under the same key is refused with 422 `idempotency_key_reused`, and one that comes while the first is still at work with 409 `idempotency_key_in_use`. Keys are separate per organization and mode. Use a fresh random value, such as a UUID, per thing you want done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Identifier of the operator.
                 * @example 665f1c2ab7e4d1f0a9c3e040
                 */
                userId: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateSystemUserRequest"];
            };
        };
        responses: {
            /** @description The operator after the change. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SystemUser"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SessionEnded"];
            403: components["responses"]["SystemForbidden"];
            404: components["responses"]["UserNotFound"];
            409: components["responses"]["SystemUserConflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listSites: {
        parameters: {
            query?: {
                /** @description Page to return, counted from 1. For walking a whole list use `cursor`, which does not skip or repeat entries while new ones arrive. When both are given, `cursor` counts. */
                page?: components["parameters"]["Page"];
                /** @description How many entries to return at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Where to go on, the `nextCursor` of the previous answer with the same filters. Opaque; do not build or store it for long. When both are given, `cursor` counts and `page` does not. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Whether archived ones are listed too. */
                includeArchived?: components["parameters"]["IncludeArchived"];
            };
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of sites. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createSite: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
                /** @description Makes repeating this request safe. The first answer under a key is kept for at least 72 hours and given again, with `Idempotent-Replayed: true`, to the same request; another request under the same key is refused with 422 `idempotency_key_reused`, and one that comes while the first is still at work with 409 `idempotency_key_in_use`. Keys are separate per organization and mode. Use a fresh random value, such as a UUID, per thing you want done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSiteRequest"];
            };
        };
        responses: {
            /** @description The new site. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Site"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["SiteUnprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getSite: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path: {
                /**
                 * @description Identifier of the site.
                 * @example 665f1c2ab7e4d1f0a9c3e010
                 */
                siteId: components["parameters"]["SiteId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The site. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Site"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    archiveSite: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
                /** @description Makes the change only if the object is still the one you read: give the `ETag` of that answer. When it has changed meanwhile, 412 `precondition_failed` and nothing is done. `*` goes with whatever is there; left out, the change is made in any case. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description Identifier of the site.
                 * @example 665f1c2ab7e4d1f0a9c3e010
                 */
                siteId: components["parameters"]["SiteId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The archived site. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Site"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["SiteHasOpenCheckouts"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateSite: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
                /** @description Makes repeating this request safe. The first answer under a key is kept for at least 72 hours and given again, with `Idempotent-Replayed: true`, to the same request; another request under the same key is refused with 422 `idempotency_key_reused`, and one that comes while the first is still at work with 409 `idempotency_key_in_use`. Keys are separate per organization and mode. Use a fresh random value, such as a UUID, per thing you want done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Makes the change only if the object is still the one you read: give the `ETag` of that answer. When it has changed meanwhile, 412 `precondition_failed` and nothing is done. `*` goes with whatever is there; left out, the change is made in any case. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description Identifier of the site.
                 * @example 665f1c2ab7e4d1f0a9c3e010
                 */
                siteId: components["parameters"]["SiteId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateSiteRequest"];
            };
        };
        responses: {
            /** @description The site after the change. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Site"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["SiteConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["SiteUnprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    sendTestIpn: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
                /** @description Makes repeating this request safe. The first answer under a key is kept for at least 72 hours and given again, with `Idempotent-Replayed: true`, to the same request; another request under the same key is refused with 422 `idempotency_key_reused`, and one that comes while the first is still at work with 409 `idempotency_key_in_use`. Keys are separate per organization and mode. Use a fresh random value, such as a UUID, per thing you want done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Identifier of the site.
                 * @example 665f1c2ab7e4d1f0a9c3e010
                 */
                siteId: components["parameters"]["SiteId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendTestIpnRequest"];
            };
        };
        responses: {
            /** @description It is on its way. */
            202: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentTestIpn"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["SendTestIpnUnprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getTestIpn: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path: {
                /**
                 * @description Identifier of the site.
                 * @example 665f1c2ab7e4d1f0a9c3e010
                 */
                siteId: components["parameters"]["SiteId"];
                /**
                 * @description Identifier of the test IPN, as `sendTestIpn` gave it.
                 * @example test.665f1c2ab7e4d1f0a9c3e0b1
                 */
                testDeliveryId: components["parameters"]["TestDeliveryId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The test IPN. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestIpn"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    revealSiteSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path: {
                /**
                 * @description Identifier of the site.
                 * @example 665f1c2ab7e4d1f0a9c3e010
                 */
                siteId: components["parameters"]["SiteId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The secrets. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteSecret"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    regenerateSiteSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
                /** @description Makes repeating this request safe. The first answer under a key is kept for at least 72 hours and given again, with `Idempotent-Replayed: true`, to the same request; another request under the same key is refused with 422 `idempotency_key_reused`, and one that comes while the first is still at work with 409 `idempotency_key_in_use`. Keys are separate per organization and mode. Use a fresh random value, such as a UUID, per thing you want done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Identifier of the site.
                 * @example 665f1c2ab7e4d1f0a9c3e010
                 */
                siteId: components["parameters"]["SiteId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegenerateSiteSecretRequest"];
            };
        };
        responses: {
            /** @description The secrets after the change. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteSecret"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    activateSiteSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
                /** @description Makes repeating this request safe. The first answer under a key is kept for at least 72 hours and given again, with `Idempotent-Replayed: true`, to the same request; another request under the same key is refused with 422 `idempotency_key_reused`, and one that comes while the first is still at work with 409 `idempotency_key_in_use`. Keys are separate per organization and mode. Use a fresh random value, such as a UUID, per thing you want done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Identifier of the site.
                 * @example 665f1c2ab7e4d1f0a9c3e010
                 */
                siteId: components["parameters"]["SiteId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The secrets after the change. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteSecret"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["WebhookSecretConflict"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    revokePreviousSiteSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
                /** @description Makes repeating this request safe. The first answer under a key is kept for at least 72 hours and given again, with `Idempotent-Replayed: true`, to the same request; another request under the same key is refused with 422 `idempotency_key_reused`, and one that comes while the first is still at work with 409 `idempotency_key_in_use`. Keys are separate per organization and mode. Use a fresh random value, such as a UUID, per thing you want done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Identifier of the site.
                 * @example 665f1c2ab7e4d1f0a9c3e010
                 */
                siteId: components["parameters"]["SiteId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The one secret that is left. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteSecret"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["WebhookSecretConflict"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listEndpoints: {
        parameters: {
            query?: {
                /** @description How many entries to return at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Where to go on, the `nextCursor` of the previous answer with the same filters. Opaque; do not build or store it for long. When both are given, `cursor` counts and `page` does not. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path: {
                /**
                 * @description Identifier of the site.
                 * @example 665f1c2ab7e4d1f0a9c3e010
                 */
                siteId: components["parameters"]["SiteId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of endpoints. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createEndpoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
                /** @description Makes repeating this request safe. The first answer under a key is kept for at least 72 hours and given again, with `Idempotent-Replayed: true`, to the same request; another request under the same key is refused with 422 `idempotency_key_reused`, and one that comes while the first is still at work with 409 `idempotency_key_in_use`. Keys are separate per organization and mode. Use a fresh random value, such as a UUID, per thing you want done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Identifier of the site.
                 * @example 665f1c2ab7e4d1f0a9c3e010
                 */
                siteId: components["parameters"]["SiteId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateEndpointRequest"];
            };
        };
        responses: {
            /** @description The new endpoint. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Endpoint"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["EndpointConflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["EndpointUnprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getEndpoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path: {
                /**
                 * @description Identifier of the site.
                 * @example 665f1c2ab7e4d1f0a9c3e010
                 */
                siteId: components["parameters"]["SiteId"];
                /**
                 * @description Identifier of the endpoint.
                 * @example 665f1c2ab7e4d1f0a9c3e040
                 */
                endpointId: components["parameters"]["EndpointId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The endpoint. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Endpoint"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deleteEndpoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path: {
                /**
                 * @description Identifier of the site.
                 * @example 665f1c2ab7e4d1f0a9c3e010
                 */
                siteId: components["parameters"]["SiteId"];
                /**
                 * @description Identifier of the endpoint.
                 * @example 665f1c2ab7e4d1f0a9c3e040
                 */
                endpointId: components["parameters"]["EndpointId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeletedEndpoint"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateEndpoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
                /** @description Makes repeating this request safe. The first answer under a key is kept for at least 72 hours and given again, with `Idempotent-Replayed: true`, to the same request; another request under the same key is refused with 422 `idempotency_key_reused`, and one that comes while the first is still at work with 409 `idempotency_key_in_use`. Keys are separate per organization and mode. Use a fresh random value, such as a UUID, per thing you want done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Identifier of the site.
                 * @example 665f1c2ab7e4d1f0a9c3e010
                 */
                siteId: components["parameters"]["SiteId"];
                /**
                 * @description Identifier of the endpoint.
                 * @example 665f1c2ab7e4d1f0a9c3e040
                 */
                endpointId: components["parameters"]["EndpointId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateEndpointRequest"];
            };
        };
        responses: {
            /** @description The endpoint after the change. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Endpoint"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["EndpointUnprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    revealEndpointSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path: {
                /**
                 * @description Identifier of the site.
                 * @example 665f1c2ab7e4d1f0a9c3e010
                 */
                siteId: components["parameters"]["SiteId"];
                /**
                 * @description Identifier of the endpoint.
                 * @example 665f1c2ab7e4d1f0a9c3e040
                 */
                endpointId: components["parameters"]["EndpointId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The secrets. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointSecret"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    rotateEndpointSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
                /** @description Makes repeating this request safe. The first answer under a key is kept for at least 72 hours and given again, with `Idempotent-Replayed: true`, to the same request; another request under the same key is refused with 422 `idempotency_key_reused`, and one that comes while the first is still at work with 409 `idempotency_key_in_use`. Keys are separate per organization and mode. Use a fresh random value, such as a UUID, per thing you want done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Identifier of the site.
                 * @example 665f1c2ab7e4d1f0a9c3e010
                 */
                siteId: components["parameters"]["SiteId"];
                /**
                 * @description Identifier of the endpoint.
                 * @example 665f1c2ab7e4d1f0a9c3e040
                 */
                endpointId: components["parameters"]["EndpointId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RotateEndpointSecretRequest"];
            };
        };
        responses: {
            /** @description The secrets after the change. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointSecret"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    sendTestEvent: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
                /** @description Makes repeating this request safe. The first answer under a key is kept for at least 72 hours and given again, with `Idempotent-Replayed: true`, to the same request; another request under the same key is refused with 422 `idempotency_key_reused`, and one that comes while the first is still at work with 409 `idempotency_key_in_use`. Keys are separate per organization and mode. Use a fresh random value, such as a UUID, per thing you want done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Identifier of the site.
                 * @example 665f1c2ab7e4d1f0a9c3e010
                 */
                siteId: components["parameters"]["SiteId"];
                /**
                 * @description Identifier of the endpoint.
                 * @example 665f1c2ab7e4d1f0a9c3e040
                 */
                endpointId: components["parameters"]["EndpointId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The event, due at once. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventDelivery"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listEventDeliveries: {
        parameters: {
            query?: {
                /** @description Only these statuses; name the parameter once for each. */
                status?: components["parameters"]["DeliveryStatusFilter"];
                /** @description How many entries to return at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Where to go on, the `nextCursor` of the previous answer with the same filters. Opaque; do not build or store it for long. When both are given, `cursor` counts and `page` does not. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path: {
                /**
                 * @description Identifier of the site.
                 * @example 665f1c2ab7e4d1f0a9c3e010
                 */
                siteId: components["parameters"]["SiteId"];
                /**
                 * @description Identifier of the endpoint.
                 * @example 665f1c2ab7e4d1f0a9c3e040
                 */
                endpointId: components["parameters"]["EndpointId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of events on their way. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventDeliveryList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    retryEventDelivery: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
                /** @description Makes repeating this request safe. The first answer under a key is kept for at least 72 hours and given again, with `Idempotent-Replayed: true`, to the same request; another request under the same key is refused with 422 `idempotency_key_reused`, and one that comes while the first is still at work with 409 `idempotency_key_in_use`. Keys are separate per organization and mode. Use a fresh random value, such as a UUID, per thing you want done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Identifier of the site.
                 * @example 665f1c2ab7e4d1f0a9c3e010
                 */
                siteId: components["parameters"]["SiteId"];
                /**
                 * @description Identifier of the endpoint.
                 * @example 665f1c2ab7e4d1f0a9c3e040
                 */
                endpointId: components["parameters"]["EndpointId"];
                /**
                 * @description Identifier of the event on its way to the endpoint.
                 * @example 665f1c2ab7e4d1f0a9c3e871.3.1-665f1c2ab7e4d1f0a9c3e040
                 */
                eventDeliveryId: components["parameters"]["EventDeliveryId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The event, due at once. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventDelivery"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listProviders: {
        parameters: {
            query?: {
                /** @description Page to return, counted from 1. For walking a whole list use `cursor`, which does not skip or repeat entries while new ones arrive. When both are given, `cursor` counts. */
                page?: components["parameters"]["Page"];
                /** @description How many entries to return at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Where to go on, the `nextCursor` of the previous answer with the same filters. Opaque; do not build or store it for long. When both are given, `cursor` counts and `page` does not. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Whether archived ones are listed too. */
                includeArchived?: components["parameters"]["IncludeArchived"];
            };
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of providers. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createProvider: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
                /** @description Makes repeating this request safe. The first answer under a key is kept for at least 72 hours and given again, with `Idempotent-Replayed: true`, to the same request; another request under the same key is refused with 422 `idempotency_key_reused`, and one that comes while the first is still at work with 409 `idempotency_key_in_use`. Keys are separate per organization and mode. Use a fresh random value, such as a UUID, per thing you want done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateProviderRequest"];
            };
        };
        responses: {
            /** @description The new provider. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Provider"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["CreateProviderUnprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getProvider: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path: {
                /**
                 * @description Identifier of the provider.
                 * @example 665f1c2ab7e4d1f0a9c3e020
                 */
                providerId: components["parameters"]["ProviderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The provider. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Provider"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    archiveProvider: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
                /** @description Makes the change only if the object is still the one you read: give the `ETag` of that answer. When it has changed meanwhile, 412 `precondition_failed` and nothing is done. `*` goes with whatever is there; left out, the change is made in any case. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description Identifier of the provider.
                 * @example 665f1c2ab7e4d1f0a9c3e020
                 */
                providerId: components["parameters"]["ProviderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The archived provider. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Provider"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateProvider: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
                /** @description Makes repeating this request safe. The first answer under a key is kept for at least 72 hours and given again, with `Idempotent-Replayed: true`, to the same request; another request under the same key is refused with 422 `idempotency_key_reused`, and one that comes while the first is still at work with 409 `idempotency_key_in_use`. Keys are separate per organization and mode. Use a fresh random value, such as a UUID, per thing you want done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Makes the change only if the object is still the one you read: give the `ETag` of that answer. When it has changed meanwhile, 412 `precondition_failed` and nothing is done. `*` goes with whatever is there; left out, the change is made in any case. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description Identifier of the provider.
                 * @example 665f1c2ab7e4d1f0a9c3e020
                 */
                providerId: components["parameters"]["ProviderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateProviderRequest"];
            };
        };
        responses: {
            /** @description The provider after the change. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Provider"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["ProviderConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["CreateProviderUnprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    toggleProvider: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
                /** @description Makes repeating this request safe. The first answer under a key is kept for at least 72 hours and given again, with `Idempotent-Replayed: true`, to the same request; another request under the same key is refused with 422 `idempotency_key_reused`, and one that comes while the first is still at work with 409 `idempotency_key_in_use`. Keys are separate per organization and mode. Use a fresh random value, such as a UUID, per thing you want done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Identifier of the provider.
                 * @example 665f1c2ab7e4d1f0a9c3e020
                 */
                providerId: components["parameters"]["ProviderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ToggleProviderRequest"];
            };
        };
        responses: {
            /** @description The provider after the change. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Provider"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["ProviderConflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    checkProvider: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
                /** @description Makes repeating this request safe. The first answer under a key is kept for at least 72 hours and given again, with `Idempotent-Replayed: true`, to the same request; another request under the same key is refused with 422 `idempotency_key_reused`, and one that comes while the first is still at work with 409 `idempotency_key_in_use`. Keys are separate per organization and mode. Use a fresh random value, such as a UUID, per thing you want done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Identifier of the provider.
                 * @example 665f1c2ab7e4d1f0a9c3e020
                 */
                providerId: components["parameters"]["ProviderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the provider said. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderCheck"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listApiKeys: {
        parameters: {
            query?: {
                /** @description Page to return, counted from 1. For walking a whole list use `cursor`, which does not skip or repeat entries while new ones arrive. When both are given, `cursor` counts. */
                page?: components["parameters"]["Page"];
                /** @description How many entries to return at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Where to go on, the `nextCursor` of the previous answer with the same filters. Opaque; do not build or store it for long. When both are given, `cursor` counts and `page` does not. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path: {
                /**
                 * @description Identifier of the organization: the one of the API key, or one that the operator belongs to.
                 * @example 665f1c2ab7e4d1f0a9c3e001
                 */
                organizationId: components["parameters"]["OrganizationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of keys. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
                /** @description Makes repeating this request safe. The first answer under a key is kept for at least 72 hours and given again, with `Idempotent-Replayed: true`, to the same request; another request under the same key is refused with 422 `idempotency_key_reused`, and one that comes while the first is still at work with 409 `idempotency_key_in_use`. Keys are separate per organization and mode. Use a fresh random value, such as a UUID, per thing you want done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Identifier of the organization: the one of the API key, or one that the operator belongs to.
                 * @example 665f1c2ab7e4d1f0a9c3e001
                 */
                organizationId: components["parameters"]["OrganizationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateApiKeyRequest"];
            };
        };
        responses: {
            /** @description The new key with its secret. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyWithSecret"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["CreateApiKeyUnprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path: {
                /**
                 * @description Identifier of the organization: the one of the API key, or one that the operator belongs to.
                 * @example 665f1c2ab7e4d1f0a9c3e001
                 */
                organizationId: components["parameters"]["OrganizationId"];
                /**
                 * @description Identifier of the API key, the part between `sk_…_` and the dot.
                 * @example 665f1c2ab7e4d1f0a9c3e030
                 */
                keyId: components["parameters"]["KeyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path: {
                /**
                 * @description Identifier of the organization: the one of the API key, or one that the operator belongs to.
                 * @example 665f1c2ab7e4d1f0a9c3e001
                 */
                organizationId: components["parameters"]["OrganizationId"];
                /**
                 * @description Identifier of the API key, the part between `sk_…_` and the dot.
                 * @example 665f1c2ab7e4d1f0a9c3e030
                 */
                keyId: components["parameters"]["KeyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateApiKeyRequest"];
            };
        };
        responses: {
            /** @description The key after the change. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UpdateApiKeyUnprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deleteApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path: {
                /**
                 * @description Identifier of the organization: the one of the API key, or one that the operator belongs to.
                 * @example 665f1c2ab7e4d1f0a9c3e001
                 */
                organizationId: components["parameters"]["OrganizationId"];
                /**
                 * @description Identifier of the API key, the part between `sk_…_` and the dot.
                 * @example 665f1c2ab7e4d1f0a9c3e030
                 */
                keyId: components["parameters"]["KeyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key is gone. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeletedApiKey"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["KeyIsCaller"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
                /** @description Makes repeating this request safe. The first answer under a key is kept for at least 72 hours and given again, with `Idempotent-Replayed: true`, to the same request; another request under the same key is refused with 422 `idempotency_key_reused`, and one that comes while the first is still at work with 409 `idempotency_key_in_use`. Keys are separate per organization and mode. Use a fresh random value, such as a UUID, per thing you want done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Identifier of the organization: the one of the API key, or one that the operator belongs to.
                 * @example 665f1c2ab7e4d1f0a9c3e001
                 */
                organizationId: components["parameters"]["OrganizationId"];
                /**
                 * @description Identifier of the API key, the part between `sk_…_` and the dot.
                 * @example 665f1c2ab7e4d1f0a9c3e030
                 */
                keyId: components["parameters"]["KeyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The revoked key. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["ApiKeyConflict"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    rotateApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
                /** @description Makes repeating this request safe. The first answer under a key is kept for at least 72 hours and given again, with `Idempotent-Replayed: true`, to the same request; another request under the same key is refused with 422 `idempotency_key_reused`, and one that comes while the first is still at work with 409 `idempotency_key_in_use`. Keys are separate per organization and mode. Use a fresh random value, such as a UUID, per thing you want done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Identifier of the organization: the one of the API key, or one that the operator belongs to.
                 * @example 665f1c2ab7e4d1f0a9c3e001
                 */
                organizationId: components["parameters"]["OrganizationId"];
                /**
                 * @description Identifier of the API key, the part between `sk_…_` and the dot.
                 * @example 665f1c2ab7e4d1f0a9c3e030
                 */
                keyId: components["parameters"]["KeyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RotateApiKeyRequest"];
            };
        };
        responses: {
            /** @description The key with its new secret. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyWithSecret"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["ApiKeyConflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listSystemApiKeys: {
        parameters: {
            query?: {
                /** @description How many entries to return at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Where to go on, the `nextCursor` of the previous answer with the same filters. Opaque; do not build or store it for long. When both are given, `cursor` counts and `page` does not. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of keys. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SystemApiKeyList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createSystemApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes repeating this request safe. The first answer under a key is kept for at least 72 hours and given again, with `Idempotent-Replayed: true`, to the same request; another request under the same key is refused with 422 `idempotency_key_reused`, and one that comes while the first is still at work with 409 `idempotency_key_in_use`. Keys are separate per organization and mode. Use a fresh random value, such as a UUID, per thing you want done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSystemApiKeyRequest"];
            };
        };
        responses: {
            /** @description The new key with its secret. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SystemApiKeyWithSecret"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["CreateApiKeyUnprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getSystemApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the API key, the part between `sk_…_` and the dot.
                 * @example 665f1c2ab7e4d1f0a9c3e030
                 */
                keyId: components["parameters"]["KeyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SystemApiKey"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateSystemApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the API key, the part between `sk_…_` and the dot.
                 * @example 665f1c2ab7e4d1f0a9c3e030
                 */
                keyId: components["parameters"]["KeyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateApiKeyRequest"];
            };
        };
        responses: {
            /** @description The key after the change. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SystemApiKey"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UpdateApiKeyUnprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deleteSystemApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the API key, the part between `sk_…_` and the dot.
                 * @example 665f1c2ab7e4d1f0a9c3e030
                 */
                keyId: components["parameters"]["KeyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key is gone. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeletedApiKey"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["KeyIsCaller"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    revokeSystemApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes repeating this request safe. The first answer under a key is kept for at least 72 hours and given again, with `Idempotent-Replayed: true`, to the same request; another request under the same key is refused with 422 `idempotency_key_reused`, and one that comes while the first is still at work with 409 `idempotency_key_in_use`. Keys are separate per organization and mode. Use a fresh random value, such as a UUID, per thing you want done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Identifier of the API key, the part between `sk_…_` and the dot.
                 * @example 665f1c2ab7e4d1f0a9c3e030
                 */
                keyId: components["parameters"]["KeyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The revoked key. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SystemApiKey"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["ApiKeyConflict"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    rotateSystemApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes repeating this request safe. The first answer under a key is kept for at least 72 hours and given again, with `Idempotent-Replayed: true`, to the same request; another request under the same key is refused with 422 `idempotency_key_reused`, and one that comes while the first is still at work with 409 `idempotency_key_in_use`. Keys are separate per organization and mode. Use a fresh random value, such as a UUID, per thing you want done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Identifier of the API key, the part between `sk_…_` and the dot.
                 * @example 665f1c2ab7e4d1f0a9c3e030
                 */
                keyId: components["parameters"]["KeyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RotateApiKeyRequest"];
            };
        };
        responses: {
            /** @description The key with its new secret. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SystemApiKeyWithSecret"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["ApiKeyConflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createCheckout: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
                /** @description Makes repeating this request safe. The first answer under a key is kept for at least 72 hours and given again, with `Idempotent-Replayed: true`, to the same request; another request under the same key is refused with 422 `idempotency_key_reused`, and one that comes while the first is still at work with 409 `idempotency_key_in_use`. Keys are separate per organization and mode. Use a fresh random value, such as a UUID, per thing you want done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Identifier of the site.
                 * @example 665f1c2ab7e4d1f0a9c3e010
                 */
                siteId: components["parameters"]["SiteId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCheckoutRequest"];
            };
        };
        responses: {
            /** @description The checkout is open. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedCheckout"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["CreateCheckoutConflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["CreateCheckoutUnprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listCheckouts: {
        parameters: {
            query?: {
                /** @description Page to return, counted from 1. For walking a whole list use `cursor`, which does not skip or repeat entries while new ones arrive. When both are given, `cursor` counts. */
                page?: components["parameters"]["Page"];
                /** @description How many entries to return at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Where to go on, the `nextCursor` of the previous answer with the same filters. Opaque; do not build or store it for long. When both are given, `cursor` counts and `page` does not. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only this status. A checkout that has just run out is listed as `expired` once the gateway has closed it, within seconds. */
                status?: components["parameters"]["CheckoutStatusFilter"];
                /** @description Only what was created at or after this moment. */
                from?: components["parameters"]["From"];
                /** @description Only what was created before this moment. */
                to?: components["parameters"]["To"];
                /** @description Only this currency. */
                currency?: components["parameters"]["CurrencyFilter"];
                /** @description Only this site. An unknown one gives an empty list. */
                siteId?: components["parameters"]["SiteIdFilter"];
                /** @description Only this reference, exactly as given when the checkout was made. */
                externalReference?: components["parameters"]["ExternalReferenceFilter"];
            };
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of checkouts. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckoutList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getCheckout: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path: {
                /**
                 * @description Identifier of the checkout, the `id` of the create answer.
                 * @example 665f1c2ab7e4d1f0a9c3e871
                 */
                checkoutId: components["parameters"]["CheckoutId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The checkout. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Checkout"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateCheckout: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
                /** @description Makes repeating this request safe. The first answer under a key is kept for at least 72 hours and given again, with `Idempotent-Replayed: true`, to the same request; another request under the same key is refused with 422 `idempotency_key_reused`, and one that comes while the first is still at work with 409 `idempotency_key_in_use`. Keys are separate per organization and mode. Use a fresh random value, such as a UUID, per thing you want done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Identifier of the checkout, the `id` of the create answer.
                 * @example 665f1c2ab7e4d1f0a9c3e871
                 */
                checkoutId: components["parameters"]["CheckoutId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateCheckoutRequest"];
            };
        };
        responses: {
            /** @description The checkout after the change. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Checkout"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["CheckoutConflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UpdateCheckoutUnprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    expireCheckout: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
                /** @description Makes repeating this request safe. The first answer under a key is kept for at least 72 hours and given again, with `Idempotent-Replayed: true`, to the same request; another request under the same key is refused with 422 `idempotency_key_reused`, and one that comes while the first is still at work with 409 `idempotency_key_in_use`. Keys are separate per organization and mode. Use a fresh random value, such as a UUID, per thing you want done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Identifier of the checkout, the `id` of the create answer.
                 * @example 665f1c2ab7e4d1f0a9c3e871
                 */
                checkoutId: components["parameters"]["CheckoutId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The checkout, expired or about to be. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Checkout"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["ExpireConflict"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listTransactions: {
        parameters: {
            query?: {
                /** @description Page to return, counted from 1. For walking a whole list use `cursor`, which does not skip or repeat entries while new ones arrive. When both are given, `cursor` counts. */
                page?: components["parameters"]["Page"];
                /** @description How many entries to return at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Where to go on, the `nextCursor` of the previous answer with the same filters. Opaque; do not build or store it for long. When both are given, `cursor` counts and `page` does not. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only this status. */
                status?: components["parameters"]["TransactionStatusFilter"];
                /** @description Only this currency. */
                currency?: components["parameters"]["CurrencyFilter"];
                /** @description Only what was created at or after this moment. */
                from?: components["parameters"]["From"];
                /** @description Only what was created before this moment. */
                to?: components["parameters"]["To"];
                /** @description Only this site. An unknown one gives an empty list. */
                siteId?: components["parameters"]["SiteIdFilter"];
                /** @description Only transactions whose newest attempt was at this provider. An unknown one gives an empty list. */
                providerId?: components["parameters"]["ProviderIdFilter"];
                /** @description Only this client. An unknown one gives an empty list. */
                clientId?: components["parameters"]["ClientIdFilter"];
                /** @description Only this reference, exactly as given when the checkout was made. */
                externalReference?: components["parameters"]["ExternalReferenceFilter"];
                /** @description What has this text as its id, its reference (`externalReference`, or `invoiceNumber` in its place), its buyer's e-mail or as the reference a provider gave it. Where nothing is exactly that: what begins with it, for references from 3 characters and for ids from 8; of one beginning the last 1,000 in the order of their references are looked at. References count as written; e-mails in any case. Joined with the other filters by and. */
                search?: components["parameters"]["Search"];
            };
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of transactions. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransactionList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    exportTransactions: {
        parameters: {
            query?: {
                /** @description Only this status. */
                status?: components["parameters"]["TransactionStatusFilter"];
                /** @description Only this currency. */
                currency?: components["parameters"]["CurrencyFilter"];
                /** @description Only what was created at or after this moment. */
                from?: components["parameters"]["From"];
                /** @description Only what was created before this moment. */
                to?: components["parameters"]["To"];
                /** @description Only this site. An unknown one gives an empty list. */
                siteId?: components["parameters"]["SiteIdFilter"];
                /** @description Only transactions whose newest attempt was at this provider. An unknown one gives an empty list. */
                providerId?: components["parameters"]["ProviderIdFilter"];
                /** @description Only this client. An unknown one gives an empty list. */
                clientId?: components["parameters"]["ClientIdFilter"];
                /** @description Only this reference, exactly as given when the checkout was made. */
                externalReference?: components["parameters"]["ExternalReferenceFilter"];
                /** @description What has this text as its id, its reference (`externalReference`, or `invoiceNumber` in its place), its buyer's e-mail or as the reference a provider gave it. Where nothing is exactly that: what begins with it, for references from 3 characters and for ids from 8; of one beginning the last 1,000 in the order of their references are looked at. References count as written; e-mails in any case. Joined with the other filters by and. */
                search?: components["parameters"]["Search"];
            };
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": components["schemas"]["TransactionCsv"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createManualTransaction: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
                /** @description Makes repeating this request safe. The first answer under a key is kept for at least 72 hours and given again, with `Idempotent-Replayed: true`, to the same request; another request under the same key is refused with 422 `idempotency_key_reused`, and one that comes while the first is still at work with 409 `idempotency_key_in_use`. Keys are separate per organization and mode. Use a fresh random value, such as a UUID, per thing you want done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateManualTransactionRequest"];
            };
        };
        responses: {
            /** @description The transaction, succeeded. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transaction"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ManualUnprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getTransaction: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path: {
                /**
                 * @description Identifier of the transaction, the `id` of the create answer.
                 * @example 665f1c2ab7e4d1f0a9c3e871
                 */
                transactionId: components["parameters"]["TransactionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The transaction. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transaction"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateTransaction: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path: {
                /**
                 * @description Identifier of the transaction, the `id` of the create answer.
                 * @example 665f1c2ab7e4d1f0a9c3e871
                 */
                transactionId: components["parameters"]["TransactionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateTransactionRequest"];
            };
        };
        responses: {
            /** @description The transaction after the change. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transaction"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deleteTransaction: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path: {
                /**
                 * @description Identifier of the transaction, the `id` of the create answer.
                 * @example 665f1c2ab7e4d1f0a9c3e871
                 */
                transactionId: components["parameters"]["TransactionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The transaction is gone. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeletedTransaction"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["DeleteTransactionConflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createRefund: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
                /** @description Makes repeating this request safe. The first answer under a key is kept for at least 72 hours and given again, with `Idempotent-Replayed: true`, to the same request; another request under the same key is refused with 422 `idempotency_key_reused`, and one that comes while the first is still at work with 409 `idempotency_key_in_use`. Keys are separate per organization and mode. Use a fresh random value, such as a UUID, per thing you want done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Identifier of the transaction, the `id` of the create answer.
                 * @example 665f1c2ab7e4d1f0a9c3e871
                 */
                transactionId: components["parameters"]["TransactionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateRefundRequest"];
            };
        };
        responses: {
            /** @description The refund is recorded and on its way. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refund"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefundConflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["RefundUnprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    voidTransaction: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
                /** @description Makes repeating this request safe. The first answer under a key is kept for at least 72 hours and given again, with `Idempotent-Replayed: true`, to the same request; another request under the same key is refused with 422 `idempotency_key_reused`, and one that comes while the first is still at work with 409 `idempotency_key_in_use`. Keys are separate per organization and mode. Use a fresh random value, such as a UUID, per thing you want done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Identifier of the transaction, the `id` of the create answer.
                 * @example 665f1c2ab7e4d1f0a9c3e871
                 */
                transactionId: components["parameters"]["TransactionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The transaction, cancelled or about to be. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transaction"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["VoidConflict"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    markTransactionPaid: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
                /** @description Makes repeating this request safe. The first answer under a key is kept for at least 72 hours and given again, with `Idempotent-Replayed: true`, to the same request; another request under the same key is refused with 422 `idempotency_key_reused`, and one that comes while the first is still at work with 409 `idempotency_key_in_use`. Keys are separate per organization and mode. Use a fresh random value, such as a UUID, per thing you want done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Identifier of the transaction, the `id` of the create answer.
                 * @example 665f1c2ab7e4d1f0a9c3e871
                 */
                transactionId: components["parameters"]["TransactionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarkPaidRequest"];
            };
        };
        responses: {
            /** @description The transaction, succeeded. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transaction"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["MarkPaidConflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateChargeback: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
                /** @description Makes repeating this request safe. The first answer under a key is kept for at least 72 hours and given again, with `Idempotent-Replayed: true`, to the same request; another request under the same key is refused with 422 `idempotency_key_reused`, and one that comes while the first is still at work with 409 `idempotency_key_in_use`. Keys are separate per organization and mode. Use a fresh random value, such as a UUID, per thing you want done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Identifier of the transaction, the `id` of the create answer.
                 * @example 665f1c2ab7e4d1f0a9c3e871
                 */
                transactionId: components["parameters"]["TransactionId"];
                /**
                 * @description Identifier of the dispute as in `disputes` of the transaction; for one that the provider does not manage, the case number of the bank or one of your own.
                 * @example case-2026-0042
                 */
                chargebackId: components["parameters"]["ChargebackId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateChargebackRequest"];
            };
        };
        responses: {
            /** @description The transaction after the change. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transaction"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["ChargebackConflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listNotes: {
        parameters: {
            query?: {
                /** @description How many entries to return at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Where to go on, the `nextCursor` of the previous answer with the same filters. Opaque; do not build or store it for long. When both are given, `cursor` counts and `page` does not. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path: {
                /**
                 * @description Identifier of the transaction, the `id` of the create answer.
                 * @example 665f1c2ab7e4d1f0a9c3e871
                 */
                transactionId: components["parameters"]["TransactionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of notes. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createNote: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
                /** @description Makes repeating this request safe. The first answer under a key is kept for at least 72 hours and given again, with `Idempotent-Replayed: true`, to the same request; another request under the same key is refused with 422 `idempotency_key_reused`, and one that comes while the first is still at work with 409 `idempotency_key_in_use`. Keys are separate per organization and mode. Use a fresh random value, such as a UUID, per thing you want done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Identifier of the transaction, the `id` of the create answer.
                 * @example 665f1c2ab7e4d1f0a9c3e871
                 */
                transactionId: components["parameters"]["TransactionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateNoteRequest"];
            };
        };
        responses: {
            /** @description The note. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Note"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NoteConflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deleteNote: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path: {
                /**
                 * @description Identifier of the transaction, the `id` of the create answer.
                 * @example 665f1c2ab7e4d1f0a9c3e871
                 */
                transactionId: components["parameters"]["TransactionId"];
                /**
                 * @description Identifier of the note.
                 * @example 665f1c2ab7e4d1f0a9c3e0a1
                 */
                noteId: components["parameters"]["NoteId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The note is gone. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeletedNote"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listProviderEvents: {
        parameters: {
            query?: {
                /** @description How many entries to return at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Where to go on, the `nextCursor` of the previous answer with the same filters. Opaque; do not build or store it for long. When both are given, `cursor` counts and `page` does not. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path: {
                /**
                 * @description Identifier of the transaction, the `id` of the create answer.
                 * @example 665f1c2ab7e4d1f0a9c3e871
                 */
                transactionId: components["parameters"]["TransactionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of events. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderEventList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listDeliveries: {
        parameters: {
            query?: {
                /** @description How many entries to return at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Where to go on, the `nextCursor` of the previous answer with the same filters. Opaque; do not build or store it for long. When both are given, `cursor` counts and `page` does not. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path: {
                /**
                 * @description Identifier of the transaction, the `id` of the create answer.
                 * @example 665f1c2ab7e4d1f0a9c3e871
                 */
                transactionId: components["parameters"]["TransactionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of deliveries. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    retryDelivery: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
                /** @description Makes repeating this request safe. The first answer under a key is kept for at least 72 hours and given again, with `Idempotent-Replayed: true`, to the same request; another request under the same key is refused with 422 `idempotency_key_reused`, and one that comes while the first is still at work with 409 `idempotency_key_in_use`. Keys are separate per organization and mode. Use a fresh random value, such as a UUID, per thing you want done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Identifier of the transaction, the `id` of the create answer.
                 * @example 665f1c2ab7e4d1f0a9c3e871
                 */
                transactionId: components["parameters"]["TransactionId"];
                /**
                 * @description Identifier of the delivery.
                 * @example 665f1c2ab7e4d1f0a9c3e871.3
                 */
                deliveryId: components["parameters"]["DeliveryId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery, due at once. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delivery"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["DeliveryConflict"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    searchDeliveries: {
        parameters: {
            query?: {
                /** @description Only these statuses; name the parameter once for each. */
                status?: components["parameters"]["DeliveryStatusFilter"];
                /** @description Only this site. An unknown one gives an empty list. */
                siteId?: components["parameters"]["SiteIdFilter"];
                /** @description Only what was created at or after this moment. */
                from?: components["parameters"]["From"];
                /** @description Only what was created before this moment. */
                to?: components["parameters"]["To"];
                /** @description How many entries to return at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Where to go on, the `nextCursor` of the previous answer with the same filters. Opaque; do not build or store it for long. When both are given, `cursor` counts and `page` does not. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of deliveries. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliverySummaryList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    resendDeliveries: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
                /** @description Makes repeating this request safe. The first answer under a key is kept for at least 72 hours and given again, with `Idempotent-Replayed: true`, to the same request; another request under the same key is refused with 422 `idempotency_key_reused`, and one that comes while the first is still at work with 409 `idempotency_key_in_use`. Keys are separate per organization and mode. Use a fresh random value, such as a UUID, per thing you want done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResendDeliveriesRequest"];
            };
        };
        responses: {
            /** @description What became of each. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResendResults"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listResendJobs: {
        parameters: {
            query?: {
                /** @description How many entries to return at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Where to go on, the `nextCursor` of the previous answer with the same filters. Opaque; do not build or store it for long. When both are given, `cursor` counts and `page` does not. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of jobs. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResendJobList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createResendJob: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
                /** @description Makes repeating this request safe. The first answer under a key is kept for at least 72 hours and given again, with `Idempotent-Replayed: true`, to the same request; another request under the same key is refused with 422 `idempotency_key_reused`, and one that comes while the first is still at work with 409 `idempotency_key_in_use`. Keys are separate per organization and mode. Use a fresh random value, such as a UUID, per thing you want done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateResendJobRequest"];
            };
        };
        responses: {
            /** @description The new job. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResendJob"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getResendJob: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path: {
                /**
                 * @description Identifier of the job.
                 * @example 665f1c2ab7e4d1f0a9c3e050
                 */
                jobId: components["parameters"]["ResendJobId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResendJob"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    cancelResendJob: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
                /** @description Makes repeating this request safe. The first answer under a key is kept for at least 72 hours and given again, with `Idempotent-Replayed: true`, to the same request; another request under the same key is refused with 422 `idempotency_key_reused`, and one that comes while the first is still at work with 409 `idempotency_key_in_use`. Keys are separate per organization and mode. Use a fresh random value, such as a UUID, per thing you want done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Identifier of the job.
                 * @example 665f1c2ab7e4d1f0a9c3e050
                 */
                jobId: components["parameters"]["ResendJobId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job, cancelled. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResendJob"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["ResendJobConflict"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getDelivery: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path: {
                /**
                 * @description Identifier of the delivery.
                 * @example 665f1c2ab7e4d1f0a9c3e871.3
                 */
                deliveryId: components["parameters"]["DeliveryId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delivery"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listIpnLanes: {
        parameters: {
            query?: {
                /** @description Only this site. An unknown one gives an empty list. */
                siteId?: components["parameters"]["SiteIdFilter"];
                /** @description Only lanes that stand like this. */
                state?: components["parameters"]["IpnLaneStateFilter"];
                /** @description How many entries to return at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Where to go on, the `nextCursor` of the previous answer with the same filters. Opaque; do not build or store it for long. When both are given, `cursor` counts and `page` does not. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of lanes. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IpnLaneList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listHookEvents: {
        parameters: {
            query?: {
                /** @description How many entries to return at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Where to go on, the `nextCursor` of the previous answer with the same filters. Opaque; do not build or store it for long. When both are given, `cursor` counts and `page` does not. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only events that came to this provider account. An unknown one gives an empty list. */
                providerId?: components["parameters"]["EventProviderIdFilter"];
                /** @description Only events of this status. */
                status?: components["parameters"]["HookEventStatusFilter"];
                /** @description Only events with this reason. */
                reason?: components["parameters"]["HookEventReasonFilter"];
                /** @description Only events that were applied to this transaction. An unknown one gives an empty list. */
                transactionId?: components["parameters"]["HookEventTransactionIdFilter"];
                /** @description Only what was created at or after this moment. */
                from?: components["parameters"]["From"];
                /** @description Only what was created before this moment. */
                to?: components["parameters"]["To"];
            };
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of provider events. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HookEventList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getHookEvent: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path: {
                /**
                 * @description Identifier of the provider event.
                 * @example 665f1c2ab7e4d1f0a9c3e020.evt_5fJ2kQ9x
                 */
                hookEventId: components["parameters"]["HookEventId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The event. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HookEventDetail"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    replayHookEvent: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
                /** @description Makes repeating this request safe. The first answer under a key is kept for at least 72 hours and given again, with `Idempotent-Replayed: true`, to the same request; another request under the same key is refused with 422 `idempotency_key_reused`, and one that comes while the first is still at work with 409 `idempotency_key_in_use`. Keys are separate per organization and mode. Use a fresh random value, such as a UUID, per thing you want done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Identifier of the provider event.
                 * @example 665f1c2ab7e4d1f0a9c3e020.evt_5fJ2kQ9x
                 */
                hookEventId: components["parameters"]["HookEventId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The event, due at once. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HookEventDetail"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listClients: {
        parameters: {
            query?: {
                /** @description Page to return, counted from 1. For walking a whole list use `cursor`, which does not skip or repeat entries while new ones arrive. When both are given, `cursor` counts. */
                page?: components["parameters"]["Page"];
                /** @description How many entries to return at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Where to go on, the `nextCursor` of the previous answer with the same filters. Opaque; do not build or store it for long. When both are given, `cursor` counts and `page` does not. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Whether archived ones are listed too. */
                includeArchived?: components["parameters"]["IncludeArchived"];
            };
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of clients. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createClient: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
                /** @description Makes repeating this request safe. The first answer under a key is kept for at least 72 hours and given again, with `Idempotent-Replayed: true`, to the same request; another request under the same key is refused with 422 `idempotency_key_reused`, and one that comes while the first is still at work with 409 `idempotency_key_in_use`. Keys are separate per organization and mode. Use a fresh random value, such as a UUID, per thing you want done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClientInput"];
            };
        };
        responses: {
            /** @description The new client. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["CreateClientConflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    searchClients: {
        parameters: {
            query: {
                /**
                 * @description A whole name, e-mail, telephone number or tax id. Letter case, accents, blanks and the punctuation of numbers do not count; a part of a word finds nothing.
                 * @example ada@shop.example
                 */
                q: components["parameters"]["ClientSearchText"];
                /** @description How many entries to return at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Where to go on, the `nextCursor` of the previous answer with the same filters. Opaque; do not build or store it for long. When both are given, `cursor` counts and `page` does not. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Those that were found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientSearchResult"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getClient: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path: {
                /**
                 * @description Identifier of the client.
                 * @example 665f1c2ab7e4d1f0a9c3e050
                 */
                clientId: components["parameters"]["ClientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The client. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    replaceClient: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path: {
                /**
                 * @description Identifier of the client.
                 * @example 665f1c2ab7e4d1f0a9c3e050
                 */
                clientId: components["parameters"]["ClientId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClientInput"];
            };
        };
        responses: {
            /** @description The client after the change. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["ClientConflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deleteClient: {
        parameters: {
            query?: {
                /** @description Whether the personal data of the client is erased too, which can't be undone. */
                erase?: components["parameters"]["EraseClient"];
            };
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path: {
                /**
                 * @description Identifier of the client.
                 * @example 665f1c2ab7e4d1f0a9c3e050
                 */
                clientId: components["parameters"]["ClientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The archived client. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateClient: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
                /** @description Makes repeating this request safe. The first answer under a key is kept for at least 72 hours and given again, with `Idempotent-Replayed: true`, to the same request; another request under the same key is refused with 422 `idempotency_key_reused`, and one that comes while the first is still at work with 409 `idempotency_key_in_use`. Keys are separate per organization and mode. Use a fresh random value, such as a UUID, per thing you want done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Identifier of the client.
                 * @example 665f1c2ab7e4d1f0a9c3e050
                 */
                clientId: components["parameters"]["ClientId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateClientRequest"];
            };
        };
        responses: {
            /** @description The client after the change. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["ClientConflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getClientHistory: {
        parameters: {
            query?: {
                /** @description How many entries to return at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Where to go on, the `nextCursor` of the previous answer with the same filters. Opaque; do not build or store it for long. When both are given, `cursor` counts and `page` does not. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path: {
                /**
                 * @description Identifier of the client.
                 * @example 665f1c2ab7e4d1f0a9c3e050
                 */
                clientId: components["parameters"]["ClientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Figures and transactions. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientHistory"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listHolds: {
        parameters: {
            query?: {
                /** @description True for holds that count now, false for those that have ended. Left out, both. */
                active?: components["parameters"]["HoldActiveFilter"];
                /** @description Only this buyer, by e-mail; letter case does not count. */
                email?: components["parameters"]["EmailFilter"];
                /** @description How many entries to return at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Where to go on, the `nextCursor` of the previous answer with the same filters. Opaque; do not build or store it for long. When both are given, `cursor` counts and `page` does not. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of holds. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createHold: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
                /** @description Makes repeating this request safe. The first answer under a key is kept for at least 72 hours and given again, with `Idempotent-Replayed: true`, to the same request; another request under the same key is refused with 422 `idempotency_key_reused`, and one that comes while the first is still at work with 409 `idempotency_key_in_use`. Keys are separate per organization and mode. Use a fresh random value, such as a UUID, per thing you want done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateHoldRequest"];
            };
        };
        responses: {
            /** @description The new hold. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hold"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["HoldUnprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getHold: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path: {
                /**
                 * @description Identifier of the hold.
                 * @example 665f1c2ab7e4d1f0a9c3e060
                 */
                holdId: components["parameters"]["HoldId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The hold. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hold"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateHold: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
                /** @description Makes repeating this request safe. The first answer under a key is kept for at least 72 hours and given again, with `Idempotent-Replayed: true`, to the same request; another request under the same key is refused with 422 `idempotency_key_reused`, and one that comes while the first is still at work with 409 `idempotency_key_in_use`. Keys are separate per organization and mode. Use a fresh random value, such as a UUID, per thing you want done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Identifier of the hold.
                 * @example 665f1c2ab7e4d1f0a9c3e060
                 */
                holdId: components["parameters"]["HoldId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateHoldRequest"];
            };
        };
        responses: {
            /** @description The hold after the change. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hold"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["HoldConflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["HoldUnprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    releaseHold: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
                /** @description Makes repeating this request safe. The first answer under a key is kept for at least 72 hours and given again, with `Idempotent-Replayed: true`, to the same request; another request under the same key is refused with 422 `idempotency_key_reused`, and one that comes while the first is still at work with 409 `idempotency_key_in_use`. Keys are separate per organization and mode. Use a fresh random value, such as a UUID, per thing you want done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Identifier of the hold.
                 * @example 665f1c2ab7e4d1f0a9c3e060
                 */
                holdId: components["parameters"]["HoldId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The released hold. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hold"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listDomains: {
        parameters: {
            query?: {
                /** @description Page to return, counted from 1. For walking a whole list use `cursor`, which does not skip or repeat entries while new ones arrive. When both are given, `cursor` counts. */
                page?: components["parameters"]["Page"];
                /** @description How many entries to return at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Where to go on, the `nextCursor` of the previous answer with the same filters. Opaque; do not build or store it for long. When both are given, `cursor` counts and `page` does not. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of domains. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DomainList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createDomain: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
                /** @description Makes repeating this request safe. The first answer under a key is kept for at least 72 hours and given again, with `Idempotent-Replayed: true`, to the same request; another request under the same key is refused with 422 `idempotency_key_reused`, and one that comes while the first is still at work with 409 `idempotency_key_in_use`. Keys are separate per organization and mode. Use a fresh random value, such as a UUID, per thing you want done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateDomainRequest"];
            };
        };
        responses: {
            /** @description The registered domain. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Domain"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["CreateDomainConflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["CreateDomainUnprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    verifyDomain: {
        parameters: {
            query: {
                /**
                 * @description The host name, as registered or in any other spelling of it.
                 * @example pay.shop.example
                 */
                domain: components["parameters"]["DomainName"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The name is served here. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            /** @description The name is not served here. */
            403: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    verifyDomainCname: {
        parameters: {
            query: {
                /**
                 * @description The host name, as registered or in any other spelling of it.
                 * @example pay.shop.example
                 */
                domain: components["parameters"]["DomainName"];
            };
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The domain after the look. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Domain"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getDomain: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path: {
                /**
                 * @description Identifier of the domain.
                 * @example 665f1c2ab7e4d1f0a9c3e070
                 */
                domainId: components["parameters"]["DomainId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The domain. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Domain"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deleteDomain: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path: {
                /**
                 * @description Identifier of the domain.
                 * @example 665f1c2ab7e4d1f0a9c3e070
                 */
                domainId: components["parameters"]["DomainId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The domain is gone. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeletedDomain"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    assignSiteDomain: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path: {
                /**
                 * @description Identifier of the site.
                 * @example 665f1c2ab7e4d1f0a9c3e010
                 */
                siteId: components["parameters"]["SiteId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignSiteDomainRequest"];
            };
        };
        responses: {
            /** @description The site is where it was put. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteDomain"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listEvents: {
        parameters: {
            query?: {
                /** @description How many entries to return at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Where to go on, the `nextCursor` of the previous answer with the same filters. Opaque; do not build or store it for long. When both are given, `cursor` counts and `page` does not. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only these types; name the parameter once for each. */
                type?: components["parameters"]["EventTypeFilter"];
                /** @description Only events of this transaction. An unknown one gives an empty list. */
                transactionId?: components["parameters"]["TransactionIdFilter"];
                /** @description Only this site. An unknown one gives an empty list. */
                siteId?: components["parameters"]["SiteIdFilter"];
                /** @description Only what was created at or after this moment. */
                from?: components["parameters"]["From"];
                /** @description Only what was created before this moment. */
                to?: components["parameters"]["To"];
                /** @description Which way to read the log. A cursor belongs to the order it was got with. */
                order?: components["parameters"]["EventOrder"];
            };
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of events. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    streamEvents: {
        parameters: {
            query?: never;
            header?: {
                /** @description The last event the reader has seen; the stream goes on after it as far as events are still kept. Sent by browsers when they reconnect. */
                "Last-Event-ID"?: components["parameters"]["LastEventId"];
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stream. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["EventStream"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getEvent: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path: {
                /**
                 * @description Identifier of the event.
                 * @example 665f1c2ab7e4d1f0a9c3e871.3.1
                 */
                eventId: components["parameters"]["EventId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The event. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Event"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getDashboard: {
        parameters: {
            query?: {
                /** @description The first day, in `timezone`. Default 29 days before `to`, with the interval `hour` 6 days before; at most 366 days are looked at. */
                from?: components["parameters"]["DashboardFrom"];
                /** @description The last day, in `timezone`, included. Default today. */
                to?: components["parameters"]["DashboardTo"];
                /** @description Time zone in which days begin, by its IANA name. */
                timezone?: components["parameters"]["TimeZone"];
                /** @description Length of the steps of `series`. `hour` goes with at most 7 days. */
                interval?: components["parameters"]["DashboardInterval"];
                /** @description Only this site. An unknown one gives an empty list. */
                siteId?: components["parameters"]["SiteIdFilter"];
                /** @description Only transactions whose newest attempt was at this provider. An unknown one gives an empty list. */
                providerId?: components["parameters"]["ProviderIdFilter"];
                /** @description Only this currency. */
                currency?: components["parameters"]["CurrencyFilter"];
            };
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dashboard"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listAuditEntries: {
        parameters: {
            query?: {
                /** @description How many entries to return at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Where to go on, the `nextCursor` of the previous answer with the same filters. Opaque; do not build or store it for long. When both are given, `cursor` counts and `page` does not. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only what this one did. */
                actor?: components["parameters"]["AuditActorFilter"];
                /** @description Only this action. */
                action?: components["parameters"]["AuditActionFilter"];
                /** @description Only what was done to objects of this kind. */
                objectType?: components["parameters"]["AuditObjectTypeFilter"];
                /** @description Only what was done to the object with this id. A checkout and its transaction have one. */
                objectId?: components["parameters"]["AuditObjectIdFilter"];
                /** @description Only what was created at or after this moment. */
                from?: components["parameters"]["From"];
                /** @description Only what was created before this moment. */
                to?: components["parameters"]["To"];
            };
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of entries. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEntryList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    exportAuditLog: {
        parameters: {
            query?: {
                /** @description Only what this one did. */
                actor?: components["parameters"]["AuditActorFilter"];
                /** @description Only this action. */
                action?: components["parameters"]["AuditActionFilter"];
                /** @description Only what was done to objects of this kind. */
                objectType?: components["parameters"]["AuditObjectTypeFilter"];
                /** @description Only what was done to the object with this id. A checkout and its transaction have one. */
                objectId?: components["parameters"]["AuditObjectIdFilter"];
                /** @description Only what was created at or after this moment. */
                from?: components["parameters"]["From"];
                /** @description Only what was created before this moment. */
                to?: components["parameters"]["To"];
            };
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entries. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": components["schemas"]["AuditCsv"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    verifyAuditLog: {
        parameters: {
            query?: {
                /** @description The first place to look at. */
                fromSequence?: components["parameters"]["FromSequence"];
                /** @description How many places to look at. */
                limit?: components["parameters"]["VerifyLimit"];
            };
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditVerification"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getAuditEntry: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
            };
            path: {
                /**
                 * @description Identifier of the entry.
                 * @example 665f1c2ab7e4d1f0a9c3e8d1
                 */
                entryId: components["parameters"]["AuditEntryId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entry. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEntry"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listSystemAuditEntries: {
        parameters: {
            query?: {
                /** @description How many entries to return at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Where to go on, the `nextCursor` of the previous answer with the same filters. Opaque; do not build or store it for long. When both are given, `cursor` counts and `page` does not. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only what this one did. */
                actor?: components["parameters"]["AuditActorFilter"];
                /** @description Only this action. */
                action?: components["parameters"]["AuditActionFilter"];
                /** @description Only what was done to objects of this kind. */
                objectType?: components["parameters"]["AuditObjectTypeFilter"];
                /** @description Only what was done to the object with this id. A checkout and its transaction have one. */
                objectId?: components["parameters"]["AuditObjectIdFilter"];
                /** @description Only what was created at or after this moment. */
                from?: components["parameters"]["From"];
                /** @description Only what was created before this moment. */
                to?: components["parameters"]["To"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of entries. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEntryList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    exportSystemAuditLog: {
        parameters: {
            query?: {
                /** @description Only what this one did. */
                actor?: components["parameters"]["AuditActorFilter"];
                /** @description Only this action. */
                action?: components["parameters"]["AuditActionFilter"];
                /** @description Only what was done to objects of this kind. */
                objectType?: components["parameters"]["AuditObjectTypeFilter"];
                /** @description Only what was done to the object with this id. A checkout and its transaction have one. */
                objectId?: components["parameters"]["AuditObjectIdFilter"];
                /** @description Only what was created at or after this moment. */
                from?: components["parameters"]["From"];
                /** @description Only what was created before this moment. */
                to?: components["parameters"]["To"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entries. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": components["schemas"]["AuditCsv"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    verifySystemAuditLog: {
        parameters: {
            query?: {
                /** @description The first place to look at. */
                fromSequence?: components["parameters"]["FromSequence"];
                /** @description How many places to look at. */
                limit?: components["parameters"]["VerifyLimit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditVerification"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getSystemAuditEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the entry.
                 * @example 665f1c2ab7e4d1f0a9c3e8d1
                 */
                entryId: components["parameters"]["AuditEntryId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entry. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEntry"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    simulateOutcome: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
                /** @description Makes repeating this request safe. The first answer under a key is kept for at least 72 hours and given again, with `Idempotent-Replayed: true`, to the same request; another request under the same key is refused with 422 `idempotency_key_reused`, and one that comes while the first is still at work with 409 `idempotency_key_in_use`. Keys are separate per organization and mode. Use a fresh random value, such as a UUID, per thing you want done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Identifier of the transaction, the `id` of the create answer.
                 * @example 665f1c2ab7e4d1f0a9c3e871
                 */
                transactionId: components["parameters"]["TransactionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SimulateRequest"];
            };
        };
        responses: {
            /** @description The transaction after the events were applied. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transaction"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["SimulationConflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    advanceClock: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization an operator's session is working in; needed with a session. An API key belongs to one organization already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Organization-ID"?: components["parameters"]["OrganizationIdHeader"];
                /** @description Whether an operator's session is working on test or live data; needed with a session. An API key is of one mode already, so with a key this header is refused with 400 `header_not_allowed`. */
                "X-Mode"?: components["parameters"]["ModeHeader"];
                /** @description Makes repeating this request safe. The first answer under a key is kept for at least 72 hours and given again, with `Idempotent-Replayed: true`, to the same request; another request under the same key is refused with 422 `idempotency_key_reused`, and one that comes while the first is still at work with 409 `idempotency_key_in_use`. Keys are separate per organization and mode. Use a fresh random value, such as a UUID, per thing you want done. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdvanceClockRequest"];
            };
        };
        responses: {
            /** @description The time has passed. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdvancedClock"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getAdminHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The host is up. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
        };
    };
    getAdminInternalHealth: {
        parameters: {
            query?: never;
            header?: {
                /** @description The token of the setting `INTERNAL_HEALTH_TOKEN`; not needed from a private address. */
                "X-Internal-Health-Token"?: components["parameters"]["InternalHealthToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The host works. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InternalHealth"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            403: components["responses"]["AddressForbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
}
