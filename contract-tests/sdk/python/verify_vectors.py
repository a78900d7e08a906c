"""Run with the SDK on the path and the vectors' file as the one argument."""

import json
import sys
from typing import Any, Callable

from payment_gateway_sdk import ApiClient, Configuration
from payment_gateway_sdk.api.checkouts_api import CheckoutsApi
from payment_gateway_sdk.ipn import IpnEvent, IpnVerificationError, sign_test_ipn, verify_ipn


def outcome(verify: Callable[[], IpnEvent]) -> str:
    try:
        return verify().kind
    except IpnVerificationError as error:
        return error.reason


def expect_equal(name: str, got: Any, wanted: Any) -> None:
    if got != wanted:
        raise SystemExit(f"{name}: got {got!r}, wanted {wanted!r}")


def main() -> None:
    with open(sys.argv[1], encoding="utf-8") as file:
        vectors = json.load(file)
    checked = 0
    for case in vectors["cases"]:
        body, secret, timestamp = case["body"].encode("utf-8"), case["secret"], int(case["timestamp"])
        expect_equal(case["name"] + " signed", sign_test_ipn(body, secret, timestamp)["X-Signature-HMAC-SHA256"], case["signature"])
        headers = {"X-Signature-Timestamp": case["timestamp"], "X-Signature-HMAC-SHA256": case["signature"]}
        if case["version"] is not None:
            headers["X-IPN-Version"] = case["version"]
        expect_equal(case["name"], outcome(lambda: verify_ipn(body, headers, secret, now=timestamp)), case["kind"] or "invalid_body")
        if "externalReference" in case:
            event = verify_ipn(body, headers, secret, now=timestamp)
            expect_equal(case["name"] + " reference", getattr(event.body, "external_reference", None), case["externalReference"])
        checked += 1
    for case in vectors["accepted"] + vectors["refused"]:
        got = outcome(lambda: verify_ipn(case["body"], case["headers"], case["secret"], now=case["now"]))
        expect_equal(case["name"], got, case.get("reason", "paymentV2"))
        checked += 1
    CheckoutsApi(ApiClient(Configuration(host="https://api.example", access_token="sk_test_x")))
    print(f"verified {checked}")


main()
