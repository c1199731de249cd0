package dev.cartwise.predictpurchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.artifactstore.objects.DirectoryObjectStore;
import dev.cartwise.artifactstore.serving.ArtifactCache;
import dev.cartwise.artifactstore.serving.ChampionSource;
import dev.cartwise.artifactstore.serving.LiveArtifact;
import dev.cartwise.artifactstore.store.ArtifactStore;
import dev.cartwise.awsprotocol.HttpApiRequest;
import dev.cartwise.awsprotocol.HttpApiResponse;
import dev.cartwise.awsprotocol.MetricLines;
import dev.cartwise.contracts.EventKind;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.contracts.Shopper;
import dev.cartwise.predictpurchase.request.PredictionRequestReader;
import dev.cartwise.purchaseintent.artifact.SampleIntents;
import dev.cartwise.shopregistry.access.AccessGate;
import dev.cartwise.shopregistry.shop.NamedShops;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PredictPurchaseFunctionTest {

  private static final ShopId DEMO = new ShopId("demo");
  private static final long NOW = 1_772_000_000_000L;
  private static final long HOUR = 3_600_000;

  @TempDir Path directory;
  private final AtomicLong clock = new AtomicLong(NOW);
  private final ByteArrayOutputStream metricLines = new ByteArrayOutputStream();
  private final KnownShoppers shoppers = new KnownShoppers();
  private ArtifactStore store;
  private PredictPurchaseFunction function;

  @BeforeEach
  void start() {
    store = new ArtifactStore(new DirectoryObjectStore(directory.resolve("objects")));
    function =
        new PredictPurchaseFunction(
            AccessGate.OPEN,
            new PredictionRequestReader(NamedShops.of("demo=demo,other=other")),
            new IntentModels(
                new ChampionSource(
                    store, new ArtifactCache(store, directory.resolve("cache")), 16, clock::get)),
            new Predictor(shoppers, () -> Instant.ofEpochMilli(clock.get())),
            new MetricLines(
                new PrintStream(metricLines, true, StandardCharsets.UTF_8),
                () -> Instant.ofEpochMilli(clock.get())));
    shoppers.did(Shopper.user(DEMO, "u"), EventKind.ADD_TO_CART, "a", NOW - 9 * HOUR);
    shoppers.did(Shopper.session(DEMO, "s"), EventKind.ADD_TO_CART, "b", NOW - HOUR);
  }

  @Test
  void tellsReasonsThatAddUpToTheLogitOfTheProbability() throws Exception {
    MadeArtifact.ofShoppers("v1").promote(store, DEMO, directory);

    JsonNode answer = answer("{'userId':'u'}");

    double sum = answer.get("baseValue").asDouble() + answer.get("residual").asDouble();
    for (JsonNode each : answer.get("contributions")) {
      sum += each.get("contribution").asDouble();
      assertThat(each.get("en").asText()).isNotBlank();
      assertThat(each.get("zh").asText()).isNotBlank();
    }
    double logit = answer.get("logit").asDouble();
    assertThat(sum).isCloseTo(logit, within(1e-9));
    JsonNode calibration = answer.get("calibration");
    assertThat(calibration.get("method").asText()).isEqualTo("platt");
    double calibrated =
        calibration.get("slope").asDouble() * logit + calibration.get("intercept").asDouble();
    assertThat(answer.get("probability").asDouble())
        .isCloseTo(1 / (1 + Math.exp(-calibrated)), within(1e-6));
    assertThat(answer.get("modelVersion").asText()).isEqualTo("v1");
    assertThat(answer.get("model").asText()).isEqualTo("logistic-regression");
    assertThat(answer.get("horizonHours").asDouble()).isEqualTo(24);
    assertThat(answer.get("roundTrips").asInt()).isEqualTo(1);
    assertThat(answer.get("predictionId").asText()).hasSize(36);
  }

  @Test
  void namesTheStrongestReasonFirst() throws Exception {
    MadeArtifact.ofShoppers("v1").promote(store, DEMO, directory);

    List<Double> sizes = new ArrayList<>();
    for (JsonNode each : answer("{'userId':'u'}").get("contributions")) {
      sizes.add(-Math.abs(each.get("contribution").asDouble()));
    }

    assertThat(sizes).hasSize(3).isSorted();
  }

  @Test
  void givesTheIntervalOfThoseWhoWereHeldOut() throws Exception {
    MadeArtifact.ofShoppers("v1").promote(store, DEMO, directory);

    JsonNode interval = answer("{'userId':'u'}").get("interval");

    assertThat(interval.get("low").asDouble()).isBetween(0.05, 0.1);
    assertThat(interval.get("high").asDouble()).isBetween(0.1, 0.15);
    assertThat(interval.get("level").asDouble()).isEqualTo(0.95);
    assertThat(interval.get("n").asInt()).isEqualTo(400);
    assertThat(interval.get("zh").asText()).contains("400");
  }

  @Test
  void givesAStrangerTheRateOfTheShopAndSaysSo() throws Exception {
    MadeArtifact.ofShoppers("v1").promote(store, DEMO, directory);

    JsonNode answer = answer("{'userId':'stranger'}");

    assertThat(answer.get("probability").asDouble()).isEqualTo(MadeArtifact.BASE_RATE);
    assertThat(answer.get("known").asBoolean()).isFalse();
    assertThat(answer.at("/note/en").asText()).contains("Nothing is known");
    assertThat(answer.at("/note/zh").asText()).isNotBlank();
    assertThat(answer.get("contributions")).isEmpty();
  }

  @Test
  void answersManyInTheirOrderAfterOneRead() throws Exception {
    MadeArtifact.ofShoppers("v1").promote(store, DEMO, directory);

    JsonNode answer =
        answer("{'shoppers':[{'userId':'stranger'},{'userId':'u'},{'sessionId':'s'}]}");

    assertThat(shoppers.reads()).isEqualTo(1);
    assertThat(answer.get("roundTrips").asInt()).isEqualTo(1);
    JsonNode predictions = answer.get("predictions");
    assertThat(predictions).hasSize(3);
    assertThat(predictions.at("/0/known").asBoolean()).isFalse();
    assertThat(predictions.at("/1/logit")).isEqualTo(answer("{'userId':'u'}").get("logit"));
    assertThat(predictions.at("/2/logit")).isEqualTo(answer("{'sessionId':'s'}").get("logit"));
    assertThat(predictions.findValuesAsText("predictionId")).doesNotHaveDuplicates();
  }

  @Test
  void answersAboutAnItemByTheModelOfItems() throws Exception {
    MadeArtifact.ofItems("v1").promote(store, DEMO, directory);

    assertThat(answer("{'userId':'u','itemId':'a'}").findValuesAsText("feature"))
        .containsExactly("itemInCart", "cartSize");
    assertThat(answer("{'userId':'u'}").findValuesAsText("feature"))
        .containsExactlyInAnyOrderElementsOf(SampleIntents.SHOPPER);
  }

  @Test
  void refusesAnItemWhereTheModelKnowsShoppersAlone() throws Exception {
    MadeArtifact.ofShoppers("v1").promote(store, DEMO, directory);

    refused(
        "{'shoppers':[{'userId':'u'},{'userId':'u','itemId':'a'}]}",
        400,
        "InvalidInputException",
        "shoppers[1].itemId: the shop's model of purchases does not tell items apart");
    assertThat(shoppers.reads()).isZero();
  }

  @Test
  void guessesNothingForAShopWithoutAModel() throws Exception {
    refused(
        "{'userId':'u'}",
        404,
        "ResourceNotFoundException",
        "shop: 'demo' has no model of purchases yet; train one");
  }

  @Test
  void goesOnServingTheLastGoodModelWhereANewOneIsBroken() throws Exception {
    MadeArtifact.ofShoppers("v1").promote(store, DEMO, directory);
    answer("{'userId':'u'}");
    MadeArtifact.broken("v2").promote(store, DEMO, directory);
    clock.addAndGet(LiveArtifact.MAX_AGE.toMillis());

    HttpApiResponse response = call("{'userId':'u'}");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers()).containsEntry("x-cartwise-artifact", "v1; champion=corrupt");
    assertThat(metricLines.toString(StandardCharsets.UTF_8))
        .contains("\"ChampionNotServed\":1")
        .contains("\"Problem\":\"corrupt\"");
  }

  @Test
  void saysWhatIsWrongWithTheOnlyModelThereIs() throws Exception {
    MadeArtifact.broken("v1").promote(store, DEMO, directory);

    refused(
        "{'userId':'u'}",
        500,
        "InternalServerException",
        "purchase-intent: intent.json: the feature shoeSize is not known here");
  }

  @Test
  void tellsWhereTheTimeWentAndWhatServed() throws Exception {
    MadeArtifact.ofShoppers("v1").promote(store, DEMO, directory);

    HttpApiResponse response = call("{'userId':'u'}");

    assertThat(response.headers()).containsEntry("x-cartwise-artifact", "v1");
    assertThat(response.headers().get("Server-Timing"))
        .matches("features;dur=\\d+\\.\\d{3}, prediction;dur=\\d+\\.\\d{3}");
    assertThat(metricLines.size()).isZero();
  }

  private JsonNode answer(String body) throws IOException {
    HttpApiResponse response = call(body);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return new ObjectMapper().readTree(response.body());
  }

  private void refused(String body, int status, String type, String message) throws IOException {
    HttpApiResponse response = call(body);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers()).containsEntry("x-amzn-ErrorType", type);
    assertThat(new ObjectMapper().readTree(response.body()).get("message").asText())
        .isEqualTo(message);
  }

  private HttpApiResponse call(String body) {
    return function.predictPurchase(
        new HttpApiRequest(
            "POST /shops/{shop}/predictions/purchase",
            "",
            "",
            Map.of(),
            null,
            Map.of("shop", "demo"),
            null,
            body.replace('\'', '"'),
            false));
  }
}
