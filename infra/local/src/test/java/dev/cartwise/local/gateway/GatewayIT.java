package dev.cartwise.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.local.datadir.DiskGuard;
import dev.cartwise.local.http.LoopbackServer;
import dev.cartwise.local.lambda.InvocationOutcome.Answered;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
