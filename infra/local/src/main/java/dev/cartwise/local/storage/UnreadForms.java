package dev.cartwise.local.storage;

import org.gaul.shaded.org.eclipse.jetty.http.HttpField;
import org.gaul.shaded.org.eclipse.jetty.http.HttpFields;
import org.gaul.shaded.org.eclipse.jetty.http.HttpHeader;
import org.gaul.shaded.org.eclipse.jetty.server.Handler;
import org.gaul.shaded.org.eclipse.jetty.server.Request;
import org.gaul.shaded.org.eclipse.jetty.server.Response;
import org.gaul.shaded.org.eclipse.jetty.util.Callback;

/**
 * Keeps the server from reading the body of an unsigned request as a form. So curl calls whatever
 * it sends, and the object would be empty.
 */
final class UnreadForms extends Handler.Wrapper {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final HttpField BYTES =
      new HttpField(HttpHeader.CONTENT_TYPE, "application/octet-stream");

  UnreadForms(Handler handler) {
    super(handler);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    HttpFields headers = request.getHeaders();
    String type = headers.get(HttpHeader.CONTENT_TYPE);
    if (headers.contains(HttpHeader.AUTHORIZATION) || type == null || !type.startsWith(FORM)) {
      return super.handle(request, response, callback);
    }
    HttpFields asBytes = HttpFields.build(headers).put(BYTES).asImmutable();
    Request.Wrapper bytes =
        new Request.Wrapper(request) {
          @Override
          public HttpFields getHeaders() {
            return asBytes;
          }
        };
    return super.handle(bytes, response, callback);
  }
}
