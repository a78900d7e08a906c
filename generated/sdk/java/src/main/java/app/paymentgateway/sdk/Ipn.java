package app.paymentgateway.sdk;

import app.paymentgateway.sdk.model.IpnTest;
import app.paymentgateway.sdk.model.IpnV1;
import app.paymentgateway.sdk.model.IpnV2;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Verification of notifications, and signing of one's own for tests. */
public final class Ipn {
  /** How far the time of signing may be from now, in seconds. */
  public static final long DEFAULT_TOLERANCE_SECONDS = 300;

  private static final Pattern TIMESTAMP = Pattern.compile("[0-9]{1,12}");
  private static final ObjectMapper MAPPER = new JSON().getMapper();

  private Ipn() {}

  /**
   * Verifies a notification against the clock of this machine, with the default tolerance.
   *
   * @param rawBody the bytes exactly as received, before any JSON parser
   * @param headers header names in any case, each with its values
   * @param secret the whole signing secret of the site, {@code whsec_} included
   * @return the content of the notification
   * @throws IpnVerificationException for everything that is not a timely, authentic notification
   */
  public static IpnEvent verifyIpn(byte[] rawBody, Map<String, List<String>> headers, String secret) throws IpnVerificationException {
    return verifyIpn(rawBody, headers, secret, DEFAULT_TOLERANCE_SECONDS, System.currentTimeMillis() / 1000);
  }

  /**
   * Verifies a notification.
   *
   * @param rawBody the bytes exactly as received, before any JSON parser
   * @param headers header names in any case, each with its values
   * @param secret the whole signing secret of the site, {@code whsec_} included
   * @param toleranceSeconds how far the time of signing may be from now
   * @param now current time in Unix seconds
   * @return the content of the notification
   * @throws IpnVerificationException for everything that is not a timely, authentic notification
   */
  public static IpnEvent verifyIpn(byte[] rawBody, Map<String, List<String>> headers, String secret, long toleranceSeconds, long now)
      throws IpnVerificationException {
    String timestamp = readHeader(headers, "X-Signature-Timestamp");
    String signature = readHeader(headers, "X-Signature-HMAC-SHA256");
    if (timestamp == null || signature == null) {
      throw new IpnVerificationException("missing_header", "X-Signature-Timestamp or X-Signature-HMAC-SHA256 is missing.");
    }
    if (!TIMESTAMP.matcher(timestamp).matches()) {
      throw new IpnVerificationException("invalid_timestamp", "X-Signature-Timestamp is not a number of seconds.");
    }
    String expected = sign(rawBody, secret, timestamp);
    // While a secret is being replaced, the second header is signed with the other one.
    if (!same(expected, signature) && !same(expected, readHeader(headers, "X-Signature-HMAC-SHA256-Alternate"))) {
      throw new IpnVerificationException("invalid_signature", "The signature does not match the body and the secret.");
    }
    if (Math.abs(now - Long.parseLong(timestamp)) > toleranceSeconds) {
      throw new IpnVerificationException("timestamp_out_of_tolerance", "The notification was signed too long ago, or a clock is wrong.");
    }
    String version = readHeader(headers, "X-IPN-Version");
    if (version != null && !version.equals("1") && !version.equals("2")) {
      throw new IpnVerificationException("unsupported_version", "X-IPN-Version is neither 1 nor 2.");
    }
    return readEvent(rawBody, "2".equals(version) ? 2 : 1);
  }

  /**
   * Signs a body as the gateway does, for tests of your own endpoint.
   *
   * @param body the bytes to be sent
   * @param secret the whole signing secret, {@code whsec_} included
   * @param timestamp time of signing in Unix seconds
   * @return the headers to send with the body, the version headers included
   */
  public static Map<String, String> signTestIpn(byte[] body, String secret, long timestamp) {
    String signedAt = Long.toString(timestamp);
    JsonNode content = parseObject(body);
    boolean isVersion2 = content != null && content.path("schemaVersion").isInt() && content.path("schemaVersion").intValue() == 2;
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "application/json");
    headers.put("X-Signature-Timestamp", signedAt);
    headers.put("X-Signature-HMAC-SHA256", sign(body, secret, signedAt));
    headers.put("X-IPN-Version", isVersion2 ? "2" : "1");
    if (isVersion2 && content.path("deliveryId").isTextual()) {
      headers.put("X-IPN-Delivery-ID", content.path("deliveryId").textValue());
    }
    return headers;
  }

  private static String sign(byte[] body, String secret, String timestamp) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      mac.update((timestamp + ".").getBytes(StandardCharsets.UTF_8));
      StringBuilder hex = new StringBuilder(64);
      for (byte part : mac.doFinal(body)) {
        hex.append(String.format("%02x", part));
      }
      return hex.toString();
    } catch (GeneralSecurityException error) {
      throw new IllegalStateException("This Java has no HmacSHA256.", error);
    }
  }

  private static boolean same(String expected, String given) {
    return given != null && MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  /** The one value of a header; a header that came twice has none. */
  private static String readHeader(Map<String, List<String>> headers, String name) {
    List<String> values = new ArrayList<>();
    for (Map.Entry<String, List<String>> header : headers.entrySet()) {
      if (name.equalsIgnoreCase(header.getKey())) {
        values.addAll(header.getValue());
      }
    }
    return values.size() == 1 ? values.get(0) : null;
  }

  private static IpnEvent readEvent(byte[] body, int version) throws IpnVerificationException {
    JsonNode content = parseObject(body);
    if (content == null) {
      throw invalidBody("is no JSON object");
    }
    JsonNode bodyVersion = content.path("schemaVersion");
    if (bodyVersion.isMissingNode() ? version != 1 : !bodyVersion.isInt() || bodyVersion.intValue() != version) {
      throw invalidBody("is of another version than the header says");
    }
    if (version == 2) {
      if (!hasText(content, "deliveryId") || !hasText(content, "occurredAt")) {
        throw invalidBody("lacks deliveryId or occurredAt");
      }
      if ("ipn.test".equals(content.path("eventType").textValue())) {
        return new IpnEvent(IpnEvent.Kind.IPN_TEST, toModel(content, IpnTest.class));
      }
      if (!content.path("eventVersion").isIntegralNumber()) {
        throw invalidBody("lacks eventVersion");
      }
    }
    if (!hasText(content, "id") || !hasText(content, "externalReference") || !content.path("status").isIntegralNumber()) {
      throw invalidBody("lacks id, externalReference or status");
    }
    return version == 2
        ? new IpnEvent(IpnEvent.Kind.PAYMENT_V2, toModel(content, IpnV2.class))
        : new IpnEvent(IpnEvent.Kind.PAYMENT_V1, toModel(content, IpnV1.class));
  }

  private static boolean hasText(JsonNode content, String name) {
    JsonNode value = content.path(name);
    return value.isTextual() && !value.textValue().isEmpty();
  }

  private static JsonNode parseObject(byte[] body) {
    try {
      JsonNode content = MAPPER.readTree(body);
      return content != null && content.isObject() ? content : null;
    } catch (IOException error) {
      return null;
    }
  }

  private static <T> T toModel(JsonNode content, Class<T> model) throws IpnVerificationException {
    try {
      return MAPPER.treeToValue(content, model);
    } catch (JsonProcessingException error) {
      throw invalidBody("has a field of another form than documented: " + error.getOriginalMessage());
    }
  }

  private static IpnVerificationException invalidBody(String what) {
    return new IpnVerificationException("invalid_body", "The body is authentic but " + what + ".");
  }
}
