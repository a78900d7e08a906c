"""What a run needs beyond the spec: ids of things that exist, and hooks that are authentic.

The file named by CONTRACT_RUN_FILE says of each operation which values are real. They are put in place of generated ones that
have the right form, in three cases of four: what is malformed on purpose stays so, and an unknown id is tried now and then.
"""

import hashlib
import hmac
import json
import os
import re
import time
import urllib.request

import requests
import schemathesis
from schemathesis.generation import GenerationMode
from schemathesis.generation.meta import TestPhase
from schemathesis.openapi.checks import IgnoredAuth, RejectedPositiveData

with open(os.environ["CONTRACT_RUN_FILE"], encoding="utf-8") as file:
    RUN = json.load(file)

#: Ids are only replaced by ids: what a negative case made of them must reach the gateway.
FORMS = {
    "deliveryId": re.compile(r"[0-9a-f]{24}\.[0-9]{1,10}"),
    "checkoutRef": re.compile(r"[A-Za-z0-9._:-]{16,128}"),
    "sessionPublicId": re.compile(r"[A-Za-z0-9._:-]{1,128}"),
}
OBJECT_ID = re.compile(r"[0-9a-f]{24}")
LONGEST_DELAY_MS = 20

#: Here a pattern says less than is asked for, and what it lets through is refused as not fitting: the 30th of February, addresses
#: that no browser could open, more pairs than may be left of a patched map.
COARSE_PATTERNS = {
    "listCheckouts",
    "listTransactions",
    "createCheckout",
    "updateCheckout",
    "createSite",
    "updateSite",
    "createApiKey",
    "updateApiKey",
    "createSystemApiKey",
    "updateSystemApiKey",
    "createClient",
    "createHold",
    "createDomain",
    "updateHold",
    "replaceClient",
    "updateClient",
    "createInvitation",
    "createResendJob",
}
#: What is drawn for these need not fit what is drawn beside it, or what there is: a time after its end, a page deeper than lists go, tags of headers.
COARSE_QUERY = {"from", "to", "page", "objectType"}
COARSE_HEADERS = {"If-Match"}
#: Without the session of its checkout a transaction does not exist for a buyer: 404 and not 401, as the spec says of the header.
BUYERS_OPERATIONS = {"getTransactionStatus", "cancelTransaction", "markTransactionPending"}

calls = 0


@schemathesis.hook
def before_call(context, case, kwargs):
    global calls
    calls += 1
    operation_id = case.operation.definition.raw.get("operationId")
    values = RUN["values"].get(operation_id, {})
    positive = case.meta is None or case.meta.generation.mode == GenerationMode.POSITIVE
    # Links of the stateful phase carry ids of their own.
    stateful = case.meta is not None and case.meta.phase.name == TestPhase.STATEFUL
    if not stateful and calls % 4 != 0:
        replace_ids(case.path_parameters, values)
        replace_ids(case.body, values)
    if isinstance(case.path_parameters, dict) and is_form("organizationId", case.path_parameters.get("organizationId")):
        case.path_parameters["organizationId"] = RUN["organizationId"]
    if positive and isinstance(case.query, dict):
        # Opaque: only one that a list gave is right, whatever its form.
        case.query.pop("cursor", None)
    if isinstance(case.body, dict) and isinstance(case.body.get("delayMs"), int) and LONGEST_DELAY_MS < case.body["delayMs"] <= 60_000:
        # The answer waits for it; a minute of waiting finds nothing.
        case.body["delayMs"] = LONGEST_DELAY_MS
    if operation_id in RUN["sessionEaters"]:
        with urllib.request.urlopen(RUN["sessionSource"]) as answer:
            name, _, value = answer.read().decode().partition("=")
        # Not where the session is left out or broken on purpose.
        if (case.cookies or {}).get(name) == os.environ["CONTRACT_CREDENTIALS"]:
            case.cookies[name] = value
    # Whatever is authentic is taken in, so that a broken one has to be refused for its signature.
    if operation_id == "receiveHook" and positive:
        case.path_parameters.update(values)
        kwargs["auth"] = SandboxSignature()


@schemathesis.hook
def filter_failure(context, failure, case, response):
    """Whether a finding counts. In the configuration such rules would not hold for the stateful phase."""
    operation_id = case.operation.definition.raw.get("operationId")
    if isinstance(failure, RejectedPositiveData):
        coarse = operation_id in COARSE_PATTERNS or COARSE_QUERY & set(case.query or {}) or COARSE_HEADERS & set(case.headers or {})
        return not ((coarse or leads_nowhere(case)) and response.status_code == 400)
    if isinstance(failure, IgnoredAuth):
        return not (operation_id in BUYERS_OPERATIONS and "got `404 Not Found`" in failure.message)
    return True


def leads_nowhere(case):
    """A link that schemathesis inferred from a member which was null in the answer."""
    return any(value in (None, "None") for value in (case.path_parameters or {}).values())


def replace_ids(container, values):
    if not isinstance(container, dict):
        return
    for name, value in values.items():
        if is_form(name, container.get(name)):
            container[name] = value


def is_form(name, value):
    return isinstance(value, str) and FORMS.get(name, OBJECT_ID).fullmatch(value) is not None


class SandboxSignature(requests.auth.AuthBase):
    """Signs the bytes as they are sent, as the hooks spec words it."""

    def __call__(self, request):
        body = request.body or b""
        raw = body.encode() if isinstance(body, str) else body
        at = str(int(time.time()))
        digest = hmac.new(RUN["webhookSecret"].encode(), at.encode() + b"." + raw, hashlib.sha256).hexdigest()
        request.headers["Sandbox-Signature"] = f"t={at},v1={digest}"
        return request
