<?php

declare(strict_types=1);

namespace PaymentGateway\Sdk;

/**
 * The notification is not authentic or not usable; answer status 400. `$reason` is for your log, one of missing_header,
 * invalid_timestamp, invalid_signature, timestamp_out_of_tolerance, unsupported_version, invalid_body.
 */
final class IpnVerificationException extends \RuntimeException
{
    public function __construct(public readonly string $reason, string $message)
    {
        parent::__construct($message);
    }
}
