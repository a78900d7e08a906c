"""Verification of notifications (IPN), and signing of one's own for tests."""

import hashlib
import hmac
import json
import re
import time
from dataclasses import dataclass
from typing import Any, Dict, List, Literal, Mapping, Optional, Sequence, Union

from payment_gateway_sdk.models.ipn_test import IpnTest
from payment_gateway_sdk.models.ipn_v1 import IpnV1
from payment_gateway_sdk.models.ipn_v2 import IpnV2

IpnRefusal = Literal[
    "missing_header",
    "invalid_timestamp",
    "invalid_signature",
    "timestamp_out_of_tolerance",
    "unsupported_version",
    "invalid_body",
]
IpnHeaders = Mapping[str, Union[str, Sequence[str]]]


class IpnVerificationError(Exception):
    """The notification is not authentic or not usable; answer status 400. ``reason`` is for your log."""

    def __init__(self, reason: IpnRefusal, message: str) -> None:
        super().__init__(message)
        self.reason = reason


@dataclass(frozen=True)
class IpnEvent:
    """A verified notification. ``kind`` tells which body it has."""

    kind: Literal["paymentV1", "paymentV2", "ipnTest"]
    body: Union[IpnV1, IpnV2, IpnTest]


def verify_ipn(
    raw_body: Union[str, bytes],
    headers: IpnHeaders,
    secret: str,
    *,
    tolerance_seconds: int = 300,
    now: Optional[int] = None,
) -> IpnEvent:
    """Verifies a notification and answers its content.

    ``raw_body`` must be the bytes exactly as received, before any JSON parser; ``secret`` is the whole signing secret of
    the site, ``whsec_`` included. Header names may be in any case. ``now`` is in Unix seconds, by default the clock of
    this machine. Raises IpnVerificationError for everything that is not a timely, authentic notification.
    """
    if secret == "":
        raise ValueError("The signing secret is empty.")
    body = raw_body.encode("utf-8") if isinstance(raw_body, str) else bytes(raw_body)
    timestamp = _read_header(headers, "x-signature-timestamp")
    signature = _read_header(headers, "x-signature-hmac-sha256")
    if timestamp is None or signature is None:
        raise IpnVerificationError("missing_header", "X-Signature-Timestamp or X-Signature-HMAC-SHA256 is missing.")
    if re.fullmatch(r"[0-9]{1,12}", timestamp) is None:
        raise IpnVerificationError("invalid_timestamp", "X-Signature-Timestamp is not a number of seconds.")
    expected = _sign(body, secret, timestamp)
    # While a secret is being replaced, the second header is signed with the other one.
    alternate = _read_header(headers, "x-signature-hmac-sha256-alternate") or ""
    if not _same_signature(expected, signature) and not _same_signature(expected, alternate):
        raise IpnVerificationError("invalid_signature", "The signature does not match the body and the secret.")
    if abs((int(time.time()) if now is None else now) - int(timestamp)) > tolerance_seconds:
        raise IpnVerificationError("timestamp_out_of_tolerance", "The notification was signed too long ago, or a clock is wrong.")
    version = _read_header(headers, "x-ipn-version")
    if version not in (None, "1", "2"):
        raise IpnVerificationError("unsupported_version", "X-IPN-Version is neither 1 nor 2.")
    return _read_event(body, 2 if version == "2" else 1)


def sign_test_ipn(body: Union[str, bytes], secret: str, timestamp: Optional[int] = None) -> Dict[str, str]:
    """Signs a body as the gateway does, for tests of your own endpoint.

    Answers the headers to send with it, the version headers included. ``timestamp`` is in Unix seconds, by default now.
    """
    content_bytes = body.encode("utf-8") if isinstance(body, str) else bytes(body)
    signed_at = str(int(time.time()) if timestamp is None else timestamp)
    content = _parse_object(content_bytes) or {}
    is_version_2 = _is_integer(content.get("schemaVersion")) and content["schemaVersion"] == 2
    headers = {
        "Content-Type": "application/json",
        "X-Signature-Timestamp": signed_at,
        "X-Signature-HMAC-SHA256": _sign(content_bytes, secret, signed_at),
        "X-IPN-Version": "2" if is_version_2 else "1",
    }
    if is_version_2 and isinstance(content.get("deliveryId"), str):
        headers["X-IPN-Delivery-ID"] = content["deliveryId"]
    return headers


def _sign(body: bytes, secret: str, timestamp: str) -> str:
    return hmac.new(secret.encode("utf-8"), timestamp.encode("ascii") + b"." + body, hashlib.sha256).hexdigest()


def _same_signature(expected: str, given: str) -> bool:
    # As bytes: compare_digest refuses texts beyond ASCII.
    return hmac.compare_digest(expected.encode("utf-8"), given.encode("utf-8", "surrogateescape"))


def _read_header(headers: IpnHeaders, name: str) -> Optional[str]:
    """The one value of a header; a header that came twice has none."""
    values: List[str] = []
    for key, value in headers.items():
        if key.lower() == name:
            values.extend([value] if isinstance(value, str) else value)
    return values[0] if len(values) == 1 else None


def _read_event(body: bytes, version: int) -> IpnEvent:
    content = _parse_object(body)
    if content is None:
        raise _invalid_body("is no JSON object")
    schema_version = content.get("schemaVersion", 1)
    if not _is_integer(schema_version) or schema_version != version:
        raise _invalid_body("is of another version than the header says")
    if version == 2:
        if not _is_text(content.get("deliveryId")) or not _is_text(content.get("occurredAt")):
            raise _invalid_body("lacks deliveryId or occurredAt")
        if content.get("eventType") == "ipn.test":
            return IpnEvent("ipnTest", _to_model(content, IpnTest))
        if not _is_integer(content.get("eventVersion")):
            raise _invalid_body("lacks eventVersion")
    if not _is_text(content.get("id")) or not _is_text(content.get("externalReference")) or not _is_integer(content.get("status")):
        raise _invalid_body("lacks id, externalReference or status")
    return IpnEvent("paymentV2", _to_model(content, IpnV2)) if version == 2 else IpnEvent("paymentV1", _to_model(content, IpnV1))


def _parse_object(body: bytes) -> Optional[Dict[str, Any]]:
    try:
        content = json.loads(body.decode("utf-8"))
    except (ValueError, RecursionError):
        return None
    return content if isinstance(content, dict) else None


def _to_model(content: Dict[str, Any], model: Any) -> Any:
    try:
        return model.from_dict(content)
    except ValueError as error:
        raise _invalid_body(f"has a field of another form than documented: {error}") from error


def _is_text(value: object) -> bool:
    return isinstance(value, str) and value != ""


def _is_integer(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _invalid_body(what: str) -> IpnVerificationError:
    return IpnVerificationError("invalid_body", f"The body is authentic but {what}.")
