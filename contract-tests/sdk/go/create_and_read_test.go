package check

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	paymentgateway "github.com/payment-gateway/sdk-go"
)

// Needs the path of a running gateway's dev.json in GATEWAY_DEV_FILE.
func TestCreateAndRead(t *testing.T) {
	text, err := os.ReadFile(os.Getenv("GATEWAY_DEV_FILE"))
	if err != nil {
		t.Fatal(err)
	}
	var dev struct{ AdminApiUrl, ApiKey, SiteId string }
	if err := json.Unmarshal(text, &dev); err != nil {
		t.Fatal(err)
	}
	configuration := paymentgateway.NewConfiguration()
	configuration.Servers = paymentgateway.ServerConfigurations{{URL: dev.AdminApiUrl}}
	client := paymentgateway.NewAPIClient(configuration)
	ctx := context.WithValue(context.Background(), paymentgateway.ContextAccessToken, dev.ApiKey)
	checked := 0
	expectEqual := func(name string, got, wanted any) {
		t.Helper()
		if got != wanted {
			t.Fatalf("%s: got %v, wanted %v", name, got, wanted)
		}
		checked++
	}

	request := paymentgateway.NewCreateCheckoutRequest(4900, "EUR")
	request.SetExternalReference("sdk-go")
	item := paymentgateway.NewCheckoutItemInput(2, 2450)
	item.SetDescription("Notebook")
	request.SetItems([]paymentgateway.CheckoutItemInput{*item})
	key := fmt.Sprintf("sdk-go-%d", time.Now().UnixNano())

	created, first, err := client.CheckoutsAPI.CreateCheckout(ctx, dev.SiteId).CreateCheckoutRequest(*request).IdempotencyKey(key).Execute()
	if err != nil {
		t.Fatal(err)
	}
	expectEqual("first replayed", first.Header.Get("Idempotent-Replayed"), "")
	same, again, err := client.CheckoutsAPI.CreateCheckout(ctx, dev.SiteId).CreateCheckoutRequest(*request).IdempotencyKey(key).Execute()
	if err != nil {
		t.Fatal(err)
	}
	expectEqual("again replayed", again.Header.Get("Idempotent-Replayed"), "true")
	expectEqual("again id", same.GetId(), created.GetId())

	read, _, err := client.CheckoutsAPI.GetCheckout(ctx, created.GetId()).Execute()
	if err != nil {
		t.Fatal(err)
	}
	expectEqual("amount", read.GetAmount(), int64(4900))
	expectEqual("item", read.GetItems()[0].GetUnitPrice(), int64(2450))
	expectEqual("created at", read.GetCreatedAt().Year() >= 2025, true)
	transaction, _, err := client.TransactionsAPI.GetTransaction(ctx, created.GetId()).Execute()
	if err != nil {
		t.Fatal(err)
	}
	expectEqual("status", string(transaction.GetStatus()), "initiated")

	_, missing, err := client.CheckoutsAPI.GetCheckout(ctx, strings.Repeat("f", 24)).Execute()
	expectEqual("unknown", missing.StatusCode, 404)
	var problem *paymentgateway.GenericOpenAPIError
	if !errors.As(err, &problem) {
		t.Fatalf("no GenericOpenAPIError but %v", err)
	}
	expectEqual("unknown code", strings.Contains(string(problem.Body()), `"code":"checkout_not_found"`), true)
	fmt.Printf("verified %d\n", checked)
}
