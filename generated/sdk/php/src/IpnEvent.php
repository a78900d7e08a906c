<?php

declare(strict_types=1);

namespace PaymentGateway\Sdk;

use PaymentGateway\Sdk\Model\IpnTest;
use PaymentGateway\Sdk\Model\IpnV1;
use PaymentGateway\Sdk\Model\IpnV2;

/** A verified notification. `$kind` is paymentV1, paymentV2 or ipnTest and tells which body it has. */
final class IpnEvent
{
    public function __construct(public readonly string $kind, public readonly IpnV1|IpnV2|IpnTest $body)
    {
    }
}
