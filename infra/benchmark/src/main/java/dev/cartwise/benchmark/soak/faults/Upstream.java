package dev.cartwise.benchmark.soak.faults;

import dev.cartwise.benchmark.soak.faults.StoreRequest.Header;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.http.HttpHost;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.message.BasicHttpEntityEnclosingRequest;
import org.apache.http.util.EntityUtils;

/** The store behind a proxy; what is signed, the host's name included, reaches it unchanged. */
final class Upstream implements AutoCloseable {
  private static final int MOST_CONNECTIONS = 200;

  /** Headers that belong to a connection, or that the client writes itself. */
  private static final Set<String> OWN =
      Set.of(
          "connection",
          "keep-alive",
          "content-length",
          "transfer-encoding",
          "expect",
          "upgrade",
          "http2-settings");

  private final HttpHost host;
  private final CloseableHttpClient client =
      HttpClients.custom()
          .setMaxConnTotal(MOST_CONNECTIONS)
          .setMaxConnPerRoute(MOST_CONNECTIONS)
          .disableAutomaticRetries()
          .disableContentCompression()
          .disableCookieManagement()
          .disableRedirectHandling()
          .setDefaultRequestConfig(RequestConfig.custom().setExpectContinueEnabled(false).build())
          .build();

  /**
   * An answer of the store.
   *
   * @param status the HTTP status
   * @param headers without those of the connection
   * @param body the whole body
   */
  record Answer(int status, List<Header> headers, byte[] body) {
    Answer {
      headers = List.copyOf(headers);
    }

    static Answer of(int status, String contentType, byte[] body) {
      return new Answer(status, List.of(new Header("Content-Type", contentType)), body);
    }

    Answer withBody(byte[] other) {
      return new Answer(status, headers, other);
    }
  }

  Upstream(URI endpoint) {
    host = new HttpHost(endpoint.getHost(), endpoint.getPort(), "http");
  }

  Answer send(StoreRequest request) throws IOException {
    var sent = new BasicHttpEntityEnclosingRequest(request.method(), request.target());
    for (Header header : request.headers()) {
      if (!OWN.contains(header.name().toLowerCase(Locale.ROOT))) {
        sent.addHeader(header.name(), header.value());
      }
    }
    if (request.body().length > 0 || request.isWrite()) {
      sent.setEntity(new ByteArrayEntity(request.body()));
    }
    try (CloseableHttpResponse response = client.execute(host, sent)) {
      List<Header> headers = new ArrayList<>();
      for (org.apache.http.Header header : response.getAllHeaders()) {
        boolean ofHead =
            request.method().equals("HEAD") && header.getName().equalsIgnoreCase("content-length");
        if (ofHead || !OWN.contains(header.getName().toLowerCase(Locale.ROOT))) {
          headers.add(new Header(header.getName(), header.getValue()));
        }
      }
      byte[] body =
          response.getEntity() == null
              ? new byte[0]
              : EntityUtils.toByteArray(response.getEntity());
      return new Answer(response.getStatusLine().getStatusCode(), headers, body);
    }
  }

  @Override
  public void close() throws IOException {
    client.close();
  }
}
