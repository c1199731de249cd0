package dev.cartwise.awsprotocol;

import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The frame in which a function answers requests: an expected refusal becomes a typed error, busy
 * storage one that the SDKs retry, and the log what kept it busy. A defect goes on to fail the
 * invocation, where the function's error metric counts it.
 */
public final class HttpAnswers {

  private static final Logger LOG = LoggerFactory.getLogger(HttpAnswers.class);
  private static final int SERVER_ERROR = 500;

  private final Predicate<RuntimeException> isBusy;

  /**
   * @param isBusy tells whether a failure means that storage is busy
   */
  public HttpAnswers(Predicate<RuntimeException> isBusy) {
    this.isBusy = isBusy;
  }

  /** What the work answers, or the error that it ended with. */
  public HttpApiResponse answer(
      HttpApiRequest request, WireProtocol protocol, Supplier<HttpApiResponse> work) {
    try {
      return work.get();
    } catch (AwsException e) {
      return failure(request, protocol, e);
    } catch (RuntimeException e) {
      if (!isBusy.test(e)) {
        throw e;
      }
      return failure(request, protocol, AwsException.busy(e));
    }
  }

  private static HttpApiResponse failure(
      HttpApiRequest request, WireProtocol protocol, AwsException failure) {
    if (failure.status() >= SERVER_ERROR) {
      String cause = String.valueOf(failure.getCause());
      LOG.warn("request {}: {}: {}", request.requestId(), failure.reason(), cause);
    }
    return protocol.failure(request.requestId(), failure);
  }
}
