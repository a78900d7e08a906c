<?php

declare(strict_types=1);

// Arguments: the folder of the SDK and the file of the vectors. Guzzle comes from the include path.
require 'GuzzleHttp/autoload.php';
[, $sdkDir, $vectorsFile] = $argv;
spl_autoload_register(static function (string $class) use ($sdkDir): void {
    $prefix = 'PaymentGateway\\Sdk\\';
    if (str_starts_with($class, $prefix)) {
        require $sdkDir . '/src/' . str_replace('\\', '/', substr($class, strlen($prefix))) . '.php';
    }
});

use PaymentGateway\Sdk\Api\CheckoutsApi;
use PaymentGateway\Sdk\Configuration;
use PaymentGateway\Sdk\Ipn;
use PaymentGateway\Sdk\IpnVerificationException;

set_error_handler(static function (int $level, string $message, string $file, int $line): never {
    throw new ErrorException($message, 0, $level, $file, $line);
}, E_ALL & ~E_DEPRECATED);

$outcome = static function (callable $verify): string {
    try {
        return $verify()->kind;
    } catch (IpnVerificationException $error) {
        return $error->reason;
    }
};
$expectEqual = static function (string $name, mixed $got, mixed $wanted): void {
    if ($got !== $wanted) {
        fwrite(STDERR, sprintf("%s: got %s, wanted %s\n", $name, var_export($got, true), var_export($wanted, true)));
        exit(1);
    }
};

$vectors = json_decode(file_get_contents($vectorsFile), true, 64, JSON_THROW_ON_ERROR);
$checked = 0;
foreach ($vectors['cases'] as $case) {
    $timestamp = (int) $case['timestamp'];
    $expectEqual($case['name'] . ' signed', Ipn::signTestIpn($case['body'], $case['secret'], $timestamp)['X-Signature-HMAC-SHA256'], $case['signature']);
    $headers = ['X-Signature-Timestamp' => $case['timestamp'], 'X-Signature-HMAC-SHA256' => $case['signature']];
    if ($case['version'] !== null) {
        $headers['X-IPN-Version'] = [$case['version']];
    }
    $verify = static fn () => Ipn::verifyIpn($case['body'], $headers, $case['secret'], 300, $timestamp);
    $expectEqual($case['name'], $outcome($verify), $case['kind'] ?? 'invalid_body');
    if (isset($case['externalReference'])) {
        $expectEqual($case['name'] . ' reference', $verify()->body->getExternalReference(), $case['externalReference']);
    }
    ++$checked;
}
foreach ([...$vectors['accepted'], ...$vectors['refused']] as $case) {
    $verify = static fn () => Ipn::verifyIpn($case['body'], $case['headers'], $case['secret'], 300, $case['now']);
    $expectEqual($case['name'], $outcome($verify), $case['reason'] ?? 'paymentV2');
    ++$checked;
}
new CheckoutsApi(null, Configuration::getDefaultConfiguration()->setAccessToken('sk_test_x'));
echo "verified $checked\n";
