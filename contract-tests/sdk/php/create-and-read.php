<?php

declare(strict_types=1);

// Arguments: the folder of the SDK and a running gateway's dev.json. Guzzle comes from the include path.
require 'GuzzleHttp/autoload.php';
[, $sdkDir, $devFile] = $argv;
spl_autoload_register(static function (string $class) use ($sdkDir): void {
    $prefix = 'PaymentGateway\\Sdk\\';
    if (str_starts_with($class, $prefix)) {
        require $sdkDir . '/src/' . str_replace('\\', '/', substr($class, strlen($prefix))) . '.php';
    }
});

use PaymentGateway\Sdk\Api\CheckoutsApi;
use PaymentGateway\Sdk\Api\TransactionsApi;
use PaymentGateway\Sdk\ApiException;
use PaymentGateway\Sdk\Configuration;
use PaymentGateway\Sdk\Model\CheckoutItemInput;
use PaymentGateway\Sdk\Model\CreateCheckoutRequest;

set_error_handler(static function (int $level, string $message, string $file, int $line): never {
    throw new ErrorException($message, 0, $level, $file, $line);
}, E_ALL & ~E_DEPRECATED);

$checked = 0;
$expectEqual = static function (string $name, mixed $got, mixed $wanted) use (&$checked): void {
    if ($got !== $wanted) {
        fwrite(STDERR, sprintf("%s: got %s, wanted %s\n", $name, var_export($got, true), var_export($wanted, true)));
        exit(1);
    }
    ++$checked;
};

$dev = json_decode(file_get_contents($devFile), true, 8, JSON_THROW_ON_ERROR);
$configuration = Configuration::getDefaultConfiguration()->setHost($dev['adminApiUrl'])->setAccessToken($dev['apiKey']);
$checkouts = new CheckoutsApi(null, $configuration);
$request = new CreateCheckoutRequest([
    'amount' => 4900,
    'currency' => 'EUR',
    'externalReference' => 'sdk-php',
    'items' => [new CheckoutItemInput(['description' => 'Notebook', 'quantity' => 2, 'unitPrice' => 2450])],
]);
$key = 'sdk-php-' . hrtime(true);
[$created, , $headers] = $checkouts->createCheckoutWithHttpInfo($dev['siteId'], $request, $key);
$expectEqual('first replayed', array_change_key_case($headers)['idempotent-replayed'] ?? null, null);
[$same, , $headers] = $checkouts->createCheckoutWithHttpInfo($dev['siteId'], $request, $key);
$expectEqual('again replayed', array_change_key_case($headers)['idempotent-replayed'] ?? null, ['true']);
$expectEqual('again id', $same->getId(), $created->getId());

$read = $checkouts->getCheckout($created->getId());
$expectEqual('amount', $read->getAmount(), 4900);
$expectEqual('item', $read->getItems()[0]->getUnitPrice(), 2450);
$expectEqual('created at', $read->getCreatedAt() instanceof DateTimeInterface, true);
$transaction = (new TransactionsApi(null, $configuration))->getTransaction($created->getId());
$expectEqual('status', $transaction->getStatus(), 'initiated');

try {
    $checkouts->getCheckout(str_repeat('f', 24));
} catch (ApiException $error) {
    $expectEqual('unknown', $error->getCode(), 404);
    $expectEqual('unknown code', json_decode((string) $error->getResponseBody(), true)['code'], 'checkout_not_found');
}
echo "verified $checked\n";
