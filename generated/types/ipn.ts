// Generated from openapi/ by `npm run generate`. Do not edit.
export type paths = Record<string, never>;
export interface webhooks {
    paymentV1: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A payment changed, version 1
         * @description Sent to sites with IPN version 1. Carries the number of the state and nothing to order by, so apply what comes last. For a transaction whose site and reference have another one that succeeded, only 1, 3 and 4 are sent. New integrations use version 2.
         */
        post: operations["receivePaymentV1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    paymentV2: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A payment changed, version 2
         * @description Sent to sites with IPN version 2. `eventVersion` orders the events of one transaction and `deliveryId` names this one for good: every repetition, a resend by hand too, has the same bytes. The same `eventVersion` always means the same. Gaps are normal.
         */
        post: operations["receivePaymentV2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    ipnTest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A test of your endpoint
         * @description Sent when somebody asks the gateway to test the IPN address of a site. Verify it like any IPN, change nothing, and echo the three fields: a plain `OK` does not show that the endpoint understands version 2, and does not count as ready.
         */
        post: operations["receiveIpnTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /**
         * @description Identifier of a stored object, 24 lower-case hexadecimal digits.
         * @example 665f1c2ab7e4d1f0a9c3e871
         */
        ObjectId: string;
        /**
         * @description The merchant's own reference, usually the order number. Told back unchanged in every IPN, redirect and answer.
         * @example order-10042
         */
        ExternalReference: string;
        /**
         * Format: int32
         * @description State of the payment as the number that IPNs carry: -2 cancelled, -1 initiated, 0 pending, 1 succeeded, 2 failed, 3 refunded in full, 4 chargeback.
         * @example 1
         * @enum {integer}
         */
        TransactionStatusCode: -2 | -1 | 0 | 1 | 2 | 3 | 4;
        /**
         * @description Unguessable public identifier of one checkout session. Whoever holds it can act as the buyer of that session, so keep it out of logs.
         * @example cs_7Qm2vXb9KfT4LrW8yNc3Hd6PsZ1a
         */
        SessionPublicId: string;
        /**
         * @description State of the dispute over this payment; present when there is one. Counts more than `status`; `won` changes nothing.
         * @example open
         * @enum {string}
         */
        IpnDisputeStatus: "open" | "under_review" | "won" | "lost" | "accepted";
        /** @description Body of an IPN, version 1. */
        IpnV1: {
            /** @description Identifier of the transaction, the `id` that creating the checkout answered. */
            id: components["schemas"]["ObjectId"];
            /** @description The `externalReference` of the checkout exactly as it was given, or its `invoiceNumber` when there is none. */
            externalReference: components["schemas"]["ExternalReference"];
            status: components["schemas"]["TransactionStatusCode"];
            /** @description Session that this is about; never null. Differs from the last one you were given when the buyer paid in an older window. */
            sessionPublicId?: components["schemas"]["SessionPublicId"];
            disputeStatus?: components["schemas"]["IpnDisputeStatus"];
            /**
             * @description The provider's identifier of the dispute.
             * @example dp_2c9f41
             */
            disputeId?: string;
        };
        /**
         * Format: int32
         * @description Always 2.
         * @example 2
         * @enum {integer}
         */
        IpnSchemaVersion: 2;
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
        /**
         * Format: date-time
         * @description Moment in time, RFC 3339 with seconds and zone. Answers are always UTC with milliseconds.
         * @example 2026-03-02T09:41:07.000Z
         */
        Timestamp: string;
        /** @description Body of an IPN, version 2. */
        IpnV2: {
            schemaVersion: components["schemas"]["IpnSchemaVersion"];
            deliveryId: components["schemas"]["DeliveryId"];
            eventVersion: components["schemas"]["EventVersion"];
            /** @description When the change happened, not when this try was sent. */
            occurredAt: components["schemas"]["Timestamp"];
            /** @description Identifier of the transaction, the `id` that creating the checkout answered. */
            id: components["schemas"]["ObjectId"];
            /** @description The `externalReference` of the checkout, exactly as it was given. */
            externalReference: components["schemas"]["ExternalReference"];
            status: components["schemas"]["TransactionStatusCode"];
            /** @description Session that this is about; never null. Differs from the last one you were given when the buyer paid in an older window. */
            sessionPublicId?: components["schemas"]["SessionPublicId"];
        };
        /**
         * @description Marks the probe; no other IPN has this field.
         * @example ipn.test
         * @enum {string}
         */
        IpnTestType: "ipn.test";
        /**
         * @description Identifier of this probe.
         * @example test.665f1c2ab7e4d1f0a9c3e871
         */
        IpnTestDeliveryId: string;
        /** @description Body of the probe, exactly these four fields. */
        IpnTest: {
            schemaVersion: components["schemas"]["IpnSchemaVersion"];
            eventType: components["schemas"]["IpnTestType"];
            deliveryId: components["schemas"]["IpnTestDeliveryId"];
            /** @description When the probe was asked for. */
            occurredAt: components["schemas"]["Timestamp"];
        };
        /** @description What an endpoint answers to the probe to show that it understands it. More fields do no harm. */
        IpnTestAcknowledgement: {
            schemaVersion: components["schemas"]["IpnSchemaVersion"];
            eventType: components["schemas"]["IpnTestType"];
            deliveryId: components["schemas"]["IpnTestDeliveryId"];
        };
    };
    responses: never;
    parameters: {
        /** @description When this try was signed, in whole Unix seconds. Fresh for every try. */
        SignatureTimestamp: string;
        /** @description HMAC-SHA256 over `{X-Signature-Timestamp}.{rawBody}`, keyed with the whole `whsec_…` string. */
        Signature: string;
        /** @description While the signing secret is being replaced: the same under the other secret, the new one before the cut-over and the previous one after it. Receivers that know the secret of the first header need not read it. */
        AlternateSignature: string;
        /** @description Version of the format. Absent means 1 too. */
        IpnVersion1: "1";
        /** @description Version of the format. */
        IpnVersion2: "2";
        /** @description The `deliveryId` of the body. */
        IpnDeliveryId: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type ObjectId = components['schemas']['ObjectId'];
export type ExternalReference = components['schemas']['ExternalReference'];
export type TransactionStatusCode = components['schemas']['TransactionStatusCode'];
export type SessionPublicId = components['schemas']['SessionPublicId'];
export type IpnDisputeStatus = components['schemas']['IpnDisputeStatus'];
export type IpnV1 = components['schemas']['IpnV1'];
export type IpnSchemaVersion = components['schemas']['IpnSchemaVersion'];
export type DeliveryId = components['schemas']['DeliveryId'];
export type EventVersion = components['schemas']['EventVersion'];
export type Timestamp = components['schemas']['Timestamp'];
export type IpnV2 = components['schemas']['IpnV2'];
export type IpnTestType = components['schemas']['IpnTestType'];
export type IpnTestDeliveryId = components['schemas']['IpnTestDeliveryId'];
export type IpnTest = components['schemas']['IpnTest'];
export type IpnTestAcknowledgement = components['schemas']['IpnTestAcknowledgement'];
export type ParameterSignatureTimestamp = components['parameters']['SignatureTimestamp'];
export type ParameterSignature = components['parameters']['Signature'];
export type ParameterAlternateSignature = components['parameters']['AlternateSignature'];
export type ParameterIpnVersion1 = components['parameters']['IpnVersion1'];
export type ParameterIpnVersion2 = components['parameters']['IpnVersion2'];
export type ParameterIpnDeliveryId = components['parameters']['IpnDeliveryId'];
export type $defs = Record<string, never>;
export interface operations {
    receivePaymentV1: {
        parameters: {
            query?: never;
            header: {
                /** @description When this try was signed, in whole Unix seconds. Fresh for every try. */
                "X-Signature-Timestamp": components["parameters"]["SignatureTimestamp"];
                /** @description HMAC-SHA256 over `{X-Signature-Timestamp}.{rawBody}`, keyed with the whole `whsec_…` string. */
                "X-Signature-HMAC-SHA256": components["parameters"]["Signature"];
                /** @description While the signing secret is being replaced: the same under the other secret, the new one before the cut-over and the previous one after it. Receivers that know the secret of the first header need not read it. */
                "X-Signature-HMAC-SHA256-Alternate"?: components["parameters"]["AlternateSignature"];
                /** @description Version of the format. Absent means 1 too. */
                "X-IPN-Version"?: components["parameters"]["IpnVersion1"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The signed bytes. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["IpnV1"];
            };
        };
        responses: {
            /** @description Delivered. The body is not read for meaning; `OK` is customary. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other status, and no answer within 15 seconds, counts as a failure and is tried again. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    receivePaymentV2: {
        parameters: {
            query?: never;
            header: {
                /** @description When this try was signed, in whole Unix seconds. Fresh for every try. */
                "X-Signature-Timestamp": components["parameters"]["SignatureTimestamp"];
                /** @description HMAC-SHA256 over `{X-Signature-Timestamp}.{rawBody}`, keyed with the whole `whsec_…` string. */
                "X-Signature-HMAC-SHA256": components["parameters"]["Signature"];
                /** @description While the signing secret is being replaced: the same under the other secret, the new one before the cut-over and the previous one after it. Receivers that know the secret of the first header need not read it. */
                "X-Signature-HMAC-SHA256-Alternate"?: components["parameters"]["AlternateSignature"];
                /** @description Version of the format. */
                "X-IPN-Version": components["parameters"]["IpnVersion2"];
                /** @description The `deliveryId` of the body. */
                "X-IPN-Delivery-ID": components["parameters"]["IpnDeliveryId"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The signed bytes. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["IpnV2"];
            };
        };
        responses: {
            /** @description Delivered. The body is not read for meaning; `OK` is customary. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other status, and no answer within 15 seconds, counts as a failure and is tried again. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    receiveIpnTest: {
        parameters: {
            query?: never;
            header: {
                /** @description When this try was signed, in whole Unix seconds. Fresh for every try. */
                "X-Signature-Timestamp": components["parameters"]["SignatureTimestamp"];
                /** @description HMAC-SHA256 over `{X-Signature-Timestamp}.{rawBody}`, keyed with the whole `whsec_…` string. */
                "X-Signature-HMAC-SHA256": components["parameters"]["Signature"];
                /** @description While the signing secret is being replaced: the same under the other secret, the new one before the cut-over and the previous one after it. Receivers that know the secret of the first header need not read it. */
                "X-Signature-HMAC-SHA256-Alternate"?: components["parameters"]["AlternateSignature"];
                /** @description Version of the format. */
                "X-IPN-Version": components["parameters"]["IpnVersion2"];
                /** @description The `deliveryId` of the body. */
                "X-IPN-Delivery-ID": components["parameters"]["IpnDeliveryId"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The signed bytes. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["IpnTest"];
            };
        };
        responses: {
            /** @description The endpoint is ready. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IpnTestAcknowledgement"];
                };
            };
            /** @description Any other status, and no answer within 15 seconds, counts as a failure and is tried again. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
