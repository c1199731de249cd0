package dev.cartwise.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.local.LocalConfig;
import dev.cartwise.local.LocalStores;
import dev.cartwise.local.Repository;
import dev.cartwise.local.datadir.RunningSystem;
import dev.cartwise.shopregistry.dynamodb.DynamoDbShopDirectory;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Shops of a data directory, on whose stores another process may be running. */
class ShopsCommandTest {
  private static final Path REPOSITORY = Path.of("../..").toAbsolutePath().normalize();

  @TempDir Path directory;

  @BeforeEach
  void setRepository() {
    System.setProperty(Repository.PROPERTY, REPOSITORY.toString());
  }

  @AfterEach
  void clearRepository() {
    System.clearProperty(Repository.PROPERTY);
  }

  @Test
  void worksWhileASystemRunsOnTheDirectory() throws Exception {
    LocalConfig config = LocalConfig.of(REPOSITORY).withDataDirectory(directory);
    try (LocalStores stores = LocalStores.open(config);
        DynamoDbClient client = stores.tables().client()) {
      Map<String, String> environment = stores.environment();
      environment.put("AWS_ENDPOINT_URL_LAMBDA", "http://127.0.0.1:1");
      new RunningSystem("http://127.0.0.1:1", ProcessHandle.current().pid(), environment)
          .write(stores.layout());
      DynamoDbShopDirectory shops = new DynamoDbShopDirectory(client, config.tablePrefix());
      assertThat(shops.only()).contains(new ShopId("demo"));

      assertThat(json("create", "--shop", "toys", "--tracking-id", "t", "--json").path("shop"))
          .hasToString("\"toys\"");
      assertThat(shops.byTrackingId("t")).contains(new ShopId("toys"));
      assertThat(shops.only()).isEmpty();

      assertThat(run("delete", "toys", "--yes").out()).contains("toys", "deleted 20");
      assertThat(shops.byName("toys")).isEmpty();
    }
  }

  @Test
  void worksWhileNothingRuns() throws Exception {
    assertThat(json("list", "--json").path("shops").findValuesAsText("shop"))
        .containsExactly("demo");
    JsonNode made =
        json("create", "--shop", "toys", "--tracking-id", "t", "--schedule", "no", "--json");
    assertThat(made.path("isScheduled").booleanValue()).isFalse();
    assertThat(json("create", "--shop", "toys", "--tracking-id", "t", "--json")).isEqualTo(made);

    CommandRun taken = run("create", "--shop", "shoes", "--tracking-id", "t");
    assertThat(taken.code()).isEqualTo(1);
    assertThat(taken.err()).startsWith("cartwise: tracking id 't' is in use by shop toys: ");

    assertThat(run("delete", "toys", "--yes").code()).isZero();
    assertThat(json("list", "--json").path("shops").findValuesAsText("deleted")).hasSize(1);
    assertThat(run("create", "--shop", "shoes", "--tracking-id", "t").code()).isZero();
    assertThat(run("list").out()).contains("demo", "shoes", "served, trained on schedule");
  }

  @Test
  void bringsTheSampleShopBackToNobodyWhoDeletedIt() throws Exception {
    assertThat(run("delete", "demo", "--yes").code()).isZero();
    assertThat(json("list", "--json").at("/shops/0").has("deleted")).isTrue();
  }

  @Test
  void deletesNothingWithoutAYes() throws Exception {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream("no\n".getBytes(StandardCharsets.UTF_8)));
    try {
      assertThat(run("delete", "demo").out()).contains("Serve shop demo no more?", "Nothing was");
    } finally {
      System.setIn(before);
    }
    assertThat(json("list", "--json").at("/shops/0").has("deleted")).isFalse();
  }

  @Test
  void namesAShopThatThereIsNot() {
    CommandRun run = run("delete", "nobody", "--yes");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).startsWith("cartwise: no shop nobody: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create --shop demo",
        "create --tracking-id t",
        "create --shop De#mo --tracking-id t",
        "create --shop demo --tracking-id t --schedule maybe",
        "delete",
        "delete De#mo --yes",
        ""
      })
  void opensNothingForWrongArguments(String arguments) {
    assertThat(run(arguments.isEmpty() ? new String[0] : arguments.split(" ")).code()).isEqualTo(2);
    assertThat(directory).isEmptyDirectory();
  }

  private JsonNode json(String... arguments) throws Exception {
    CommandRun run = run(arguments);
    assertThat(run.code()).as(run.err()).isZero();
    return new ObjectMapper().readTree(run.out());
  }

  private CommandRun run(String... arguments) {
    List<String> all = new ArrayList<>(List.of("shops"));
    all.addAll(List.of(arguments));
    if (arguments.length > 0) {
      all.addAll(List.of("--data", directory.toString()));
    }
    return CommandRun.of(all.toArray(String[]::new));
  }
}
