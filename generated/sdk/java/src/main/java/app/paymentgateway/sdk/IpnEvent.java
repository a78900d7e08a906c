package app.paymentgateway.sdk;

import app.paymentgateway.sdk.model.IpnTest;
import app.paymentgateway.sdk.model.IpnV1;
import app.paymentgateway.sdk.model.IpnV2;

/** A verified notification. The kind tells which body it has; the getters of the others answer null. */
public final class IpnEvent {
  /** What a notification is about. */
  public enum Kind {
    PAYMENT_V1("paymentV1"),
    PAYMENT_V2("paymentV2"),
    IPN_TEST("ipnTest");

    private final String value;

    Kind(String value) {
      this.value = value;
    }

    @Override
    public String toString() {
      return value;
    }
  }

  private final Kind kind;
  private final Object body;

  IpnEvent(Kind kind, Object body) {
    this.kind = kind;
    this.body = body;
  }

  public Kind getKind() {
    return kind;
  }

  public IpnV1 getPaymentV1() {
    return body instanceof IpnV1 ? (IpnV1) body : null;
  }

  public IpnV2 getPaymentV2() {
    return body instanceof IpnV2 ? (IpnV2) body : null;
  }

  public IpnTest getIpnTest() {
    return body instanceof IpnTest ? (IpnTest) body : null;
  }
}
