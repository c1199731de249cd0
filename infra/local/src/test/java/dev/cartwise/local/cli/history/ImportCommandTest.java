package dev.cartwise.local.cli.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.contracts.ArchiveLayout;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.contracts.Shopper;
import dev.cartwise.featurestore.Retention;
import dev.cartwise.featurestore.dynamodb.Backoff;
import dev.cartwise.featurestore.dynamodb.DynamoDbItemAttributesStore;
import dev.cartwise.featurestore.dynamodb.DynamoDbShopperRowStore;
import dev.cartwise.featurestore.dynamodb.DynamoDbUserProfileStore;
import dev.cartwise.featurestore.dynamodb.FeatureTables;
import dev.cartwise.featurestore.shopper.RecentInteraction;
import dev.cartwise.local.LocalConfig;
import dev.cartwise.local.LocalStores;
import dev.cartwise.local.Repository;
import dev.cartwise.local.cli.CommandRun;
import dev.cartwise.local.datadir.RunningSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A shop's files brought into a data directory, on whose stores another process may be running. */
class ImportCommandTest {

  private static final Path REPOSITORY = Path.of("../..").toAbsolutePath().normalize();
  private static final ShopId DEMO = new ShopId("demo");
  private static final FeatureTables TABLES = new FeatureTables("cartwise-");
  private static final long LATELY = Instant.parse("2026-01-10T10:00:00Z").getEpochSecond();

  @TempDir Path directory;
  @TempDir Path folder;

  @BeforeEach
  void setRepository() {
    System.setProperty(Repository.PROPERTY, REPOSITORY.toString());
  }

  @AfterEach
  void clearRepository() {
    System.clearProperty(Repository.PROPERTY);
  }

  @Test
  void takesFilesOfAllKindsWhileNothingRuns() throws Exception {
    Path events = events();
    Path items = file("items.csv", "ITEM_ID,CATEGORY_L1,PRICE", "lamp,light,12.5", "vase,home,7");
    Path users = file("users.csv", "USER_ID,AGE", "ann,33");

    assertThat(told("interactions", events)).isEqualTo(counts(3, 2, 0, 1));
    assertThat(told("interactions", events)).as("again").isEqualTo(counts(3, 0, 2, 1));
    assertThat(told("items", items)).isEqualTo(counts(2, 2, 0, 0));
    assertThat(told("users", users)).isEqualTo(counts(1, 1, 0, 0));

    assertThat(folder.resolve("events.csv.rejected.csv")).content().contains("\n3,");
    try (LocalStores stores = LocalStores.open(config())) {
      DynamoDbClient client = stores.tables().direct();
      assertThat(itemsOf(client, "ann")).containsExactly("vase", "lamp");
      assertThat(
              new DynamoDbItemAttributesStore(client, TABLES, Backoff.DEFAULT)
                  .read(DEMO, List.of("lamp", "vase")))
          .hasSize(2);
      assertThat(new DynamoDbUserProfileStore(client, TABLES, Backoff.DEFAULT).read(DEMO, "ann"))
          .isPresent();
      assertThat(stores.objects().count("cartwise", ArchiveLayout.INCOMING)).isEqualTo(1);
    }
  }

  @Test
  void worksWhileASystemRunsOnTheDirectory() throws Exception {
    try (LocalStores stores = LocalStores.open(config())) {
      Map<String, String> environment = stores.environment();
      environment.put("AWS_ENDPOINT_URL_LAMBDA", "http://127.0.0.1:1");
      new RunningSystem("http://127.0.0.1:1", ProcessHandle.current().pid(), environment)
          .write(stores.layout());

      assertThat(told("interactions", events())).isEqualTo(counts(3, 2, 0, 1));
      assertThat(itemsOf(stores.tables().direct(), "ann")).containsExactly("vase", "lamp");
    }
  }

  @Test
  void aDryRunStoresNothing() throws Exception {
    CommandRun run = run("interactions", events().toString(), "--dry-run");

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("2 records can be imported, 1 rows are rejected");
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void aDryRunProposesWhatColumnsMean() throws Exception {
    Path file = file("shop.csv", "customer;article;when;what", "ann;lamp;1768000000;View");

    assertThat(run("interactions", file.toString()).err()).contains("--dry-run");
    assertThat(run("interactions", file.toString(), "--dry-run").err())
        .contains("shop.csv.map.json");
    assertThat(folder.resolve("shop.csv.map.json")).exists();
  }

  @Test
  void namesTheCommandThatEntersAShop() throws Exception {
    CommandRun run = run("interactions", events().toString(), "--shop", "toys");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("./cartwise shops create --shop toys --tracking-id ID");
    assertThat(run("items", "x.csv", "--shop", "No Shop").code()).isEqualTo(2);
  }

  @Test
  void namesAFileThatIsNotThere() {
    CommandRun run = run("users", folder.resolve("nowhere.csv").toString());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("nowhere.csv").doesNotContain("unexpected");
  }

  private Path events() throws IOException {
    return file(
        "events.csv",
        "USER_ID,ITEM_ID,EVENT_TYPE,TIMESTAMP",
        "ann,lamp,View," + LATELY,
        ",sofa,View," + LATELY,
        "ann,vase,Purchase," + (LATELY + 1));
  }

  private Path file(String name, String... lines) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
  }

  private LocalConfig config() {
    return LocalConfig.of(REPOSITORY).withDataDirectory(directory);
  }

  private static List<String> itemsOf(DynamoDbClient client, String user) {
    Shopper shopper = Shopper.user(DEMO, user);
    return Objects.requireNonNull(
            DynamoDbShopperRowStore.ofRecent(client, TABLES, Backoff.DEFAULT, Retention.FOREVER)
                .read(Set.of(shopper))
                .get(shopper))
        .recent()
        .newestFirst()
        .stream()
        .map(RecentInteraction::itemId)
        .toList();
  }

  private static Map<String, Long> counts(long rows, long imported, long repeated, long rejected) {
    return Map.of("rows", rows, "imported", imported, "repeated", repeated, "rejected", rejected);
  }

  private Map<String, Long> told(String kind, Path file) throws IOException {
    CommandRun run = run(kind, file.toString(), "--json");
    assertThat(run.code()).as(run.err()).isZero();
    JsonNode line = new ObjectMapper().readTree(run.out());
    assertThat(line.path("seconds").isNumber()).isTrue();
    return Map.of(
        "rows", line.path("rows").asLong(),
        "imported", line.path("imported").asLong(),
        "repeated", line.path("repeated").asLong(),
        "rejected", line.path("rejected").asLong());
  }

  private CommandRun run(String... arguments) {
    List<String> all = new ArrayList<>(List.of("import"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--data", directory.toString()));
    return CommandRun.of(all.toArray(String[]::new));
  }
}
