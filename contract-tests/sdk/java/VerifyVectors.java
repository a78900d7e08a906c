import app.paymentgateway.sdk.ApiClient;
import app.paymentgateway.sdk.Ipn;
import app.paymentgateway.sdk.IpnEvent;
import app.paymentgateway.sdk.IpnVerificationException;
import app.paymentgateway.sdk.api.CheckoutsApi;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Run with the file of the vectors as the one argument. */
public final class VerifyVectors {
  private static int checked = 0;

  public static void main(String[] args) throws Exception {
    JsonNode vectors = new ObjectMapper().readTree(new File(args[0]));
    for (JsonNode vector : vectors.get("cases")) {
      checkSigned(vector);
    }
    for (String group : List.of("accepted", "refused")) {
      for (JsonNode vector : vectors.get(group)) {
        Map<String, List<String>> headers = new HashMap<>();
        vector.get("headers").fields().forEachRemaining(header -> headers.put(header.getKey(), List.of(header.getValue().asText())));
        String got = outcome(vector.get("body").asText(), headers, vector.get("secret").asText(), vector.get("now").asLong());
        expectEqual(vector.get("name").asText(), got, vector.path("reason").asText("paymentV2"));
        checked++;
      }
    }
    new CheckoutsApi(new ApiClient());
    System.out.println("verified " + checked);
  }

  private static void checkSigned(JsonNode vector) throws Exception {
    String name = vector.get("name").asText();
    String body = vector.get("body").asText();
    String secret = vector.get("secret").asText();
    String signature = vector.get("signature").asText();
    long timestamp = vector.get("timestamp").asLong();
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    expectEqual(name + " signed", Ipn.signTestIpn(bytes, secret, timestamp).get("X-Signature-HMAC-SHA256"), signature);
    Map<String, List<String>> headers = new HashMap<>();
    headers.put("X-Signature-Timestamp", List.of(vector.get("timestamp").asText()));
    headers.put("X-Signature-HMAC-SHA256", List.of(signature));
    if (!vector.get("version").isNull()) {
      headers.put("X-IPN-Version", List.of(vector.get("version").asText()));
    }
    expectEqual(name, outcome(body, headers, secret, timestamp), vector.get("kind").isNull() ? "invalid_body" : vector.get("kind").asText());
    if (vector.has("externalReference")) {
      IpnEvent event = Ipn.verifyIpn(bytes, headers, secret, 300, timestamp);
      String reference = event.getPaymentV1() != null ? event.getPaymentV1().getExternalReference() : event.getPaymentV2().getExternalReference();
      expectEqual(name + " reference", reference, vector.get("externalReference").asText());
    }
    checked++;
  }

  private static String outcome(String body, Map<String, List<String>> headers, String secret, long now) {
    try {
      return Ipn.verifyIpn(body.getBytes(StandardCharsets.UTF_8), headers, secret, 300, now).getKind().toString();
    } catch (IpnVerificationException error) {
      return error.getReason();
    }
  }

  private static void expectEqual(String name, Object got, Object wanted) {
    if (!Objects.equals(got, wanted)) {
      System.err.println(name + ": got " + got + ", wanted " + wanted);
      System.exit(1);
    }
  }
}
