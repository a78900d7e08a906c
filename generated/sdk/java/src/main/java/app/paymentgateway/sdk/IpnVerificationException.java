package app.paymentgateway.sdk;

/** The notification is not authentic or not usable; answer status 400. The reason is for your log. */
public final class IpnVerificationException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  public IpnVerificationException(String reason, String message) {
    super(message);
    this.reason = reason;
  }

  /**
   * One of missing_header, invalid_timestamp, invalid_signature, timestamp_out_of_tolerance, unsupported_version,
   * invalid_body.
   *
   * @return why the notification was refused
   */
  public String getReason() {
    return reason;
  }
}
