package dev.cartwise.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.local.failure.LocalSystemException;
import dev.cartwise.local.sampleshop.SampleShop;
import dev.cartwise.local.storefront.RequestSigning;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo against a gateway that keeps what it is sent and always answers the same. */
class DemoTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path data;
  private final Set<String> items = new HashSet<>();
  private final Set<String> users = new HashSet<>();
  private final Set<String> photos = new HashSet<>();
  private final Set<String> reviews = new HashSet<>();
  private final Set<String> events = new TreeSet<>();
  private final StringWriter progress = new StringWriter();
  private int status = 200;
  private boolean idle = true;
  private int drained;
  private int trainedOn;
  private boolean promotesPredictions = true;
  private HttpServer gateway;

  @BeforeEach
  void startGateway() throws IOException {
    gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    gateway.createContext(
        "/",
        exchange -> {
          JsonNode body = JSON.readTree(exchange.getRequestBody());
          String path = exchange.getRequestURI().getPath();
          byte[] answer = answer(path, body).getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("x-cartwise-artifact", "v1");
          exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    gateway.start();
  }

  @AfterEach
  void stopGateway() {
    gateway.stop(0);
  }

  private String answer(String path, JsonNode body) {
    switch (path) {
      case "/items" -> body.path("items").forEach(item -> items.add(item.path("itemId").asText()));
      case "/users" -> body.path("users").forEach(user -> users.add(user.path("userId").asText()));
      case "/shops/demo/reviews" -> reviews.add(body.path("reviewId").asText());
      case "/events" ->
          body.path("eventList")
              .forEach(
                  event ->
                      events.add(
                          event.path("eventId").asText()
                              + body.path("userId").asText()
                              + event.path("sentAt")));
      case "/shops/demo/predictions/purchase" -> {
        return "{\"predictionId\":\"p\",\"probability\":0.125,\"horizonHours\":24,\"known\":true,"
            + "\"contributions\":[{\"feature\":\"cart\",\"contribution\":0.7,"
            + "\"en\":\"2 items in the cart\",\"zh\":\"购物车有 2 件\"},"
            + "{\"feature\":\"age\",\"contribution\":-0.3,\"en\":\"last seen 9 days ago\","
            + "\"zh\":\"9 天前来过\"},{\"feature\":\"none\",\"contribution\":0.0,"
            + "\"en\":\"adds nothing\",\"zh\":\"无影响\"}]}";
      }
      default -> {
        return "{\"recommendationId\":\"r\",\"itemList\":["
            + "{\"itemId\":\"tent-1\",\"score\":2.0,\"reason\":[\"often bought after X\"]},"
            + "{\"itemId\":\"running-socks-3\",\"score\":1.0,\"reason\":[\"popular\"]}]}";
      }
    }
    return status == 200 ? "" : "{\"message\":\"items[0].itemId is too long\"}";
  }

  private DemoReport run() throws InterruptedException {
    DemoSystem system =
        new DemoSystem() {
          @Override
          public URI endpoint() {
            return URI.create("http://127.0.0.1:" + gateway.getAddress().getPort());
          }

          @Override
          public RequestSigning signing() {
            return RequestSigning.NONE;
          }

          @Override
          public Path dataDirectory() {
            return data;
          }

          @Override
          public void putPhotos(Map<String, byte[]> sent) {
            photos.addAll(sent.keySet());
          }

          @Override
          public boolean awaitIdle(Duration limit) {
            drained = events.size();
            return idle;
          }

          @Override
          public Optional<String> train(ShopId shop, String task) {
            trainedOn = drained;
            return task.equals("recommendation") || promotesPredictions
                ? Optional.of("v1")
                : Optional.empty();
          }
        };
    return new Demo(system, new PrintWriter(progress), false).run();
  }

  @Test
  void sendsTheWholeShopThenTrainsThenRecommends() throws IOException, InterruptedException {
    DemoReport report = run();
    assertThat(items).hasSize(report.items()).hasSizeGreaterThanOrEqualTo(300);
    assertThat(users).hasSize(SampleShop.USERS);
    assertThat(photos).hasSize(report.items()).contains("images/demo/tent-1/front.png");
    assertThat(reviews).hasSizeGreaterThan(2 * report.items());
    assertThat(events).hasSize(SampleShop.EVENTS);
    assertThat(trainedOn).isEqualTo(SampleShop.EVENTS);
    assertThat(progress.toString())
        .contains("Sending items", "Sending users", "20,000 of 20,000", "Training");
    JsonNode json = JSON.readTree(report.json());
    assertThat(json.path("shoppers")).hasSize(3);
    assertThat(json.path("shoppers").path(0).path("recommendations").path(0).path("titleZh"))
        .hasToString("\"松径双人帐篷\"");
    assertThat(report.json()).doesNotContain("\n");
  }

  @Test
  void tellsHowLikelyEachShopperBuysAndWhy() throws IOException, InterruptedException {
    DemoReport report = run();

    assertThat(report.lines())
        .containsSubsequence(
            "24 小时内购买的概率 Buys within 24 hours: 12.5 %",
            "  ↑ 购物车有 2 件", "    2 items in the cart", "  ↓ 9 天前来过", "    last seen 9 days ago")
        .doesNotContain("    adds nothing");
    JsonNode purchase = JSON.readTree(report.json()).path("shoppers").path(2).path("purchase");
    assertThat(purchase.path("probability").asDouble()).isEqualTo(0.125);
    assertThat(purchase.path("reasons")).hasSize(3);
  }

  @Test
  void aShopWithoutAModelOfPurchasesIsShownWithoutPredictions()
      throws IOException, InterruptedException {
    promotesPredictions = false;
    DemoReport report = run();

    assertThat(progress.toString()).contains("No model of purchases was good enough");
    assertThat(JSON.readTree(report.json()).path("shoppers").path(0).has("purchase")).isFalse();
  }

  @Test
  void aSecondDemoOnTheSameDataSendsTheSameEvents() throws InterruptedException {
    run();
    Set<String> first = Set.copyOf(events);
    run();
    assertThat(events).isEqualTo(first);
  }

  @Test
  void tablesAreAlignedAlthoughChineseIsWide() throws InterruptedException {
    List<String> lines = RecommendationTable.lines(run().shoppers().get(0));
    assertThat(lines.get(0)).startsWith("Shopper u-").contains("bought lately: ");
    int why = DisplayWidth.of(lines.get(1).substring(0, lines.get(1).indexOf("Why")));
    assertThat(DisplayWidth.of(lines.get(3).substring(0, lines.get(3).indexOf("often"))))
        .isEqualTo(why);
    assertThat(DisplayWidth.of(lines.get(5).substring(0, lines.get(5).indexOf("popular"))))
        .isEqualTo(why);
    assertThat(DisplayWidth.of(lines.get(2))).isEqualTo(why + "often bought after X".length());
    assertThat(lines.get(4).strip()).isEqualTo("Pinetrail Two-Person Tent");
  }

  @Test
  void nextStepsNameTheRunningEndpoint() throws InterruptedException {
    DemoReport report = run();
    assertThat(String.join("\n", report.lines()))
        .contains(
            "curl -s " + report.endpoint() + "/recommendations",
            "curl -s " + report.endpoint() + "/events");
  }

  @Test
  void aRefusalEndsItWithTheServersWords() {
    status = 400;
    assertThatThrownBy(this::run)
        .isInstanceOf(LocalSystemException.class)
        .hasMessageContaining("POST /items was answered 400")
        .hasMessageContaining("items[0].itemId is too long");
  }

  @Test
  void aStreamThatStaysBehindIsTold() {
    idle = false;
    assertThatThrownBy(this::run)
        .isInstanceOf(LocalSystemException.class)
        .hasMessageContaining("not worked through")
        .hasMessageContaining(data.toString());
  }

  @Test
  void anUnreadableMomentIsNamed() throws IOException {
    Files.writeString(data.resolve("demo.json"), "{\"seed\":1}");
    assertThatThrownBy(this::run)
        .isInstanceOf(LocalSystemException.class)
        .hasMessageContaining("demo.json");
  }
}
