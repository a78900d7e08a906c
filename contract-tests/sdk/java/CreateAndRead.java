import app.paymentgateway.sdk.ApiClient;
import app.paymentgateway.sdk.ApiException;
import app.paymentgateway.sdk.ApiResponse;
import app.paymentgateway.sdk.api.CheckoutsApi;
import app.paymentgateway.sdk.api.TransactionsApi;
import app.paymentgateway.sdk.model.Checkout;
import app.paymentgateway.sdk.model.CheckoutItemInput;
import app.paymentgateway.sdk.model.CreateCheckoutRequest;
import app.paymentgateway.sdk.model.CreatedCheckout;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.util.List;
import java.util.Objects;

/** Run with a running gateway's dev.json as the one argument. */
public final class CreateAndRead {
  private static int checked = 0;

  public static void main(String[] args) throws Exception {
    JsonNode dev = new ObjectMapper().readTree(new File(args[0]));
    String apiKey = dev.get("apiKey").asText();
    ApiClient client = new ApiClient();
    client.updateBaseUri(dev.get("adminApiUrl").asText());
    client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + apiKey));
    CheckoutsApi checkouts = new CheckoutsApi(client);
    CreateCheckoutRequest request =
        new CreateCheckoutRequest()
            .amount(4900L)
            .currency("EUR")
            .externalReference("sdk-java")
            .items(List.of(new CheckoutItemInput().description("Notebook").quantity(2).unitPrice(2450L)));
    String siteId = dev.get("siteId").asText();
    String key = "sdk-java-" + System.nanoTime();

    ApiResponse<CreatedCheckout> first = checkouts.createCheckoutWithHttpInfo(siteId, request, key);
    expectEqual("first replayed", replayed(first), null);
    ApiResponse<CreatedCheckout> again = checkouts.createCheckoutWithHttpInfo(siteId, request, key);
    expectEqual("again replayed", replayed(again), List.of("true"));
    expectEqual("again id", again.getData().getId(), first.getData().getId());

    String id = first.getData().getId();
    Checkout read = checkouts.getCheckout(id);
    expectEqual("amount", read.getAmount(), 4900L);
    expectEqual("item", read.getItems().get(0).getUnitPrice(), 2450L);
    expectEqual("created at", read.getCreatedAt() != null, true);
    expectEqual("status", new TransactionsApi(client).getTransaction(id).getStatus().getValue(), "initiated");

    try {
      checkouts.getCheckout("f".repeat(24));
    } catch (ApiException error) {
      expectEqual("unknown", error.getCode(), 404);
      expectEqual("unknown code", new ObjectMapper().readTree(error.getResponseBody()).get("code").asText(), "checkout_not_found");
    }
    System.out.println("verified " + checked);
  }

  private static List<String> replayed(ApiResponse<?> response) {
    return response.getHeaders().entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase("Idempotent-Replayed"))
        .map(header -> header.getValue())
        .findFirst()
        .orElse(null);
  }

  private static void expectEqual(String name, Object got, Object wanted) {
    if (!Objects.equals(got, wanted)) {
      throw new IllegalStateException(name + ": got " + got + ", wanted " + wanted);
    }
    checked++;
  }
}
