package dev.cartwise.local.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Keeps web pages of others from a server of this machine. A browser on the machine reaches it, so
 * any page could post to it, and one whose name is made to lead here could read from it. Programs
 * send neither an origin nor what browsers say of a request's site, and are let through.
 */
final class PageGuard extends Handler.Wrapper {
  private final Origins origins;

  PageGuard(Handler handler, Origins origins) {
    super(handler);
    this.origins = origins;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Optional<String> refusal = refusal(request);
    if (refusal.isEmpty()) {
      return super.handle(request, response, callback);
    }
    response.setStatus(403);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
    response.getHeaders().put("x-amzn-ErrorType", "ForbiddenException");
    // The body is not read.
    response.getHeaders().put(HttpHeader.CONNECTION, "close");
    String body = "{\"message\":\"" + refusal.get() + "\"}";
    response.write(true, ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)), callback);
    return true;
  }

  /** Why a request is not let through; nothing of it is repeated. */
  private Optional<String> refusal(Request request) {
    if (!origins.allowHost(Request.getServerName(request))) {
      return Optional.of("Host: is none of this machine");
    }
    boolean allowed = false;
    for (HttpField origin : request.getHeaders().getFields(HttpHeader.ORIGIN)) {
      allowed = origin.getValue() != null && origins.allow(origin.getValue());
      if (!allowed) {
        return Optional.of("Origin: pages of this origin may not call");
      }
    }
    String site = request.getHeaders().get("Sec-Fetch-Site");
    return !allowed && "cross-site".equalsIgnoreCase(site)
        ? Optional.of("Sec-Fetch-Site: pages of other sites may not call")
        : Optional.empty();
  }
}
