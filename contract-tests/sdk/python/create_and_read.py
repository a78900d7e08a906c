"""Run with the SDK on the path and a running gateway's dev.json as the one argument."""

import json
import sys
import time
from typing import Any

from payment_gateway_sdk import ApiClient, Configuration
from payment_gateway_sdk.api.checkouts_api import CheckoutsApi
from payment_gateway_sdk.api.transactions_api import TransactionsApi
from payment_gateway_sdk.exceptions import NotFoundException
from payment_gateway_sdk.models.checkout_item_input import CheckoutItemInput
from payment_gateway_sdk.models.create_checkout_request import CreateCheckoutRequest

checked = 0


def expect_equal(name: str, got: Any, wanted: Any) -> None:
    global checked
    if got != wanted:
        raise SystemExit(f"{name}: got {got!r}, wanted {wanted!r}")
    checked += 1


def main() -> None:
    with open(sys.argv[1], encoding="utf-8") as file:
        dev = json.load(file)
    client = ApiClient(Configuration(host=dev["adminApiUrl"], access_token=dev["apiKey"]))
    checkouts = CheckoutsApi(client)
    request = CreateCheckoutRequest(
        amount=4900,
        currency="EUR",
        externalReference="sdk-python",
        items=[CheckoutItemInput(description="Notebook", quantity=2, unitPrice=2450)],
    )
    key = f"sdk-python-{time.time_ns()}"
    first = checkouts.create_checkout_with_http_info(dev["siteId"], request, idempotency_key=key)
    expect_equal("first replayed", first.headers.get("Idempotent-Replayed"), None)
    again = checkouts.create_checkout_with_http_info(dev["siteId"], request, idempotency_key=key)
    expect_equal("again replayed", again.headers.get("Idempotent-Replayed"), "true")
    expect_equal("again id", again.data.id, first.data.id)

    read = checkouts.get_checkout(first.data.id)
    expect_equal("amount", read.amount, 4900)
    expect_equal("item", read.items[0].unit_price, 2450)
    expect_equal("created at", read.created_at.year >= 2025, True)
    transaction = TransactionsApi(client).get_transaction(first.data.id)
    expect_equal("status", transaction.status, "initiated")

    try:
        checkouts.get_checkout("f" * 24)
    except NotFoundException as error:
        expect_equal("unknown", error.status, 404)
        expect_equal("unknown code", json.loads(error.body)["code"], "checkout_not_found")
    print(f"verified {checked}")


main()
