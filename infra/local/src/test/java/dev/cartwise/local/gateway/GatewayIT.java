package dev.cartwise.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.local.datadir.DiskGuard;
import dev.cartwise.local.http.LoopbackServer;
import dev.cartwise.local.lambda.InvocationOutcome.Answered;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The front door with a function of the test behind it. */
class GatewayIT {
  private static final List<Route> ROUTES =
      List.of(Route.storing("POST", "/events", "f"), Route.of("POST", "/recommendations", "f"));

  @Test
  void refusesToStoreWhileTheDiskIsFullAndGoesOnAnswering() throws Exception {
    try (LoopbackServer server = serve("{\"statusCode\":200}", 1 << 20)) {
      HttpResponse<String> refused = post(server, "/events");
      assertThat(refused.statusCode()).isEqualTo(507);
      assertThat(refused.body())
          .isEqualTo("{\"message\":\"the disk under data is full: less than 64 MB are left\"}");
      assertThat(post(server, "/recommendations").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void storesWhileThereIsRoom() throws Exception {
    try (LoopbackServer server = serve("{\"statusCode\":200}", 1L << 40)) {
      assertThat(post(server, "/events").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void setsHeadersAndCookiesOfTheAnswer() throws Exception {
    String answer =
        "{\"statusCode\":302,\"headers\":{\"location\":\"/x\"},\"cookies\":[\"a=1\",\"b=2\"]}";
    try (LoopbackServer server = serve(answer, 1L << 40)) {
      HttpResponse<String> response = post(server, "/events");
      assertThat(response.statusCode()).isEqualTo(302);
      assertThat(response.headers().firstValue("location")).hasValue("/x");
      assertThat(response.headers().allValues("set-cookie")).containsExactly("a=1", "b=2");
    }
  }

  @Test
  void keepsTheConnectionOfARefusedRequestWhoseBodyComesLate() throws Exception {
    String head = "POST /nowhere HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\n";
    try (LoopbackServer server = serve("{\"statusCode\":200}", 1L << 40);
        Socket socket = new Socket("127.0.0.1", server.endpoint().getPort())) {
      socket.setSoTimeout(10_000);
      BufferedReader answers =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      for (int request = 0; request < 3; request++) {
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        Thread.sleep(100);
        socket.getOutputStream().write("{}".getBytes(StandardCharsets.US_ASCII));

        assertThat(answers.readLine()).isEqualTo("HTTP/1.1 404 Not Found");
        skipRest(answers);
      }
    }
  }

  private static void skipRest(BufferedReader answers) throws IOException {
    String length = "0";
    for (String line = answers.readLine(); !line.isEmpty(); line = answers.readLine()) {
      if (line.toLowerCase(Locale.ROOT).startsWith("content-length: ")) {
        length = line.substring("content-length: ".length());
      }
    }
    for (int left = Integer.parseInt(length); left > 0; left--) {
      assertThat(answers.read()).isNotNegative();
    }
  }

  private static LoopbackServer serve(String answer, long usableBytes) {
    Gateway gateway =
        new Gateway(
            ROUTES,
            (function, event) ->
                CompletableFuture.completedFuture(
                    new Answered(answer.getBytes(StandardCharsets.UTF_8))),
            () -> new byte[0],
            new DiskGuard("data", () -> usableBytes));
    return LoopbackServer.start("gateway", gateway);
  }

  private static HttpResponse<String> post(LoopbackServer server, String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(server.endpoint() + path))
                .POST(BodyPublishers.ofString("{}"))
                .build(),
            BodyHandlers.ofString());
  }
}
