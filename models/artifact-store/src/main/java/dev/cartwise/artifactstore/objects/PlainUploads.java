package dev.cartwise.artifactstore.objects;

import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * Uploads that send their body at once, without asking for it by {@code Expect: 100-continue}.
 *
 * <p>The JDK's {@code HttpURLConnection} does not survive every way in which a server may answer
 * that question, and the SDK does not send such a request again.
 */
public final class PlainUploads implements ExecutionInterceptor {

  @Override
  public SdkHttpRequest modifyHttpRequest(
      Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
    return context.httpRequest().toBuilder().removeHeader("Expect").build();
  }
}
