package paymentgateway

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"net/http"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// IpnEventKind tells which body a verified notification has.
type IpnEventKind string

const (
	IpnPaymentV1 IpnEventKind = "paymentV1"
	IpnPaymentV2 IpnEventKind = "paymentV2"
	IpnTestProbe IpnEventKind = "ipnTest"
)

// IpnEvent is a verified notification. Exactly the field that Kind names is set.
type IpnEvent struct {
	Kind      IpnEventKind
	PaymentV1 *IpnV1
	PaymentV2 *IpnV2
	Test      *IpnTest
}

// IpnVerificationError says that a notification is not authentic or not usable; answer status 400. Reason is for your
// log, one of missing_header, invalid_timestamp, invalid_signature, timestamp_out_of_tolerance, unsupported_version,
// invalid_body.
type IpnVerificationError struct {
	Reason  string
	Message string
}

func (e *IpnVerificationError) Error() string {
	return e.Message
}

// VerifyIpnOptions changes how a notification is verified. The zero value is right in production.
type VerifyIpnOptions struct {
	// Tolerance is how far the time of signing may be from Now. Zero means 300 seconds.
	Tolerance time.Duration
	// Now is the current time. Zero means the clock of this machine.
	Now time.Time
}

var ipnTimestampPattern = regexp.MustCompile(`\A[0-9]{1,12}\z`)

// VerifyIpn verifies a notification and answers its content. rawBody must be the bytes exactly as received, before any
// JSON parser; secret is the whole signing secret of the site, whsec_ included. The error is an *IpnVerificationError
// for everything that is not a timely, authentic notification.
func VerifyIpn(rawBody []byte, headers http.Header, secret string, options VerifyIpnOptions) (*IpnEvent, error) {
	if secret == "" {
		return nil, errors.New("the signing secret is empty")
	}
	timestamp, hasTimestamp := readIpnHeader(headers, "X-Signature-Timestamp")
	signature, hasSignature := readIpnHeader(headers, "X-Signature-HMAC-SHA256")
	if !hasTimestamp || !hasSignature {
		return nil, &IpnVerificationError{"missing_header", "X-Signature-Timestamp or X-Signature-HMAC-SHA256 is missing."}
	}
	if !ipnTimestampPattern.MatchString(timestamp) {
		return nil, &IpnVerificationError{"invalid_timestamp", "X-Signature-Timestamp is not a number of seconds."}
	}
	expected := []byte(signIpn(rawBody, secret, timestamp))
	// While a secret is being replaced, the second header is signed with the other one.
	alternate, _ := readIpnHeader(headers, "X-Signature-HMAC-SHA256-Alternate")
	if !hmac.Equal(expected, []byte(signature)) && !hmac.Equal(expected, []byte(alternate)) {
		return nil, &IpnVerificationError{"invalid_signature", "The signature does not match the body and the secret."}
	}
	if !isTimelyIpn(timestamp, options) {
		return nil, &IpnVerificationError{"timestamp_out_of_tolerance", "The notification was signed too long ago, or a clock is wrong."}
	}
	version, hasVersion := readIpnHeader(headers, "X-IPN-Version")
	if hasVersion && version != "1" && version != "2" {
		return nil, &IpnVerificationError{"unsupported_version", "X-IPN-Version is neither 1 nor 2."}
	}
	if version == "2" {
		return readIpnV2(rawBody)
	}
	return readIpnV1(rawBody)
}

// SignTestIpn signs a body as the gateway does, for tests of your own endpoint, and answers the headers to send with it,
// the version headers included.
func SignTestIpn(body []byte, secret string, timestamp time.Time) http.Header {
	signedAt := strconv.FormatInt(timestamp.Unix(), 10)
	headers := http.Header{}
	headers.Set("Content-Type", "application/json")
	headers.Set("X-Signature-Timestamp", signedAt)
	headers.Set("X-Signature-HMAC-SHA256", signIpn(body, secret, signedAt))
	headers.Set("X-IPN-Version", "1")
	var envelope ipnEnvelope
	if json.Unmarshal(body, &envelope) == nil && envelope.SchemaVersion != nil && *envelope.SchemaVersion == 2 {
		headers.Set("X-IPN-Version", "2")
		if envelope.DeliveryId != "" {
			headers.Set("X-IPN-Delivery-ID", envelope.DeliveryId)
		}
	}
	return headers
}

type ipnEnvelope struct {
	SchemaVersion     *int64 `json:"schemaVersion"`
	EventType         string `json:"eventType"`
	DeliveryId        string `json:"deliveryId"`
	OccurredAt        string `json:"occurredAt"`
	EventVersion      *int64 `json:"eventVersion"`
	Id                string `json:"id"`
	ExternalReference string `json:"externalReference"`
	Status            *int64 `json:"status"`
}

func readIpnV1(rawBody []byte) (*IpnEvent, error) {
	envelope, err := readIpnEnvelope(rawBody, 1)
	if err != nil {
		return nil, err
	}
	if envelope.Id == "" || envelope.ExternalReference == "" || envelope.Status == nil {
		return nil, invalidIpnBody("lacks id, externalReference or status")
	}
	event := &IpnEvent{Kind: IpnPaymentV1, PaymentV1: &IpnV1{}}
	return event, readIpnModel(rawBody, event.PaymentV1)
}

func readIpnV2(rawBody []byte) (*IpnEvent, error) {
	envelope, err := readIpnEnvelope(rawBody, 2)
	if err != nil {
		return nil, err
	}
	if envelope.DeliveryId == "" || envelope.OccurredAt == "" {
		return nil, invalidIpnBody("lacks deliveryId or occurredAt")
	}
	if envelope.EventType == "ipn.test" {
		event := &IpnEvent{Kind: IpnTestProbe, Test: &IpnTest{}}
		return event, readIpnModel(rawBody, event.Test)
	}
	if envelope.EventVersion == nil {
		return nil, invalidIpnBody("lacks eventVersion")
	}
	if envelope.Id == "" || envelope.ExternalReference == "" || envelope.Status == nil {
		return nil, invalidIpnBody("lacks id, externalReference or status")
	}
	event := &IpnEvent{Kind: IpnPaymentV2, PaymentV2: &IpnV2{}}
	return event, readIpnModel(rawBody, event.PaymentV2)
}

func readIpnEnvelope(rawBody []byte, version int64) (*ipnEnvelope, error) {
	var envelope *ipnEnvelope
	if err := json.Unmarshal(rawBody, &envelope); err != nil || envelope == nil {
		return nil, invalidIpnBody("is no JSON object of a notification")
	}
	bodyVersion := int64(1)
	if envelope.SchemaVersion != nil {
		bodyVersion = *envelope.SchemaVersion
	}
	if bodyVersion != version {
		return nil, invalidIpnBody("is of another version than the header says")
	}
	return envelope, nil
}

func readIpnModel(rawBody []byte, model any) error {
	if err := json.Unmarshal(rawBody, model); err != nil {
		return invalidIpnBody("has a field of another form than documented: " + err.Error())
	}
	return nil
}

func invalidIpnBody(what string) error {
	return &IpnVerificationError{"invalid_body", "The body is authentic but " + what + "."}
}

func signIpn(body []byte, secret string, timestamp string) string {
	mac := hmac.New(sha256.New, []byte(secret))
	mac.Write([]byte(timestamp + "."))
	mac.Write(body)
	return hex.EncodeToString(mac.Sum(nil))
}

func isTimelyIpn(timestamp string, options VerifyIpnOptions) bool {
	tolerance, now := options.Tolerance, options.Now
	if tolerance == 0 {
		tolerance = 300 * time.Second
	}
	if now.IsZero() {
		now = time.Now()
	}
	seconds, err := strconv.ParseInt(timestamp, 10, 64)
	distance := now.Unix() - seconds
	return err == nil && max(distance, -distance) <= int64(tolerance/time.Second)
}

// readIpnHeader answers the one value of a header, whose name may be in any case; a header that came twice has none.
func readIpnHeader(headers http.Header, name string) (string, bool) {
	var values []string
	for key, list := range headers {
		if strings.EqualFold(key, name) {
			values = append(values, list...)
		}
	}
	if len(values) != 1 {
		return "", false
	}
	return values[0], true
}
