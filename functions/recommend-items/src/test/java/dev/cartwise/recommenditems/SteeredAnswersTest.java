package dev.cartwise.recommenditems;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.manifest.ArtifactFile;
import dev.cartwise.artifactstore.manifest.Manifest;
import dev.cartwise.artifactstore.objects.DirectoryObjectStore;
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
import dev.cartwise.recommendation.catalogue.NeighbourLists;
import dev.cartwise.recommendation.filter.DeclaredFilters;
import dev.cartwise.recommenditems.request.RequestReader;
import dev.cartwise.shopregistry.access.AccessGate;
import dev.cartwise.shopregistry.shop.NamedShops;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Filters, promotions, exclusions, diversity and metadata of both operations, end to end. */
class SteeredAnswersTest {

  private static final ShopId DEMO = new ShopId("demo");
  private static final String FILTER = "arn:aws:personalize:x:1:filter/";

  @TempDir Path directory;
  private final AtomicLong clock = new AtomicLong(1_000_000);
  private final KnownShoppers shoppers = new KnownShoppers();
  private final KnownItems items = new KnownItems();
  private DirectoryObjectStore objects;
  private DeclaredFilters filters;
  private RecommendItemsFunction function;

  /** Twelve items, i01 the most popular; the odd ones Tea, the even ones Kitchen, three brands. */
  @BeforeEach
  void start() throws Exception {
    objects = new DirectoryObjectStore(directory.resolve("objects"));
    filters = new DeclaredFilters(objects);
    ArtifactStore store = new ArtifactStore(objects);
    function =
        new RecommendItemsFunction(
            AccessGate.OPEN,
            new RequestReader(NamedShops.of("demo=demo,other=other")),
            ServedCatalogue.ofShops(
                new ChampionSource(
                    store, new ArtifactCache(store, directory.resolve("cache")), 16, clock::get),
                new UntrainedCatalogues(items, directory.resolve("untrained"), clock::get)),
            new Recommender(
                shoppers, new ShopFilters(filters, clock::get), new FreshItems(items, "STOCK")),
            new MetricLines(System.out, () -> Instant.ofEpochMilli(clock.get())));
    List<CatalogueItem> catalogue = new ArrayList<>();
    for (int i = 1; i <= 12; i++) {
      String category = i % 2 == 1 ? "Tea" : "Kitchen";
      catalogue.add(
          new CatalogueItem(
              String.format("i%02d", i), null, null, category, i, columns(i, category), 100 - i));
    }
    Path folder = Files.createDirectories(directory.resolve("made"));
    CatalogueWriter.write(
        folder.resolve(Catalogue.FILE_NAME),
        new CatalogueContent(1, catalogue, NeighbourLists.none(12)));
    ArtifactSlot slot = new ArtifactSlot(DEMO, Task.RECOMMENDATION);
    store.publish(
        slot,
        Manifest.of(slot.task())
            .version("v1")
            .createdAt(1)
            .file(ArtifactFile.of(folder.resolve(Catalogue.FILE_NAME)))
            .codeVersion("test")
            .build(),
        folder);
    store.promote(slot, "v1", "test", 1);
  }

  /** Reviewers praise i03 and i04. */
  private static Map<String, String> columns(int i, String category) {
    Map<String, String> columns =
        new HashMap<>(
            Map.of("CATEGORY", category, "PRICE", "" + i, "BRAND", "b" + i % 3, "STOCK", "1"));
    if (i == 3) {
      columns.put("PRAISED_FOR", "quality|fit");
    } else if (i == 4) {
      columns.put("PRAISED_FOR", "looks");
    }
    return columns;
  }

  @Test
  void letsThroughOnlyWhatTheDeclaredFilterSays() throws Exception {
    filters.put(DEMO, "cheap", "INCLUDE ItemID WHERE Items.PRICE < $MAX");

    assertThat(ids(recommend("'filterArn':'" + FILTER + "cheap','filterValues':{'MAX':'4'}")))
        .containsExactlyInAnyOrder("i01", "i02", "i03");
    assertThat(ids(recommend("'filterArn':'" + FILTER + "demo/cheap','filterValues':{'MAX':'2'}")))
        .containsExactly("i01");
  }

  @Test
  void filtersByWhatTheShopperDidAndIs() throws Exception {
    filters.put(
        DEMO,
        "mine",
        "EXCLUDE ItemID WHERE Interactions.EVENT_TYPE IN (\"AddToCart\")"
            + " | EXCLUDE ItemID WHERE Items.CATEGORY IN (\"Tea\") IF CurrentUser.DRINKS IN"
            + " (\"coffee\")");
    shoppers.saw(Shopper.user(DEMO, "u1"), EventKind.ADD_TO_CART, "i02");
    shoppers.told(Shopper.user(DEMO, "u1"), "{\"drinks\":[\"water\",\"coffee\"]}");

    assertThat(
            ids(
                recommend(
                    "'userId':'u1','context':{'WITH_OWNED':'true'},'filterArn':'"
                        + FILTER
                        + "mine'")))
        .containsExactlyInAnyOrder("i04", "i06", "i08", "i10", "i12");
  }

  @Test
  void namesTheMemberThatDoesNotFitTheFilter() throws Exception {
    filters.put(DEMO, "cheap", "INCLUDE ItemID WHERE Items.PRICE < $MAX");
    filters.put(DEMO, "wrong", "INCLUDE ItemID WHERE Items.COLOUR IN (\"red\")");

    assertThat(refusal("'filterArn':'" + FILTER + "cheap'")).startsWith("filterValues.MAX: $MAX:");
    assertThat(refusal("'filterArn':'" + FILTER + "cheap','filterValues':{'MAX':'x'}"))
        .startsWith("filterValues.MAX: $MAX: must be one number");
    assertThat(refusal("'filterArn':'" + FILTER + "wrong'"))
        .isEqualTo(
            "filterArn: at character 22 'Items.COLOUR': no item of the shop has such a column");
    assertThat(
            refusal("'promotions':[{'percentPromotedItems':9,'filterArn':'" + FILTER + "none'}]"))
        .isEqualTo("promotions[0].filterArn: shop 'demo' has no filter 'none'");
    assertThat(refusal("'metadataColumns':{'ITEMS':['COLOUR']}"))
        .isEqualTo("metadataColumns.ITEMS: no item of the shop has a column 'COLOUR'");
  }

  @Test
  void noticesAChangedFilterAndOutlivesStorage() throws Exception {
    filters.put(DEMO, "f", "INCLUDE ItemID WHERE Items.ITEM_ID IN (\"i01\")");
    String call = "'filterArn':'" + FILTER + "f'";
    assertThat(ids(recommend(call))).containsExactly("i01");

    filters.put(DEMO, "f", "INCLUDE ItemID WHERE Items.ITEM_ID IN (\"i02\")");
    clock.addAndGet(30_000);
    assertThat(ids(recommend(call))).containsExactly("i02");

    Files.writeString(directory.resolve("objects/filters/demo/f.json"), "no longer JSON");
    clock.addAndGet(30_000);
    assertThat(ids(recommend(call))).containsExactly("i02");
  }

  @Test
  void answers503WhenAFilterWasNeverReadable() throws Exception {
    filters.put(DEMO, "f", "INCLUDE ItemID WHERE Items.ITEM_ID IN (\"i01\")");
    Files.writeString(directory.resolve("objects/filters/demo/f.json"), "no JSON");

    HttpApiResponse response = call("/recommendations", "'filterArn':'" + FILTER + "f'");

    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.headers()).containsEntry("x-amzn-ErrorType", "ThrottlingException");
  }

  @Test
  void leavesOutExcludedIds() throws Exception {
    assertThat(ids(recommend("'context':{'EXCLUDED_ITEM_IDS':'i01, i02,gone'}")))
        .hasSize(10)
        .doesNotContain("i01", "i02");
  }

  @Test
  void leavesOutWhatWasBoughtOrIsInTheCartButNotWhatWasTakenOut() throws Exception {
    Shopper user = Shopper.user(DEMO, "u1");
    shoppers.saw(user, EventKind.PURCHASE, "i01");
    shoppers.saw(user, EventKind.ADD_TO_CART, "i02");
    shoppers.saw(user, EventKind.ADD_TO_CART, "i03");
    shoppers.saw(user, EventKind.REMOVE_FROM_CART, "i03");

    assertThat(ids(recommend("'userId':'u1','itemId':'i05'")))
        .contains("i03")
        .doesNotContain("i01", "i02", "i05");
    assertThat(ids(recommend("'userId':'u1','itemId':'i05','context':{'WITH_OWNED':'true'}")))
        .contains("i01", "i02");
  }

  @Test
  void remembersPurchasesAndCartThroughAnyBrowsing() throws Exception {
    filters.put(
        DEMO,
        "held",
        "INCLUDE ItemID WHERE Interactions.EVENT_TYPE IN (\"Purchase\", \"AddToCart\")");
    Shopper user = Shopper.user(DEMO, "u1");
    shoppers.saw(user, EventKind.PURCHASE, "i01");
    shoppers.saw(user, EventKind.ADD_TO_CART, "i02");
    for (int view = 0; view < 60; view++) {
      shoppers.saw(user, EventKind.VIEW, "i0" + (6 + view % 2));
    }

    assertThat(ids(recommend("'userId':'u1','itemId':'i05'"))).doesNotContain("i01", "i02");
    assertThat(
            ids(
                recommend(
                    "'userId':'u1','context':{'WITH_OWNED':'true'},'filterArn':'"
                        + FILTER
                        + "held'")))
        .containsExactlyInAnyOrder("i01", "i02");
  }

  @Test
  void keepsAShareOfTheSlotsForPromotedItems() throws Exception {
    filters.put(DEMO, "own", "INCLUDE ItemID WHERE Items.BRAND IN (\"b0\")");
    filters.put(DEMO, "tea", "INCLUDE ItemID WHERE Items.CATEGORY IN (\"Tea\")");

    JsonNode answer =
        recommend(
            "'numResults':5,'filterArn':'"
                + FILTER
                + "tea','promotions':[{'name':'ours','percentPromotedItems':40,'filterArn':'"
                + FILTER
                + "own'}]");

    assertThat(ids(answer)).containsExactlyInAnyOrder("i03", "i06", "i01", "i05", "i07");
    for (JsonNode item : answer.get("itemList")) {
      boolean isPromoted = List.of("i03", "i06").contains(item.get("itemId").asText());
      assertThat(item.path("promotionName").asText("")).isEqualTo(isPromoted ? "ours" : "");
    }
    List<Double> scores = new ArrayList<>();
    answer.get("itemList").forEach(item -> scores.add(item.get("score").asDouble()));
    assertThat(scores).isSortedAccordingTo((a, b) -> Double.compare(b, a));
  }

  @Test
  void fillsUpWhenThereAreTooFewPromotedItems() throws Exception {
    filters.put(DEMO, "one", "INCLUDE ItemID WHERE Items.ITEM_ID IN (\"i12\")");

    assertThat(
            ids(
                recommend(
                    "'numResults':4,'promotions':[{'percentPromotedItems':100,'filterArn':'"
                        + FILTER
                        + "one'}]")))
        .hasSize(4)
        .endsWith("i12");
  }

  @Test
  void limitsHowManyItemsShareACategory() throws Exception {
    shoppers.saw(Shopper.user(DEMO, "u1"), EventKind.PURCHASE, "i01");

    assertThat(ids(recommend("'userId':'u1','numResults':2"))).containsExactly("i03", "i05");
    assertThat(ids(recommend("'userId':'u1','numResults':2,'context':{'MAX_PER_CATEGORY':'1'}")))
        .containsExactly("i03", "i02");
    assertThat(ids(recommend("'userId':'u1','numResults':8,'context':{'MAX_PER_CATEGORY':'1'}")))
        .as("filled up beyond the limit")
        .hasSize(8);
  }

  @Test
  void popularItemsGiveWayWhereABalanceIsAskedFor() throws Exception {
    List<String> asServed = ids(recommend("'numResults':12"));
    List<String> unbalanced = ids(recommend("'numResults':12,'context':{'EXPOSURE_BALANCE':'0'}"));
    JsonNode balanced = recommend("'numResults':12,'context':{'EXPOSURE_BALANCE':'200'}");

    assertThat(unbalanced).isEqualTo(asServed);
    assertThat(ids(balanced)).hasSameElementsAs(asServed);
    for (int place = 1; place < 12; place++) {
      assertThat(balanced.at("/itemList/" + place + "/score").asDouble())
          .isLessThanOrEqualTo(balanced.at("/itemList/" + (place - 1) + "/score").asDouble());
    }
  }

  @Test
  void tellsMetadata() throws Exception {
    JsonNode first = recommend("'metadataColumns':{'ITEMS':['brand','PRICE']}").at("/itemList/0");

    assertThat(first.get("itemId").asText()).isEqualTo("i01");
    assertThat(first.get("metadata")).isEqualTo(json("{\"BRAND\":\"b1\",\"PRICE\":\"1\"}"));
    assertThat(recommend("'numResults':1").at("/itemList/0").has("metadata")).isFalse();
  }

  @Test
  void dropsWhatSoldOutSinceTheTraining() throws Exception {
    filters.put(DEMO, "stock", "INCLUDE ItemID WHERE Items.STOCK > 0");
    items.put(
        DEMO,
        List.of(
            new ItemRecord("i01", "{\"stock\":0}"),
            new ItemRecord("i02", "{\"stock\":7,\"brand\":\"new\"}")));

    JsonNode answer =
        recommend(
            "'numResults':3,'filterArn':'"
                + FILTER
                + "stock','metadataColumns':{'ITEMS':['STOCK','BRAND']}");

    assertThat(ids(answer)).containsExactly("i02", "i03", "i04");
    assertThat(answer.at("/itemList/0/metadata"))
        .isEqualTo(json("{\"STOCK\":\"7\",\"BRAND\":\"new\"}"));
    assertThat(answer.at("/itemList/1/metadata/STOCK").asText()).isEqualTo("1");
  }

  @Test
  void filtersByWhatReviewersPraiseAndSaysSo() throws Exception {
    filters.put(DEMO, "fits", "INCLUDE ItemID WHERE Items.PRAISED_FOR IN (\"fit\")");
    filters.put(DEMO, "fine", "EXCLUDE ItemID WHERE Items.CRITICISED_FOR IN (\"quality\")");
    String fits = "'metadataColumns':{'ITEMS':['PRAISED_FOR','criticised_for']},'filterArn':'";

    JsonNode answer = recommend(fits + FILTER + "fits'");
    assertThat(ids(answer)).containsExactly("i03");
    assertThat(answer.at("/itemList/0/metadata"))
        .isEqualTo(json("{\"PRAISED_FOR\":\"quality|fit\"}"));
    assertThat(answer.at("/itemList/0/reason"))
        .isEqualTo(json("[\"popular in Tea\",\"praised for quality\",\"praised for fit\"]"));
    JsonNode ranking =
        rank("'userId':'u1','inputList':['i01','i03','i04'],'filterArn':'" + FILTER + "fits'");
    assertThat(ranking.at("/personalizedRanking").findValuesAsText("itemId"))
        .containsExactly("i03");
    assertThat(ranking.at("/personalizedRanking/0/reason/1").asText())
        .isEqualTo("praised for quality");
    assertThat(ids(recommend("'filterArn':'" + FILTER + "fine'")))
        .as("nobody criticises anything here")
        .hasSize(12);
  }

  @Test
  void remembersThePraiseOfItemsWhoseStockIsReadAnew() throws Exception {
    filters.put(
        DEMO,
        "sold",
        "INCLUDE ItemID WHERE Items.STOCK > 0 AND Items.PRAISED_FOR IN (\"fit\",\"looks\")");
    items.put(
        DEMO,
        List.of(new ItemRecord("i03", "{\"stock\":0}"), new ItemRecord("i04", "{\"stock\":2}")));

    JsonNode answer =
        recommend(
            "'metadataColumns':{'ITEMS':['STOCK','PRAISED_FOR']},'filterArn':'" + FILTER + "sold'");

    assertThat(ids(answer)).containsExactly("i04");
    assertThat(answer.at("/itemList/0/metadata"))
        .isEqualTo(json("{\"STOCK\":\"2\",\"PRAISED_FOR\":\"looks\"}"));
  }

  @Test
  void ranksTheGivenItemsAndPutsUnknownOnesLast() throws Exception {
    JsonNode answer = rank("'userId':'u1','inputList':['gone','i07','i03','i07','i01']");

    assertThat(answer.get("personalizedRanking").findValuesAsText("itemId"))
        .containsExactly("i01", "i03", "i07", "gone");
    assertThat(answer.at("/personalizedRanking/0/score").isNumber()).isTrue();
    assertThat(answer.at("/personalizedRanking/3").has("score")).isFalse();
    assertThat(answer.get("recommendationId").asText()).isNotEmpty();
  }

  @Test
  void ranksByTheShoppersTaste() throws Exception {
    shoppers.saw(Shopper.user(DEMO, "u1"), EventKind.PURCHASE, "i02");

    assertThat(
            rank("'userId':'u1','inputList':['i01','i04','i02']")
                .get("personalizedRanking")
                .findValuesAsText("itemId"))
        .containsExactly("i02", "i04", "i01");
    assertThat(
            rank("'userId':'u1','inputList':['i01','i04','i02'],'context':{'WITH_OWNED':'false'}")
                .get("personalizedRanking")
                .findValuesAsText("itemId"))
        .containsExactly("i04", "i01");
  }

  @Test
  void filtersARankingToo() throws Exception {
    filters.put(DEMO, "tea", "INCLUDE ItemID WHERE Items.CATEGORY IN (\"Tea\")");
    filters.put(DEMO, "notea", "EXCLUDE ItemID WHERE Items.CATEGORY IN (\"Tea\")");
    String input = "'userId':'u1','inputList':['gone','i01','i02','i03'],'filterArn':'" + FILTER;

    assertThat(rank(input + "tea'").get("personalizedRanking").findValuesAsText("itemId"))
        .containsExactly("i01", "i03");
    assertThat(rank(input + "notea'").get("personalizedRanking").findValuesAsText("itemId"))
        .containsExactly("i02", "gone");
  }

  @Test
  void answersBelowTheShopsPath() {
    HttpApiRequest request =
        new HttpApiRequest(
            "POST /shops/{shop}/recommendations",
            "",
            "",
            Map.of(),
            null,
            Map.of("shop", "demo"),
            null,
            "{}",
            false);

    assertThat(function.recommendItems(request).statusCode()).isEqualTo(200);
  }

  private JsonNode recommend(String members) throws IOException {
    return ok(call("/recommendations", members));
  }

  private JsonNode rank(String members) throws IOException {
    return ok(call("/personalize-ranking", members));
  }

  private String refusal(String members) throws IOException {
    HttpApiResponse response = call("/recommendations", members);
    assertThat(response.statusCode()).isBetween(400, 404);
    return json(response.body()).get("message").asText();
  }

  private static JsonNode ok(HttpApiResponse response) throws IOException {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return json(response.body());
  }

  private HttpApiResponse call(String path, String members) {
    String body =
        ("{'campaignArn':'arn:aws:personalize:us-east-1:1:campaign/demo'," + members + "}")
            .replace('\'', '"');
    return function.recommendItems(
        new HttpApiRequest("POST " + path, path, "", Map.of(), null, null, null, body, false));
  }

  private static JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(text);
  }

  private static List<String> ids(JsonNode answer) {
    return answer.get("itemList").findValuesAsText("itemId");
  }
}
