// Generated from openapi/ by `npm run generate`. Do not edit.
export interface paths {
    "/api/v1/checkouts/{checkoutRef}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The `shortCode` from the address of the payment page, or the `sessionPublicId`.
                 * @example k3VtQ9wZ1xBn7Lpe
                 */
                checkoutRef: components["parameters"]["CheckoutRef"];
            };
            cookie?: never;
        };
        /**
         * Read what the payment page shows
         * @description Answers everything that the payment page needs to draw one checkout: site, items, total, ways to pay and state. Works as long as the checkout is stored, also when it is paid or has expired, so that a buyer who comes back sees how it ended. Merchants' servers read checkouts from the Admin API instead, which also tells what the buyer must not see. Guessing codes is limited under a rate class of its own.
         */
        get: operations["getCheckoutSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transactions/create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start paying a checkout
         * @description Starts an attempt to pay the checkout through one of its `paymentOptions` and answers what the buyer has to do next. The transaction exists since the checkout was created and its id is that of the checkout; this call adds an attempt to it. Where the open attempt is a form on the page itself and the same provider is named, that attempt is gone on with instead. At most one attempt can take money: an earlier one that only waits for the buyer is cancelled at its provider first; one that the provider is working on, or whose outcome is not known yet, refuses the new one. When the provider does not answer in time the outcome is unknown and `action` is null; ask for the status until it tells more, do not start again.
         */
        post: operations["startAttempt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transactions/{transactionId}/status": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the transaction, the `id` of the checkout.
                 * @example 665f1c2ab7e4d1f0a9c3e871
                 */
                transactionId: components["parameters"]["TransactionId"];
            };
            cookie?: never;
        };
        /**
         * Ask how the payment stands
         * @description Tells the payment page where the payment stands and where the buyer goes next. The page asks this after the buyer has come back from the provider, every few seconds until `checkoutStatus` is no longer `processing`. Not for shops: what they act on is the IPN or the Admin API, never what a browser says.
         */
        get: operations["getTransactionStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transactions/{transactionId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the transaction, the `id` of the checkout.
                 * @example 665f1c2ab7e4d1f0a9c3e871
                 */
                transactionId: components["parameters"]["TransactionId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give up paying
         * @description The buyer's "cancel and return to the shop". An open attempt is cancelled at its provider first and the transaction becomes `cancelled` on its word only; while the provider may still take the money the call is refused, and a paid transaction can't be cancelled, it can be refunded by the merchant. Cancelling a second time answers the same. Merchants' servers use `voidTransaction` of the Admin API.
         */
        post: operations["cancelTransaction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transactions/{transactionId}/mark-pending": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the transaction, the `id` of the checkout.
                 * @example 665f1c2ab7e4d1f0a9c3e871
                 */
                transactionId: components["parameters"]["TransactionId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that the buyer has done their part
         * @description Called by the payment page when the buyer is back from the provider. The gateway looks the open attempt up at its provider instead of waiting for the provider's event, and answers the state that follows. It never makes a payment pending by itself: only the provider's word changes a state. With no open attempt nothing happens.
         */
        post: operations["markTransactionPending"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/billing-requests/create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start paying by direct debit
         * @description Starts an attempt to pay the checkout by direct debit, whatever the provider's usual way for the currency is: the buyer is sent to the provider's page and agrees to a mandate there, under which the gateway then collects the one payment. Its rules are those of starting an attempt: at most one can take money. The money is on its way for days, the status is 0 (pending) until the provider confirms it.
         */
        post: operations["createBillingRequest"];
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
        /**
         * @description Identifies this one request in the logs of the gateway. Name it when you ask for help.
         * @example req_01JD8Z4T9Q7M2K5V
         */
        RequestId: string;
        /**
         * @description Identifier of a stored object, 24 lower-case hexadecimal digits.
         * @example 665f1c2ab7e4d1f0a9c3e871
         */
        ObjectId: string;
        /**
         * @description Unguessable public identifier of one checkout session. Whoever holds it can act as the buyer of that session, so keep it out of logs.
         * @example cs_7Qm2vXb9KfT4LrW8yNc3Hd6PsZ1a
         */
        SessionPublicId: string;
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
        /** @description The shop that asks for the money. */
        CheckoutSite: {
            /**
             * @description Name of the site as the merchant wrote it.
             * @example Analytical Shop
             */
            name: string;
        };
        /** @description How the payment page looks. Null means the default look. */
        CheckoutBranding: {
            /**
             * @description Address of the site's logo.
             * @example https://shop.example/logo.svg
             */
            logo: string | null;
            /**
             * @description Colour of buttons and accents, as `#rrggbb`.
             * @example #0b6e4f
             */
            primaryColor: string | null;
        };
        /**
         * Format: int64
         * @description Amount of money in the smallest unit of its currency (ISO 4217), so 4900 is 49.00 EUR and 4900 JPY. Never zero, never a fraction.
         * @example 4900
         */
        Amount: number;
        /**
         * @description ISO 4217 currency code in upper case. A code that is well formed but not supported is refused with 422 `unsupported_currency`.
         * @example EUR
         */
        Currency: string;
        /**
         * @description The merchant's own reference, usually the order number. Told back unchanged in every IPN, redirect and answer.
         * @example order-10042
         */
        ExternalReference: string;
        /** @description One line of what is being paid. The lines add up to the amount. */
        CheckoutLineItem: {
            /**
             * @description Name of the thing, or its description where the merchant gave no name.
             * @example Difference engine kit
             */
            name: string;
            /**
             * Format: int32
             * @description How many.
             * @example 2
             */
            quantity: number;
            /**
             * Format: int64
             * @description Price of one, in the smallest unit of the currency; negative for a discount.
             * @example 2200
             */
            unitAmount: number;
            /**
             * Format: int64
             * @description Price of the line, in the smallest unit of the currency.
             * @example 4400
             */
            totalAmount: number;
        };
        /**
         * @description Kind of payment provider. `sandbox` is the built-in simulator and exists in test mode only.
         * @example sandbox
         * @enum {string}
         */
        ProviderType: "sandbox" | "stripe" | "gocardless";
        /** @description One way to pay. */
        PaymentOption: {
            /** @description Names this way to pay when an attempt is started. */
            providerId: components["schemas"]["ObjectId"];
            type: components["schemas"]["ProviderType"];
            /**
             * @description What the buyer reads on the button.
             * @example Test payment
             */
            label: string;
        };
        /** @description What the page asks of the buyer besides the payment. */
        CheckoutSettings: {
            /**
             * @description How a VAT number is checked - not at all, by its form, or by asking the European register.
             * @example none
             * @enum {string}
             */
            vatIdValidation: "none" | "format" | "vies";
        };
        /**
         * Format: date-time
         * @description Moment in time, RFC 3339 with seconds and zone. Answers are always UTC with milliseconds.
         * @example 2026-03-02T09:41:07.000Z
         */
        Timestamp: string;
        /** @description One checkout, as its buyer may see it. */
        CheckoutSession: {
            /** @description Identifier of the checkout, which is also the `transactionId`. */
            id: components["schemas"]["ObjectId"];
            sessionPublicId: components["schemas"]["SessionPublicId"];
            /**
             * @description False on test data; the page then says that no real money moves.
             * @example false
             */
            livemode: boolean;
            status: components["schemas"]["CheckoutStatus"];
            site: components["schemas"]["CheckoutSite"];
            branding: components["schemas"]["CheckoutBranding"];
            /** @description Total to pay, in the smallest unit of `currency`. */
            amount: components["schemas"]["Amount"];
            currency: components["schemas"]["Currency"];
            /**
             * Format: int32
             * @description Decimals of the currency (ISO 4217), to show amounts by; 2 for EUR, 0 for JPY.
             * @example 2
             */
            currencyExponent: number;
            /** @description The merchant's order number, to show to the buyer; null when the merchant gave none. */
            externalReference: components["schemas"]["ExternalReference"] | null;
            /** @description What is being paid, in the merchant's order; empty when the merchant sent no items. */
            lineItems: components["schemas"]["CheckoutLineItem"][];
            /** @description Types of the ways to pay, each once; empty when the checkout is not open. */
            providers: components["schemas"]["ProviderType"][];
            /** @description The ways to pay, the site's default first; empty when the checkout is not open. */
            paymentOptions: components["schemas"]["PaymentOption"][];
            checkoutSettings: components["schemas"]["CheckoutSettings"];
            /** @description Until when the buyer can pay. */
            expiresAt: components["schemas"]["Timestamp"];
            /**
             * @description Where the buyer goes once paid, with `{transactionId}` filled in; null while not paid, and when the merchant gave no address.
             * @example https://shop.example/thanks?transactionId=665f1c2ab7e4d1f0a9c3e871&externalReference=order-10042
             */
            returnUrl: string | null;
            /**
             * @description Where the buyer goes who does not want to pay, with `{transactionId}` filled in; null once paid, and when the merchant gave no address.
             * @example https://shop.example/cart?order=10042
             */
            cancelUrl: string | null;
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
        /** @description Address that the buyer typed. An empty string and null mean the same as leaving the field out. The older names `name`, `line1`, `line2`, `street` and `postalCode` are taken too; where both names of a field are filled, the first one in this list counts. */
        BuyerAddress: {
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
             * @description Older form of the whole name, used when `firstName` and `lastName` are absent.
             * @example Ada Lovelace
             */
            name?: string | null;
            /**
             * @description E-mail of the buyer. One that is not usable is dropped, not refused.
             * @example ada@example.com
             */
            email?: string | null;
            /**
             * @description Name of the company.
             * @example Analytical Engines Ltd
             */
            company?: string | null;
            /**
             * @description Street and house number.
             * @example 12 St James's Square
             */
            address1?: string | null;
            /**
             * @description Older name of `address1`.
             * @example 12 St James's Square
             */
            line1?: string | null;
            /**
             * @description Another older name of `address1`.
             * @example 12 St James's Square
             */
            street?: string | null;
            /**
             * @description Flat, floor or other addition.
             * @example Flat 3
             */
            address2?: string | null;
            /**
             * @description Older name of `address2`.
             * @example Flat 3
             */
            line2?: string | null;
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
             * @description Older name of `postcode`.
             * @example SW1Y 4JH
             */
            postalCode?: string | null;
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
        /** @description The session to pay and the way to pay it. */
        StartAttemptRequest: {
            /** @description The `sessionPublicId` of the checkout. */
            sessionPublicId: components["schemas"]["SessionPublicId"];
            /** @description The `providerId` of one of its `paymentOptions`. */
            providerId: components["schemas"]["ObjectId"];
            /** @description Who pays, as far as the page asked for it. */
            billingAddress?: components["schemas"]["BuyerAddress"] | null;
        };
        /**
         * Format: int32
         * @description State of the payment as the number that IPNs carry: -2 cancelled, -1 initiated, 0 pending, 1 succeeded, 2 failed, 3 refunded in full, 4 chargeback.
         * @example 1
         * @enum {integer}
         */
        TransactionStatusCode: -2 | -1 | 0 | 1 | 2 | 3 | 4;
        /** @description The buyer goes on at the provider's page. */
        RedirectAction: {
            /**
             * @description `redirect`: send the buyer to `url`.
             * @example redirect
             * @enum {string}
             */
            type: "redirect";
            /**
             * @description Address of the provider's page for this attempt.
             * @example https://pay.provider.example/s/8c1f0a
             */
            url: string;
        };
        /** @description The buyer pays in a form of the provider on this page. Load `scriptUrl`, give it `publishableKey` and `clientSecret`, and report nothing yourself: the provider tells the gateway the outcome. With `stripe` this is the Payment Element of Stripe.js. */
        EmbeddedAction: {
            /**
             * @description `embedded`: show the provider's form.
             * @example embedded
             * @enum {string}
             */
            type: "embedded";
            providerType: components["schemas"]["ProviderType"];
            /**
             * @description Names the merchant's account to the provider's script; made to be public.
             * @example pk_test_51QxExample
             */
            publishableKey: string;
            /**
             * @description Lets this buyer's browser pay this attempt. Keep it out of logs and addresses; it is neither stored here nor told again by the status.
             * @example pi_3QxExample_secret_8Kd2
             */
            clientSecret: string;
            /**
             * @description Address of the provider's script; always the provider's own in production.
             * @example https://js.stripe.com/endive/stripe.js
             */
            scriptUrl: string;
        };
        /** @description The attempt that was started, and what the buyer has to do. */
        StartedAttempt: {
            /** @description Identifier of the transaction, the `id` of the checkout. */
            transactionId: components["schemas"]["ObjectId"];
            /** @description Identifier of this attempt. */
            attemptId: components["schemas"]["ObjectId"];
            status: components["schemas"]["TransactionStatusCode"];
            /** @description What the buyer has to do next; null when there is nothing to do but to ask for the status. */
            action: components["schemas"]["RedirectAction"] | components["schemas"]["EmbeddedAction"] | null;
        };
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
        /** @description Where a payment stands, as its buyer may see it. */
        TransactionProgress: {
            /** @description Identifier of the transaction. */
            id: components["schemas"]["ObjectId"];
            status: components["schemas"]["TransactionStatus"];
            statusCode: components["schemas"]["TransactionStatusCode"];
            amount: components["schemas"]["Amount"];
            currency: components["schemas"]["Currency"];
            checkoutStatus: components["schemas"]["CheckoutStatus"];
            /**
             * @description Where the buyer goes now that the payment is over: the merchant's `returnUrl` when paid, its `cancelUrl` when cancelled or expired, with `{transactionId}` filled in. Null while it is not over, and when the merchant gave no address.
             * @example https://shop.example/thanks?transactionId=665f1c2ab7e4d1f0a9c3e871&externalReference=order-10042
             */
            redirectUrl: string | null;
            /** @description Where the buyer still has to go for the open attempt; null when nowhere. A form that is shown on the page itself is opened again by starting with the same provider, which goes on with the same attempt. */
            action: components["schemas"]["RedirectAction"] | null;
        };
        /** @description The session to pay, and the provider whose mandate the buyer agrees to. */
        CreateBillingRequest: {
            /** @description The `sessionPublicId` of the checkout. */
            sessionPublicId: components["schemas"]["SessionPublicId"];
            /** @description The `providerId` of one of its `paymentOptions`, of a type that takes direct debit mandates. */
            providerId: components["schemas"]["ObjectId"];
            /** @description Who pays, as far as the page asked for it. */
            billingAddress?: components["schemas"]["BuyerAddress"] | null;
        };
        /** @description The attempt that was started, and where the buyer agrees to the mandate. */
        CreatedBillingRequest: {
            /** @description Identifier of the transaction, the `id` of the checkout. */
            transactionId: components["schemas"]["ObjectId"];
            /** @description Identifier of this attempt. */
            attemptId: components["schemas"]["ObjectId"];
            status: components["schemas"]["TransactionStatusCode"];
            /**
             * @description The provider's page where the buyer agrees; null when the provider has not answered yet, then only the status tells more.
             * @example https://pay.gocardless.com/billing/static/flow?id=BRF0001
             */
            redirectUrl: string | null;
        };
    };
    responses: {
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
        /** @description A browser sent the request from a page that may not use this checkout. */
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
        /** @description There is no checkout with this reference. */
        CheckoutNotFound: {
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
        /** @description The checkout can take no new attempt now. */
        StartAttemptConflict: {
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
        /** @description The payment cannot be started this way. */
        StartAttemptUnprocessable: {
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
        /** @description There is no such transaction for this `X-Checkout-Session`, or the header is missing. */
        TransactionNotFound: {
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
        /** @description The payment can no longer be cancelled by the buyer, or not yet. */
        CancelConflict: {
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
        /**
         * @description The `shortCode` from the address of the payment page, or the `sessionPublicId`.
         * @example k3VtQ9wZ1xBn7Lpe
         */
        CheckoutRef: string;
        /**
         * @description Identifier of the transaction, the `id` of the checkout.
         * @example 665f1c2ab7e4d1f0a9c3e871
         */
        TransactionId: components["schemas"]["ObjectId"];
    };
    requestBodies: never;
    headers: {
        /** @description Identifies this request in the gateway's logs. The same value as `requestId` in an error body. */
        RequestId: components["schemas"]["RequestId"];
        /** @description The limits of the rate class of this operation, one item each: `q` requests per `w` seconds (draft of the IETF working group HTTPAPI on header fields for rate limits). They hold per API key or operator, without one per address, over all hosts and processes together. Absent where no limit holds. */
        RateLimitPolicy: string;
        /** @description What is left of the tightest of these limits: `r` requests, until it is counted anew in `t` seconds. With several processes at work it may be somewhat less than told. Absent where no limit holds. */
        RateLimit: string;
        /** @description Whole seconds to wait before asking again. */
        RetryAfter: number;
    };
    pathItems: never;
}
export type RequestId = components['schemas']['RequestId'];
export type ObjectId = components['schemas']['ObjectId'];
export type SessionPublicId = components['schemas']['SessionPublicId'];
export type CheckoutStatus = components['schemas']['CheckoutStatus'];
export type CheckoutSite = components['schemas']['CheckoutSite'];
export type CheckoutBranding = components['schemas']['CheckoutBranding'];
export type Amount = components['schemas']['Amount'];
export type Currency = components['schemas']['Currency'];
export type ExternalReference = components['schemas']['ExternalReference'];
export type CheckoutLineItem = components['schemas']['CheckoutLineItem'];
export type ProviderType = components['schemas']['ProviderType'];
export type PaymentOption = components['schemas']['PaymentOption'];
export type CheckoutSettings = components['schemas']['CheckoutSettings'];
export type Timestamp = components['schemas']['Timestamp'];
export type CheckoutSession = components['schemas']['CheckoutSession'];
export type ErrorCode = components['schemas']['ErrorCode'];
export type FieldError = components['schemas']['FieldError'];
export type DisputeStatus = components['schemas']['DisputeStatus'];
export type HoldAction = components['schemas']['HoldAction'];
export type HoldReason = components['schemas']['HoldReason'];
export type ApiError = components['schemas']['ApiError'];
export type BuyerAddress = components['schemas']['BuyerAddress'];
export type StartAttemptRequest = components['schemas']['StartAttemptRequest'];
export type TransactionStatusCode = components['schemas']['TransactionStatusCode'];
export type RedirectAction = components['schemas']['RedirectAction'];
export type EmbeddedAction = components['schemas']['EmbeddedAction'];
export type StartedAttempt = components['schemas']['StartedAttempt'];
export type TransactionStatus = components['schemas']['TransactionStatus'];
export type TransactionProgress = components['schemas']['TransactionProgress'];
export type CreateBillingRequest = components['schemas']['CreateBillingRequest'];
export type CreatedBillingRequest = components['schemas']['CreatedBillingRequest'];
export type ResponseMalformedRequest = components['responses']['MalformedRequest'];
export type ResponseOriginForbidden = components['responses']['OriginForbidden'];
export type ResponseCheckoutNotFound = components['responses']['CheckoutNotFound'];
export type ResponseTooManyRequests = components['responses']['TooManyRequests'];
export type ResponseInternalError = components['responses']['InternalError'];
export type ResponseServiceUnavailable = components['responses']['ServiceUnavailable'];
export type ResponseBadRequest = components['responses']['BadRequest'];
export type ResponseStartAttemptConflict = components['responses']['StartAttemptConflict'];
export type ResponsePayloadTooLarge = components['responses']['PayloadTooLarge'];
export type ResponseUnsupportedMediaType = components['responses']['UnsupportedMediaType'];
export type ResponseStartAttemptUnprocessable = components['responses']['StartAttemptUnprocessable'];
export type ResponseTransactionNotFound = components['responses']['TransactionNotFound'];
export type ResponseCancelConflict = components['responses']['CancelConflict'];
export type ParameterCheckoutRef = components['parameters']['CheckoutRef'];
export type ParameterTransactionId = components['parameters']['TransactionId'];
export type HeaderRequestId = components['headers']['RequestId'];
export type HeaderRateLimitPolicy = components['headers']['RateLimitPolicy'];
export type HeaderRateLimit = components['headers']['RateLimit'];
export type HeaderRetryAfter = components['headers']['RetryAfter'];
export type $defs = Record<string, never>;
export interface operations {
    getCheckoutSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The `shortCode` from the address of the payment page, or the `sessionPublicId`.
                 * @example k3VtQ9wZ1xBn7Lpe
                 */
                checkoutRef: components["parameters"]["CheckoutRef"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The checkout as the buyer may see it. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckoutSession"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            403: components["responses"]["OriginForbidden"];
            404: components["responses"]["CheckoutNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    startAttempt: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The session to pay and the way to pay it. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartAttemptRequest"];
            };
        };
        responses: {
            /** @description The attempt has been started. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartedAttempt"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["OriginForbidden"];
            404: components["responses"]["CheckoutNotFound"];
            409: components["responses"]["StartAttemptConflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["StartAttemptUnprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getTransactionStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the transaction, the `id` of the checkout.
                 * @example 665f1c2ab7e4d1f0a9c3e871
                 */
                transactionId: components["parameters"]["TransactionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where the payment stands. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransactionProgress"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            403: components["responses"]["OriginForbidden"];
            404: components["responses"]["TransactionNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    cancelTransaction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the transaction, the `id` of the checkout.
                 * @example 665f1c2ab7e4d1f0a9c3e871
                 */
                transactionId: components["parameters"]["TransactionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The transaction is cancelled. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransactionProgress"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            403: components["responses"]["OriginForbidden"];
            404: components["responses"]["TransactionNotFound"];
            409: components["responses"]["CancelConflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    markTransactionPending: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the transaction, the `id` of the checkout.
                 * @example 665f1c2ab7e4d1f0a9c3e871
                 */
                transactionId: components["parameters"]["TransactionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where the payment stands now. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransactionProgress"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            403: components["responses"]["OriginForbidden"];
            404: components["responses"]["TransactionNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createBillingRequest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The session to pay and the provider of the mandate. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateBillingRequest"];
            };
        };
        responses: {
            /** @description The attempt has been started. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedBillingRequest"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["OriginForbidden"];
            404: components["responses"]["CheckoutNotFound"];
            409: components["responses"]["StartAttemptConflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["StartAttemptUnprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
}
