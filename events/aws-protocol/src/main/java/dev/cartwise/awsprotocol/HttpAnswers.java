package dev.cartwise.awsprotocol;

import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The frame in which a function answers requests: an expected refusal becomes a typed error, busy
 * storage one that the SDKs retry. A defect goes on to fail the invocation, where the function's
 * error metric counts it.
 */
public final class HttpAnswers {

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
      return protocol.failure(request.requestId(), e);
    } catch (RuntimeException e) {
      if (!isBusy.test(e)) {
        throw e;
      }
      return protocol.failure(request.requestId(), AwsException.busy(e));
    }
  }
}
