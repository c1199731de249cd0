package dev.cartwise.recommenditems;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.manifest.ArtifactFile;
import dev.cartwise.artifactstore.manifest.Manifest;
import dev.cartwise.artifactstore.objects.DirectoryObjectStore;
import dev.cartwise.artifactstore.objects.ObjectStore;
import dev.cartwise.artifactstore.serving.ArtifactCache;
import dev.cartwise.artifactstore.serving.ChampionSource;
import dev.cartwise.artifactstore.store.ArtifactSlot;
import dev.cartwise.artifactstore.store.ArtifactStore;
import dev.cartwise.awsprotocol.HttpApiRequest;
import dev.cartwise.awsprotocol.HttpApiResponse;
import dev.cartwise.awsprotocol.MetricLines;
import dev.cartwise.contracts.EventKind;
import dev.cartwise.contracts.ItemRecord;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.contracts.Shopper;
import dev.cartwise.recommendation.catalogue.Catalogue;
import dev.cartwise.recommendation.catalogue.CatalogueContent;
import dev.cartwise.recommendation.catalogue.CatalogueItem;
import dev.cartwise.recommendation.catalogue.CatalogueWriter;
import dev.cartwise.recommendation.catalogue.EdgeKind;
import dev.cartwise.recommendation.catalogue.NeighbourLists;
import dev.cartwise.recommendation.filter.DeclaredFilters;
import dev.cartwise.recommenditems.request.RequestReader;
import dev.cartwise.shopregistry.access.AccessGate;
import dev.cartwise.shopregistry.shop.NamedShops;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecommendItemsFunctionTest {

  private static final ShopId DEMO = new ShopId("demo");
  private static final ShopId OTHER = new ShopId("other");

  @TempDir Path directory;
  private final AtomicLong clock = new AtomicLong(1_000_000);
  private final ByteArrayOutputStream metricLines = new ByteArrayOutputStream();
  private final KnownShoppers shoppers = new KnownShoppers();
  private final KnownItems items = new KnownItems();
  private ArtifactStore store;
  private RecommendItemsFunction function;

  @BeforeEach
  void start() {
    ObjectStore objects = new DirectoryObjectStore(directory.resolve("objects"));
    store = new ArtifactStore(objects);
    function =
        new RecommendItemsFunction(
            AccessGate.OPEN,
            new RequestReader(NamedShops.of("demo=demo,other=other")),
            ServedCatalogue.ofShops(
                new ChampionSource(
                    store, new ArtifactCache(store, directory.resolve("cache")), 16, clock::get),
                new UntrainedCatalogues(items, directory.resolve("untrained"), clock::get)),
            new Recommender(
                shoppers,
                new ShopFilters(new DeclaredFilters(objects), clock::get),
                new FreshItems(items, "STOCK")),
            new MetricLines(
                new PrintStream(metricLines, true, StandardCharsets.UTF_8),
                () -> Instant.ofEpochMilli(clock.get())));
  }

  @Test
  void recommendsToAUserWhatGoesWithTheirHistory() throws Exception {
    champion(DEMO, "v1", "");
    shoppers.saw(Shopper.user(DEMO, "u1"), EventKind.PURCHASE, "a");

    JsonNode answer = answer("'userId':'u1','numResults':2");

    assertThat(ids(answer)).containsExactly("b", "c");
    assertThat(answer.at("/itemList/0/reason/0").asText()).isEqualTo("often bought after Item a");
    assertThat(answer.at("/itemList/0/score").asDouble()).isGreaterThan(0);
    assertThat(answer.get("recommendationId").asText()).hasSizeBetween(1, 40);
  }

  @Test
  void givesEveryAnswerAnIdOfItsOwn() throws Exception {
    champion(DEMO, "v1", "");

    assertThat(answer("'userId':'u1'").get("recommendationId"))
        .isNotEqualTo(answer("'userId':'u1'").get("recommendationId"));
  }

  @Test
  void recommendsItemsRelatedToAnItem() throws Exception {
    champion(DEMO, "v1", "");

    assertThat(ids(answer("'itemId':'a'"))).startsWith("b").doesNotContain("a");
  }

  @Test
  void leavesOutWhatTheShopperHasInTheCart() throws Exception {
    champion(DEMO, "v1", "");
    shoppers.saw(Shopper.user(DEMO, "u1"), EventKind.ADD_TO_CART, "b");

    assertThat(ids(answer("'itemId':'a','userId':'u1'"))).doesNotContain("b");
  }

  @Test
  void answersAnUnknownItemWithPopularOnes() throws Exception {
    champion(DEMO, "v1", "");

    assertThat(ids(answer("'itemId':'no such item'"))).containsExactly("c", "b", "a");
  }

  @Test
  void recommendsToAnAnonymousSessionByItsRecentItems() throws Exception {
    champion(DEMO, "v1", "");

    assertThat(ids(answer("'context':{'RECENT_ITEM_IDS':'gone,a'}"))).startsWith("b");
  }

  @Test
  void joinsTheSessionToItsUser() throws Exception {
    champion(DEMO, "v1", "");
    shoppers.saw(Shopper.session(DEMO, "s1"), EventKind.VIEW, "a");

    assertThat(ids(answer("'userId':'u1','context':{'SESSION_ID':'s1'}"))).startsWith("b");
    assertThat(ids(answer("'context':{'SESSION_ID':'s1'}"))).startsWith("b");
  }

  @Test
  void recommendsPopularItemsToNobodyKnown() throws Exception {
    champion(DEMO, "v1", "");

    assertThat(ids(answer("'userId':'stranger'"))).containsExactly("c", "b", "a");
  }

  @Test
  void keepsTheShopsApart() throws Exception {
    champion(DEMO, "v1", "");
    champion(OTHER, "v1", "other-");
    shoppers.saw(Shopper.user(OTHER, "u1"), EventKind.PURCHASE, "other-a");

    assertThat(ids(answer("'userId':'u1'"))).containsExactly("c", "b", "a");
    JsonNode other =
        json(call("{'recommenderArn':'arn:aws:personalize:x:1:recommender/other','userId':'u1'}"));
    assertThat(ids(other)).containsExactly("other-b", "other-c");
  }

  @Test
  void offersTheBareItemsOfAShopWithoutAModel() throws Exception {
    items.put(
        DEMO,
        List.of(
            new ItemRecord("n1", "{\"category\":\"New\"}"),
            new ItemRecord("n2", "{\"category\":\"Old\"}")));
    items.put(OTHER, List.of(new ItemRecord("foreign", "{}")));

    HttpApiResponse response = call("{'campaignArn':'ARN','userId':'u1'}");

    assertThat(ids(json(response))).containsExactly("n1", "n2");
    assertThat(json(response).at("/itemList/0/reason/0").asText()).isEqualTo("in New");
    assertThat(response.headers())
        .containsEntry("x-cartwise-artifact", "untrained; champion=missing");
    assertThat(metricLines.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void servesTheFirstModelSoonAfterItIsTrained() throws Exception {
    items.put(DEMO, List.of(new ItemRecord("a", "{}")));
    call("{'campaignArn':'ARN'}");
    champion(DEMO, "v1", "");
    clock.addAndGet(30_000);

    assertThat(call("{'campaignArn':'ARN'}").headers()).containsEntry("x-cartwise-artifact", "v1");
  }

  @Test
  void doesNotKnowAShopWithNeitherModelNorItems() throws Exception {
    HttpApiResponse response = call("{'campaignArn':'ARN'}");

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.headers()).containsEntry("x-amzn-ErrorType", "ResourceNotFoundException");
  }

  @Test
  void goesOnServingTheLastGoodModelAndSaysSo() throws Exception {
    champion(DEMO, "v1", "");
    call("{'campaignArn':'ARN'}");
    champion(DEMO, "v2", "");
    Path file =
        directory
            .resolve("objects")
            .resolve(new ArtifactSlot(DEMO, Task.RECOMMENDATION).key("v2", Catalogue.FILE_NAME));
    Files.write(file, new byte[(int) Files.size(file)]);
    clock.addAndGet(30_000);

    HttpApiResponse response = call("{'campaignArn':'ARN'}");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers()).containsEntry("x-cartwise-artifact", "v1; champion=corrupt");
    assertThat(metricLines.toString(StandardCharsets.UTF_8))
        .contains("\"ChampionNotServed\":1", "\"Shop\":\"demo\"", "\"Problem\":\"corrupt\"");
  }

  @Test
  void asksToTryAgainWhenStorageIsThrottled() throws Exception {
    champion(DEMO, "v1", "");
    shoppers.throttle(Shopper.user(DEMO, "u1"));

    HttpApiResponse response = call("{'campaignArn':'ARN','userId':'u1'}");

    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.headers()).containsEntry("x-amzn-ErrorType", "ThrottlingException");
  }

  @Test
  void saysHowLongItTook() throws Exception {
    champion(DEMO, "v1", "");

    assertThat(call("{'campaignArn':'ARN'}").headers().get("Server-Timing"))
        .matches("features;dur=\\d+\\.\\d{3}, ranking;dur=\\d+\\.\\d{3}");
  }

  @Test
  void knowsOnlyItsRoute() {
    HttpApiRequest request =
        new HttpApiRequest("GET /", "/", "", Map.of(), null, null, null, null, false);

    assertThat(function.recommendItems(request).statusCode()).isEqualTo(404);
  }

  @Test
  void refusesABodyThatIsNotBase64() {
    HttpApiRequest request =
        new HttpApiRequest(
            "POST /recommendations", "", "", Map.of(), null, null, null, "%%%", true);

    assertThat(function.recommendItems(request).statusCode()).isEqualTo(400);
  }

  private JsonNode answer(String members) throws IOException {
    HttpApiResponse response = call("{'campaignArn':'ARN'," + members + "}");
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return json(response);
  }

  private HttpApiResponse call(String singleQuoted) {
    String body =
        singleQuoted
            .replace("'ARN'", "'arn:aws:personalize:us-east-1:1:campaign/demo'")
            .replace('\'', '"');
    return function.recommendItems(
        new HttpApiRequest(
            "POST /recommendations",
            "/recommendations",
            "",
            Map.of(),
            null,
            null,
            null,
            body,
            false));
  }

  private static JsonNode json(HttpApiResponse response) throws IOException {
    return new ObjectMapper().readTree(response.body());
  }

  private static List<String> ids(JsonNode answer) {
    return answer.get("itemList").findValuesAsText("itemId");
  }

  /** Items a, b and c of rising popularity; b is often bought after a. */
  private void champion(ShopId shop, String version, String idPrefix) throws IOException {
    CatalogueContent content =
        new CatalogueContent(
            1,
            List.of(item(idPrefix + "a", 1), item(idPrefix + "b", 2), item(idPrefix + "c", 3)),
            new NeighbourLists(
                new int[] {0, 1, 1, 1},
                new int[] {1},
                new float[] {0.5f},
                new byte[] {new EdgeKind(true, true, true).code()}));
    Path folder = Files.createDirectories(directory.resolve("made"));
    Path file = folder.resolve(Catalogue.FILE_NAME);
    CatalogueWriter.write(file, content);
    ArtifactSlot slot = new ArtifactSlot(shop, Task.RECOMMENDATION);
    Manifest manifest =
        Manifest.of(slot.task())
            .version(version)
            .createdAt(1)
            .file(ArtifactFile.of(file))
            .codeVersion("test")
            .build();
    store.publish(slot, manifest, folder);
    store.promote(slot, version, "test", clock.get());
  }

  private static CatalogueItem item(String id, double popularity) {
    return new CatalogueItem(id, "Item " + id, null, null, Double.NaN, Map.of(), popularity);
  }
}
