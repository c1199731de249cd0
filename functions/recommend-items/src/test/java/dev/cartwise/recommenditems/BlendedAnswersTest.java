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
import dev.cartwise.contracts.ShopId;
import dev.cartwise.contracts.Shopper;
import dev.cartwise.recommendation.blend.edges.EdgeTable;
import dev.cartwise.recommendation.blend.file.BlendFile;
import dev.cartwise.recommendation.blend.model.BlendModel;
import dev.cartwise.recommendation.blend.model.BlendWeights;
import dev.cartwise.recommendation.blend.model.Evidence;
import dev.cartwise.recommendation.blend.model.Relation;
import dev.cartwise.recommendation.blend.vectors.ItemVectors;
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
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers by a catalogue, a blend and an encoder that came as one artifact. */
class BlendedAnswersTest {

  private static final ArtifactSlot SLOT =
      new ArtifactSlot(new ShopId("demo"), Task.RECOMMENDATION);
  private static final Shopper USER = Shopper.user(SLOT.shop(), "u1");

  /** Around the circle: a and b lie near each other, c across, d opposite, e near d. */
  private static final float[] VECTORS = {1, 0, 0.8f, 0.6f, 0, 1, -1, 0, -0.8f, 0.6f};

  @TempDir private Path directory;
  private final AtomicLong clock = new AtomicLong(1_000_000);
  private final KnownShoppers shoppers = new KnownShoppers();
  private DirectoryObjectStore objects;
  private ArtifactStore store;
  private DeclaredFilters filters;
  private RecommendItemsFunction function;

  @BeforeEach
  void start() {
    objects = new DirectoryObjectStore(directory.resolve("objects"));
    store = new ArtifactStore(objects);
    filters = new DeclaredFilters(objects);
    KnownItems items = new KnownItems();
    function =
        new RecommendItemsFunction(
            AccessGate.OPEN,
            new RequestReader(NamedShops.of("demo=demo")),
            ServedCatalogue.ofShops(
                new ChampionSource(
                    store, new ArtifactCache(store, directory.resolve("cache")), 16, clock::get),
                new UntrainedCatalogues(items, directory.resolve("untrained"), clock::get)),
            new Recommender(
                shoppers, new ShopFilters(filters, clock::get), new FreshItems(items, "STOCK")),
            new MetricLines(System.out, () -> Instant.ofEpochMilli(clock.get())));
  }

  @Test
  void recommendsByTheSequenceModelAndSaysSo() throws Exception {
    publish("v1");
    shoppers.saw(USER, EventKind.VIEW, "d");

    JsonNode answer = answer("/recommendations", "'userId':'u1'").get("itemList");

    assertThat(answer.findValuesAsText("itemId")).containsExactly("e", "c", "b", "a");
    assertThat(answer.at("/0/reason/0").asText()).isEqualTo("fits what you looked at lately");
    assertThat(answer.at("/0/score").floatValue()).isEqualTo(8 * 0.8f);
  }

  @Test
  void namesTheItemAfterWhichShoppersTookAnother() throws Exception {
    publish("v1");
    shoppers.saw(USER, EventKind.PURCHASE, "a");

    JsonNode answer = answer("/recommendations", "'userId':'u1'").get("itemList");

    assertThat(answer.findValuesAsText("itemId")).startsWith("c", "b");
    assertThat(answer.at("/0/reason/0").asText()).isEqualTo("often bought after Item a");
  }

  @Test
  void ordersGivenItemsByTheBlend() throws Exception {
    publish("v1");
    shoppers.saw(USER, EventKind.VIEW, "d");

    assertThat(
            answer("/personalize-ranking", "'userId':'u1','inputList':['a','gone','c','e']")
                .get("personalizedRanking")
                .findValuesAsText("itemId"))
        .containsExactly("e", "c", "a", "gone");
  }

  @Test
  void findsRelatedItemsInTheCatalogue() throws Exception {
    publish("v1");

    assertThat(ids(answer("/recommendations", "'itemId':'a'"))).startsWith("c");
  }

  @Test
  void ranksNobodyKnownByPopularity() throws Exception {
    publish("v1");

    assertThat(ids(answer("/recommendations", "'userId':'stranger'")))
        .containsExactly("e", "d", "c", "b", "a");
  }

  @Test
  void filtersAndPromotesWhatTheBlendRanks() throws Exception {
    publish("v1");
    shoppers.saw(USER, EventKind.VIEW, "d");
    filters.put(SLOT.shop(), "early", "INCLUDE ItemID WHERE Items.LETTER IN (\"a\", \"b\", \"c\")");
    filters.put(SLOT.shop(), "first", "INCLUDE ItemID WHERE Items.LETTER IN (\"a\")");
    String arn = "arn:aws:personalize:x:1:filter/";

    assertThat(ids(answer("/recommendations", "'userId':'u1','filterArn':'" + arn + "early'")))
        .containsExactly("c", "b", "a");
    JsonNode promoted =
        answer(
            "/recommendations",
            "'userId':'u1','numResults':2,'metadataColumns':{'ITEMS':['LETTER']},"
                + "'promotions':[{'name':'p','percentPromotedItems':50,'filterArn':'"
                + arn
                + "first'}]");
    assertThat(ids(promoted)).containsExactly("e", "a");
    assertThat(promoted.at("/itemList/1/promotionName").asText()).isEqualTo("p");
    assertThat(promoted.at("/itemList/1/metadata/LETTER").asText()).isEqualTo("a");
  }

  @ParameterizedTest
  @CsvSource({
    "blend.bin, truncated, truncated",
    "encoder.onnx, truncated, truncated",
    "blend.bin, gone, missing",
    "encoder.onnx, gone, missing",
    "encoder.onnx, zeroed, corrupt"
  })
  void theLastGoodArtifactGoesOnWhenAFileOfTheNextIsDamaged(
      String file, String damage, String problem) throws Exception {
    publish("v1");
    shoppers.saw(USER, EventKind.VIEW, "d");
    answer("/recommendations", "'userId':'u1'");
    publish("v2");
    Path stored = directory.resolve("objects").resolve(SLOT.key("v2", file));
    byte[] bytes = Files.readAllBytes(stored);
    switch (damage) {
      case "gone" -> Files.delete(stored);
      case "truncated" -> Files.write(stored, Arrays.copyOf(bytes, bytes.length / 2));
      default -> Files.write(stored, new byte[bytes.length]);
    }
    clock.addAndGet(30_000);

    HttpApiResponse response = call("/recommendations", "'userId':'u1'");

    assertThat(response.headers()).containsEntry("x-cartwise-artifact", "v1; champion=" + problem);
    assertThat(ids(new ObjectMapper().readTree(response.body()))).startsWith("e");
  }

  @Test
  void refusesPartsThatDoNotBelongTogether() throws Exception {
    publish("v1");
    answer("/recommendations", "'userId':'u1'");
    LastVectorEncoder.write(made().resolve(BlendFile.ENCODER_NAME), 3);
    publishMade("wide", Catalogue.FILE_NAME, BlendFile.NAME, BlendFile.ENCODER_NAME);
    assertThat(servedAfterAMinute()).isEqualTo("v1; champion=corrupt");

    make();
    publishMade("alone", Catalogue.FILE_NAME, BlendFile.NAME);
    assertThat(servedAfterAMinute()).isEqualTo("v1; champion=missing");

    make();
    CatalogueWriter.write(
        made().resolve(Catalogue.FILE_NAME),
        new CatalogueContent(1, List.of(item('a')), NeighbourLists.none(1)));
    publishMade("fewer", Catalogue.FILE_NAME, BlendFile.NAME, BlendFile.ENCODER_NAME);
    assertThat(servedAfterAMinute()).isEqualTo("v1; champion=corrupt");
  }

  @Test
  void refusesAnEncoderThatOpensAndCannotRun() throws Exception {
    publish("v1");
    shoppers.saw(USER, EventKind.VIEW, "d");
    answer("/recommendations", "'userId':'u1'");
    LastVectorEncoder.write(made().resolve(BlendFile.ENCODER_NAME), 2, 7);
    publishMade("failing", Catalogue.FILE_NAME, BlendFile.NAME, BlendFile.ENCODER_NAME);
    assertThat(servedAfterAMinute()).isEqualTo("v1; champion=corrupt");
    assertThat(ids(answer("/recommendations", "'userId':'u1'"))).startsWith("e");
  }

  private String servedAfterAMinute() {
    clock.addAndGet(60_000);
    return call("/recommendations", "'userId':'u1'")
        .headers()
        .getOrDefault("x-cartwise-artifact", "");
  }

  private JsonNode answer(String path, String members) throws IOException {
    HttpApiResponse response = call(path, members);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return new ObjectMapper().readTree(response.body());
  }

  private HttpApiResponse call(String path, String members) {
    String body = "{'campaignArn':'arn:aws:personalize:x:1:campaign/demo'," + members + "}";
    return function.recommendItems(
        new HttpApiRequest(
            "POST " + path, path, "", Map.of(), null, null, null, body.replace('\'', '"'), false));
  }

  private static List<String> ids(JsonNode answer) {
    return answer.get("itemList").findValuesAsText("itemId");
  }

  private void publish(String version) throws IOException {
    make();
    publishMade(version, Catalogue.FILE_NAME, BlendFile.NAME, BlendFile.ENCODER_NAME);
  }

  /** Five items of rising popularity; c is often bought after a; see {@link #VECTORS}. */
  private void make() throws IOException {
    List<CatalogueItem> items = new ArrayList<>();
    for (char letter = 'a'; letter <= 'e'; letter++) {
      items.add(item(letter));
    }
    NeighbourLists neighbours =
        new NeighbourLists(
            new int[] {0, 1, 1, 1, 1, 1},
            new int[] {2},
            new float[] {0.5f},
            new byte[] {new EdgeKind(true, true, true).code()});
    CatalogueWriter.write(
        made().resolve(Catalogue.FILE_NAME), new CatalogueContent(1, items, neighbours));
    EdgeTable pair = EdgeTable.of(new int[] {0, 1, 1, 1, 1, 1}, new int[] {2}, new float[] {0.5f});
    BlendFile.write(
        made().resolve(BlendFile.NAME),
        new BlendModel(
            ItemVectors.inOrder(2, FloatBuffer.wrap(VECTORS)),
            8f,
            5,
            Map.of(Relation.FOLLOWS, pair),
            FloatBuffer.wrap(new float[5]),
            new BlendWeights(Map.of(Evidence.NEURAL, 1f, Evidence.FOLLOWS, 2f))));
    LastVectorEncoder.write(made().resolve(BlendFile.ENCODER_NAME), 2);
  }

  private Path made() throws IOException {
    return Files.createDirectories(directory.resolve("made"));
  }

  private static CatalogueItem item(char letter) {
    String id = String.valueOf(letter);
    return new CatalogueItem(
        id, "Item " + id, null, null, Double.NaN, Map.of("LETTER", id), letter);
  }

  private void publishMade(String version, String... names) throws IOException {
    List<ArtifactFile> files = new ArrayList<>();
    for (String name : names) {
      files.add(ArtifactFile.of(made().resolve(name)));
    }
    store.publish(
        SLOT,
        Manifest.of(SLOT.task())
            .version(version)
            .createdAt(1)
            .files(files)
            .codeVersion("test")
            .build(),
        made());
    store.promote(SLOT, version, "test", clock.get());
  }
}
