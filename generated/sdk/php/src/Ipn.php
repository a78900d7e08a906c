<?php

declare(strict_types=1);

namespace PaymentGateway\Sdk;

use PaymentGateway\Sdk\Model\IpnTest;
use PaymentGateway\Sdk\Model\IpnV1;
use PaymentGateway\Sdk\Model\IpnV2;

/** Verification of notifications, and signing of one's own for tests. */
final class Ipn
{
    /**
     * Verifies a notification and answers its content.
     *
     * @param string                               $rawBody          The bytes exactly as received, e.g. file_get_contents('php://input').
     * @param array<string, string|list<string>>   $headers          Names in any case, e.g. from getallheaders() or a PSR-7 message.
     * @param string                               $secret           The whole signing secret of the site, `whsec_` included.
     * @param int                                  $toleranceSeconds How far the time of signing may be from $now.
     * @param int|null                             $now              Current time in Unix seconds; by default the clock of this machine.
     *
     * @throws IpnVerificationException for everything that is not a timely, authentic notification
     */
    public static function verifyIpn(string $rawBody, array $headers, string $secret, int $toleranceSeconds = 300, ?int $now = null): IpnEvent
    {
        if ($secret === '') {
            throw new \InvalidArgumentException('The signing secret is empty.');
        }
        $timestamp = self::readHeader($headers, 'x-signature-timestamp');
        $signature = self::readHeader($headers, 'x-signature-hmac-sha256');
        if ($timestamp === null || $signature === null) {
            throw new IpnVerificationException('missing_header', 'X-Signature-Timestamp or X-Signature-HMAC-SHA256 is missing.');
        }
        // D: without it `$` would also match before a line end.
        if (preg_match('/^[0-9]{1,12}$/D', $timestamp) !== 1) {
            throw new IpnVerificationException('invalid_timestamp', 'X-Signature-Timestamp is not a number of seconds.');
        }
        $expected = self::sign($rawBody, $secret, $timestamp);
        // While a secret is being replaced, the second header is signed with the other one.
        $alternate = self::readHeader($headers, 'x-signature-hmac-sha256-alternate') ?? '';
        if (!hash_equals($expected, $signature) && !hash_equals($expected, $alternate)) {
            throw new IpnVerificationException('invalid_signature', 'The signature does not match the body and the secret.');
        }
        if (abs(($now ?? time()) - (int) $timestamp) > $toleranceSeconds) {
            throw new IpnVerificationException('timestamp_out_of_tolerance', 'The notification was signed too long ago, or a clock is wrong.');
        }
        $version = self::readHeader($headers, 'x-ipn-version') ?? '1';
        if ($version !== '1' && $version !== '2') {
            throw new IpnVerificationException('unsupported_version', 'X-IPN-Version is neither 1 nor 2.');
        }

        return self::readEvent($rawBody, $version);
    }

    /**
     * Signs a body as the gateway does, for tests of your own endpoint.
     *
     * @param int|null $timestamp in Unix seconds, by default now
     *
     * @return array<string, string> the headers to send with it, the version headers included
     */
    public static function signTestIpn(string $body, string $secret, ?int $timestamp = null): array
    {
        $timestamp = (string) ($timestamp ?? time());
        $content = self::parseObject($body);
        $isVersion2 = ($content->schemaVersion ?? null) === 2;
        $headers = [
            'Content-Type' => 'application/json',
            'X-Signature-Timestamp' => $timestamp,
            'X-Signature-HMAC-SHA256' => self::sign($body, $secret, $timestamp),
            'X-IPN-Version' => $isVersion2 ? '2' : '1',
        ];
        if ($isVersion2 && is_string($content->deliveryId ?? null)) {
            $headers['X-IPN-Delivery-ID'] = $content->deliveryId;
        }

        return $headers;
    }

    private static function sign(string $body, string $secret, string $timestamp): string
    {
        return hash_hmac('sha256', $timestamp . '.' . $body, $secret);
    }

    /**
     * The one value of a header; a header that came twice has none.
     *
     * @param array<string, string|list<string>> $headers
     */
    private static function readHeader(array $headers, string $name): ?string
    {
        $values = [];
        foreach ($headers as $key => $value) {
            if (strtolower((string) $key) === $name) {
                array_push($values, ...(is_array($value) ? $value : [$value]));
            }
        }

        return count($values) === 1 ? (string) $values[0] : null;
    }

    private static function readEvent(string $rawBody, string $version): IpnEvent
    {
        $content = self::parseObject($rawBody);
        if ($content === null) {
            throw self::invalidBody('is no JSON object');
        }
        if (($content->schemaVersion ?? 1) !== (int) $version) {
            throw self::invalidBody('is of another version than the header says');
        }
        $isText = static fn (string $name): bool => is_string($content->{$name} ?? null) && $content->{$name} !== '';
        if ($version === '2') {
            if (!$isText('deliveryId') || !$isText('occurredAt')) {
                throw self::invalidBody('lacks deliveryId or occurredAt');
            }
            if (($content->eventType ?? null) === 'ipn.test') {
                return new IpnEvent('ipnTest', self::toModel($content, IpnTest::class));
            }
            if (!is_int($content->eventVersion ?? null)) {
                throw self::invalidBody('lacks eventVersion');
            }
        }
        if (!$isText('id') || !$isText('externalReference') || !is_int($content->status ?? null)) {
            throw self::invalidBody('lacks id, externalReference or status');
        }

        return $version === '2'
            ? new IpnEvent('paymentV2', self::toModel($content, IpnV2::class))
            : new IpnEvent('paymentV1', self::toModel($content, IpnV1::class));
    }

    private static function parseObject(string $body): ?\stdClass
    {
        $content = json_decode($body, false, 64, JSON_BIGINT_AS_STRING);

        return $content instanceof \stdClass ? $content : null;
    }

    /**
     * @template T of object
     *
     * @param class-string<T> $class
     *
     * @return T
     */
    private static function toModel(\stdClass $content, string $class): object
    {
        try {
            return ObjectSerializer::deserialize($content, '\\' . $class);
        } catch (\Throwable $error) {
            throw self::invalidBody('has a field of another type than documented: ' . $error->getMessage());
        }
    }

    private static function invalidBody(string $what): IpnVerificationException
    {
        return new IpnVerificationException('invalid_body', 'The body is authentic but ' . $what . '.');
    }
}
