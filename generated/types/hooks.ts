// Generated from openapi/ by `npm run generate`. Do not edit.
export interface paths {
    "/hooks/{type}/{providerId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Kind of provider that sends the event.
                 * @example sandbox
                 */
                type: components["schemas"]["ProviderType"];
                /**
                 * @description Identifier of the provider in the gateway.
                 * @example 665f1c2ab7e4d1f0a9c3e001
                 */
                providerId: components["schemas"]["ObjectId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take in an event of a provider
         * @description Takes one request of a payment provider, with one or several events in it. The signature is checked over the raw bytes; then the bytes are stored, and only then the answer is 200. What follows from the event happens afterwards. An authentic event that can't be used (unreadable, for another account, with another amount, currency or mode) is answered 200 as well and kept for a person to look at: a repetition would not mend it. A missing or wrong signature is 400 and nothing is stored. A disabled or archived provider still takes events. The same event may come any number of times, it counts once.
         */
        post: operations["receiveHook"];
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
         * Say that the Main Backend answers
         * @description Shallow check for load balancers: the process is up and takes requests. Says nothing about the database; for that ask `/internal/health`.
         */
        get: operations["getMainHealth"];
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
         * Check everything the Main Backend needs
         * @description Deep check for monitoring and deployments: asks the database, compares clocks with it and names each part with its state; a clock more than 10 s off makes it `degraded`. For private addresses, and from elsewhere with the token; not for load balancers, which use `/health`.
         */
        get: operations["getMainInternalHealth"];
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
        /**
         * @description Kind of payment provider. `sandbox` is the built-in simulator and exists in test mode only.
         * @example sandbox
         * @enum {string}
         */
        ProviderType: "sandbox" | "stripe" | "gocardless";
        /**
         * @description Identifier of a stored object, 24 lower-case hexadecimal digits.
         * @example 665f1c2ab7e4d1f0a9c3e871
         */
        ObjectId: string;
        /** @description An event in the provider's own form; see the provider's documentation. Kept as the raw bytes that were signed. */
        HookEvent: {
            [key: string]: unknown;
        };
        /**
         * @description Identifies this one request in the logs of the gateway. Name it when you ask for help.
         * @example req_01JD8Z4T9Q7M2K5V
         */
        RequestId: string;
        /** @description Says that the event is stored. */
        HookReceipt: {
            /**
             * @description Always true.
             * @example true
             * @constant
             */
            received: true;
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
        /** @description The signature is missing, stale or wrong, or the address is malformed. Nothing was stored. */
        HookRejected: {
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
        /** @description There is no provider of this type with this identifier. Nothing was stored. */
        HookProviderNotFound: {
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
        /** @description The token of the variable `INTERNAL_HEALTH_TOKEN`; not needed from a private address. */
        InternalHealthToken: string;
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
export type ProviderType = components['schemas']['ProviderType'];
export type ObjectId = components['schemas']['ObjectId'];
export type HookEvent = components['schemas']['HookEvent'];
export type RequestId = components['schemas']['RequestId'];
export type HookReceipt = components['schemas']['HookReceipt'];
export type ErrorCode = components['schemas']['ErrorCode'];
export type FieldError = components['schemas']['FieldError'];
export type Currency = components['schemas']['Currency'];
export type DisputeStatus = components['schemas']['DisputeStatus'];
export type HoldAction = components['schemas']['HoldAction'];
export type HoldReason = components['schemas']['HoldReason'];
export type ApiError = components['schemas']['ApiError'];
export type Health = components['schemas']['Health'];
export type HealthCheck = components['schemas']['HealthCheck'];
export type InternalHealth = components['schemas']['InternalHealth'];
export type ResponseHookRejected = components['responses']['HookRejected'];
export type ResponseHookProviderNotFound = components['responses']['HookProviderNotFound'];
export type ResponsePayloadTooLarge = components['responses']['PayloadTooLarge'];
export type ResponseUnsupportedMediaType = components['responses']['UnsupportedMediaType'];
export type ResponseTooManyRequests = components['responses']['TooManyRequests'];
export type ResponseInternalError = components['responses']['InternalError'];
export type ResponseServiceUnavailable = components['responses']['ServiceUnavailable'];
export type ResponseMalformedRequest = components['responses']['MalformedRequest'];
export type ResponseAddressForbidden = components['responses']['AddressForbidden'];
export type ParameterInternalHealthToken = components['parameters']['InternalHealthToken'];
export type HeaderRequestId = components['headers']['RequestId'];
export type HeaderRateLimitPolicy = components['headers']['RateLimitPolicy'];
export type HeaderRateLimit = components['headers']['RateLimit'];
export type HeaderRetryAfter = components['headers']['RetryAfter'];
export type $defs = Record<string, never>;
export interface operations {
    receiveHook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Needed with type `sandbox`: `t=` and the time of sending in Unix seconds, then one or more `,v1=` and the hex HMAC-SHA256 over `{t}.{rawBody}` under the signing secret. Refused when `t` is more than 300 seconds away. */
                "Sandbox-Signature"?: string;
            };
            path: {
                /**
                 * @description Kind of provider that sends the event.
                 * @example sandbox
                 */
                type: components["schemas"]["ProviderType"];
                /**
                 * @description Identifier of the provider in the gateway.
                 * @example 665f1c2ab7e4d1f0a9c3e001
                 */
                providerId: components["schemas"]["ObjectId"];
            };
            cookie?: never;
        };
        /** @description The provider's event as it was signed. The gateway checks its form after the signature, by rules of that provider. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["HookEvent"];
            };
        };
        responses: {
            /** @description The event is stored, or had been stored before. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HookReceipt"];
                };
            };
            400: components["responses"]["HookRejected"];
            404: components["responses"]["HookProviderNotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getMainHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The host answers. */
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
    getMainInternalHealth: {
        parameters: {
            query?: never;
            header?: {
                /** @description The token of the variable `INTERNAL_HEALTH_TOKEN`; not needed from a private address. */
                "X-Internal-Health-Token"?: components["parameters"]["InternalHealthToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everything critical works. */
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
