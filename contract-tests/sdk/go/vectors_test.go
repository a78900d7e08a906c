package check

import (
	"encoding/json"
	"errors"
	"net/http"
	"os"
	"strconv"
	"testing"
	"time"

	paymentgateway "github.com/payment-gateway/sdk-go"
)

type signedCase struct {
	Name, Secret, Timestamp, Body, Signature string
	Version, Kind, ExternalReference         *string
}

type requestCase struct {
	Name, Secret, Body, Reason string
	Headers                    map[string]string
	Now                        int64
}

type vectors struct {
	Cases             []signedCase
	Accepted, Refused []requestCase
}

func readVectors(t *testing.T) vectors {
	t.Helper()
	text, err := os.ReadFile(os.Getenv("IPN_VECTORS"))
	if err != nil {
		t.Fatal(err)
	}
	var read vectors
	if err := json.Unmarshal(text, &read); err != nil {
		t.Fatal(err)
	}
	return read
}

func outcome(t *testing.T, body string, headers http.Header, secret string, now int64) (string, *paymentgateway.IpnEvent) {
	t.Helper()
	event, err := paymentgateway.VerifyIpn([]byte(body), headers, secret, paymentgateway.VerifyIpnOptions{Now: time.Unix(now, 0)})
	var refusal *paymentgateway.IpnVerificationError
	if errors.As(err, &refusal) {
		return refusal.Reason, nil
	}
	if err != nil {
		t.Fatal(err)
	}
	return string(event.Kind), event
}

func TestVectors(t *testing.T) {
	read := readVectors(t)
	checked := 0
	for _, c := range read.Cases {
		seconds, err := strconv.ParseInt(c.Timestamp, 10, 64)
		if err != nil {
			t.Fatal(err)
		}
		signed := paymentgateway.SignTestIpn([]byte(c.Body), c.Secret, time.Unix(seconds, 0))
		if got := signed.Get("X-Signature-HMAC-SHA256"); got != c.Signature {
			t.Errorf("%s signed: got %s, wanted %s", c.Name, got, c.Signature)
		}
		headers := http.Header{"X-Signature-Timestamp": {c.Timestamp}, "X-Signature-HMAC-SHA256": {c.Signature}}
		if c.Version != nil {
			headers.Set("X-IPN-Version", *c.Version)
		}
		wanted := "invalid_body"
		if c.Kind != nil {
			wanted = *c.Kind
		}
		got, event := outcome(t, c.Body, headers, c.Secret, seconds)
		if got != wanted {
			t.Errorf("%s: got %s, wanted %s", c.Name, got, wanted)
		}
		if c.ExternalReference != nil && event != nil && referenceOf(event) != *c.ExternalReference {
			t.Errorf("%s reference: got %s, wanted %s", c.Name, referenceOf(event), *c.ExternalReference)
		}
		checked++
	}
	for _, c := range append(read.Accepted, read.Refused...) {
		headers := http.Header{}
		for name, value := range c.Headers {
			headers[name] = []string{value}
		}
		wanted := c.Reason
		if wanted == "" {
			wanted = "paymentV2"
		}
		if got, _ := outcome(t, c.Body, headers, c.Secret, c.Now); got != wanted {
			t.Errorf("%s: got %s, wanted %s", c.Name, got, wanted)
		}
		checked++
	}
	_ = paymentgateway.NewAPIClient(paymentgateway.NewConfiguration()).CheckoutsAPI
	t.Logf("verified %d", checked)
}

func referenceOf(event *paymentgateway.IpnEvent) string {
	if event.PaymentV1 != nil {
		return event.PaymentV1.ExternalReference
	}
	return event.PaymentV2.ExternalReference
}
