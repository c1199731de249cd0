package dev.cartwise.local.http;

import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Tells browsers that pages may call, as API Gateway does with the CORS configuration of the
 * template: it answers preflights of every route itself, and names the page's origin in each
 * answer. Which pages may is asked before, by {@link PageGuard}.
 */
public final class CrossOrigin extends Handler.Wrapper {

  /** What pages may send, as the template has it. */
  static final List<String> METHODS = List.of("GET", "POST", "DELETE");

  static final List<String> HEADERS =
      List.of(
          "amz-sdk-invocation-id",
          "amz-sdk-request",
          "authorization",
          "content-type",
          "x-amz-content-sha256",
          "x-amz-date",
          "x-amz-target",
          "x-amz-user-agent");

  static final int MAX_AGE_SECONDS = 600;

  /** Answers pages on behalf of a handler. */
  public CrossOrigin(Handler handler) {
    super(handler);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String origin = request.getHeaders().get(HttpHeader.ORIGIN);
    if (origin == null) {
      return super.handle(request, response, callback);
    }
    HttpFields.Mutable headers = response.getHeaders();
    headers.put(HttpHeader.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
    headers.add(new HttpField(HttpHeader.VARY, "origin"));
    if (!HttpMethod.OPTIONS.is(request.getMethod())) {
      return super.handle(request, response, callback);
    }
    headers.put(HttpHeader.ACCESS_CONTROL_ALLOW_METHODS, String.join(",", METHODS));
    headers.put(HttpHeader.ACCESS_CONTROL_ALLOW_HEADERS, String.join(",", HEADERS));
    headers.put(HttpHeader.ACCESS_CONTROL_MAX_AGE, Integer.toString(MAX_AGE_SECONDS));
    response.setStatus(204);
    callback.succeeded();
    return true;
  }
}
