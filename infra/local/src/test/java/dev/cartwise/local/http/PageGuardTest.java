package dev.cartwise.local.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageGuardTest {
  private final AtomicInteger calls = new AtomicInteger();
  private LoopbackServer server;

  @BeforeEach
  void start() {
    server = LoopbackServer.bind("guarded", 0);
    server.serve(
        new Handler.Abstract() {
          @Override
          public boolean handle(Request request, Response response, Callback callback) {
            calls.incrementAndGet();
            Content.Sink.write(response, true, "secret", callback);
            return true;
          }
        },
        Origins.parse("https://shop.test, http://Pages.test:8080"));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: evil.test",
        "Host: 127.0.0.1.evil.test:8787",
        "Host: localhost.evil.test",
        "Host: 192.168.0.7:8787",
        "Host: 127.0.0.1|Origin: https://evil.test",
        "Host: 127.0.0.1|Origin: null",
        "Host: 127.0.0.1|Origin: https://shop.test.evil.test",
        "Host: 127.0.0.1|Origin: http://shop.test",
        "Host: 127.0.0.1|Origin: https://shop.test:8443",
        "Host: 127.0.0.1|Origin: http://localhost.evil.test",
        "Host: 127.0.0.1|Origin: http://localhost@evil.test",
        "Host: 127.0.0.1|Origin: http://localhost:3000|Origin: https://evil.test",
        "Host: 127.0.0.1|Sec-Fetch-Site: cross-site|Sec-Fetch-Mode: no-cors",
      })
  void refusesPagesOfOthers(String headers) throws IOException {
    String answer = post(headers + "|Content-Type: text/plain");
    assertThat(answer)
        .startsWith("HTTP/1.1 403")
        .containsIgnoringCase("x-amzn-ErrorType: ForbiddenException")
        .contains("{\"message\":\"")
        .doesNotContain("evil", "secret");
    assertThat(calls).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: 127.0.0.1:8787",
        "Host: LOCALHOST",
        "Host: [::1]:8787",
        "Host: shop.test",
        "Host: 127.0.0.1|Content-Type: application/x-amz-json-1.1",
        "Host: 127.0.0.1|Content-Type: text/plain",
        "Host: 127.0.0.1|Origin: http://localhost:3000|Sec-Fetch-Site: cross-site",
        "Host: 127.0.0.1|Origin: http://127.0.0.1:8787|Sec-Fetch-Site: same-origin",
        "Host: 127.0.0.1|Origin: https://shop.test|Sec-Fetch-Site: cross-site",
        "Host: 127.0.0.1|Origin: http://pages.test:8080",
        "Host: 127.0.0.1|Sec-Fetch-Site: none",
      })
  void answersProgramsAndPagesOfThisMachine(String headers) throws IOException {
    assertThat(post(headers)).startsWith("HTTP/1.1 200").contains("secret");
    assertThat(calls).hasValue(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"shop.test", "https://shop.test/", "https://*", "null", "ftp://a"})
  void saysWhichSettingIsNoOrigin(String list) {
    assertThatThrownBy(() -> Origins.parse("https://a.test," + list))
        .hasMessageStartingWith("CARTWISE_ORIGINS: '" + list + "' is no origin");
  }

  @Test
  void takesAnEmptyListForNone() {
    assertThat(Origins.parse(" , ")).isEqualTo(Origins.OF_THIS_MACHINE);
  }

  /** Sends headers, with bars between, as a client would that may send any. */
  private String post(String headers) throws IOException {
    URI endpoint = server.endpoint();
    try (Socket socket = new Socket(endpoint.getHost(), endpoint.getPort())) {
      String request =
          "POST /events HTTP/1.1\r\n"
              + headers.replace("|", "\r\n")
              + "\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
