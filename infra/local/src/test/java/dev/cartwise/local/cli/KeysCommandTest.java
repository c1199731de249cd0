package dev.cartwise.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.local.LocalConfig;
import dev.cartwise.local.LocalStores;
import dev.cartwise.local.Repository;
import dev.cartwise.local.datadir.DataLayout;
import dev.cartwise.local.datadir.RunningSystem;
import dev.cartwise.shopregistry.dynamodb.DynamoDbKeyStore;
import dev.cartwise.shopregistry.key.CachedKeys;
import dev.cartwise.shopregistry.seal.AesGcmSeal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Keys of a data directory, on whose stores another process may be running. */
class KeysCommandTest {
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
    try (LocalStores stores = LocalStores.open(config)) {
      new RunningSystem(
              "http://127.0.0.1:1",
              ProcessHandle.current().pid(),
              withInvocations(stores.environment()))
          .write(stores.layout());
      JsonNode made = json("create", "--shop", "demo", "--role", "server", "--json");
      String id = made.path("key").textValue();
      try (DynamoDbClient client = stores.tables().client()) {
        CachedKeys cached =
            new CachedKeys(
                new DynamoDbKeyStore(client, config.tablePrefix()),
                new AesGcmSeal(HexFormat.of().parseHex(Files.readString(keyFile()))));
        assertThat(cached.find(id))
            .hasValueSatisfying(
                key -> assertThat(key.secret()).isEqualTo(made.path("secret").textValue()));
      }
      assertThat(run("list").out()).contains(id, "demo", "server", "in force");
      assertThat(json("revoke", id, "--json").path("revoked").findValuesAsText("key"))
          .containsExactly(id);
    }
  }

  @Test
  void worksWhileNothingRuns() throws Exception {
    JsonNode admin = json("create", "--shop", "demo", "--role", "admin", "--json");
    CommandRun storefront = run("create", "--shop", "other", "--role", "storefront");
    assertThat(storefront.out()).contains("shown this once");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile())))
        .isEqualTo("rw-------");

    JsonNode listed = json("list", "--json");
    assertThat(listed.path("keys").findValuesAsText("shop"))
        .containsExactlyInAnyOrder("demo", "other");
    assertThat(listed.toString()).doesNotContain(admin.path("secret").textValue(), "secret");
    assertThat(json("list", "--role", "admin", "--json").path("keys")).hasSize(1);

    assertThat(json("revoke", "--shop", "demo", "--json").path("revoked")).hasSize(1);
    assertThat(run("revoke", "--shop", "demo").out().strip()).isEqualTo("no key was in force");
    assertThat(run("list", "--shop", "demo").out()).contains("revoked 20");
    assertThat(run("list", "--shop", "other").out()).contains("in force");
  }

  @Test
  void namesTheFileWhoseKeyIsDamaged() throws Exception {
    Files.writeString(keyFile(), "not a key");
    CommandRun run = run("create", "--shop", "demo", "--role", "admin");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).startsWith("cartwise: " + keyFile() + " holds no key: ");
    assertThat(run("list").out().strip()).isEqualTo("no keys");
  }

  @Test
  void revokesTokensOfAShopAndChangesTheirSecret() throws Exception {
    Instant before = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    JsonNode revoked = json("revoke", "--shop", "demo", "--shopper-tokens", "--json");
    assertThat(Instant.parse(revoked.path("tokensRevokedUntil").textValue()))
        .isBetween(before, Instant.now());
    assertThat(run("list").out().strip()).isEqualTo("no keys");

    DataLayout layout = new DataLayout(directory);
    String first = Files.readString(layout.tokenSigningKey());
    assertThat(run("rotate").code()).isZero();
    assertThat(Files.readString(layout.previousTokenSigningKey())).isEqualTo(first);
    assertThat(Files.readString(layout.tokenSigningKey()))
        .matches("[0-9a-f]{64}")
        .isNotEqualTo(first);
  }

  @Test
  void namesAKeyThatThereIsNot() {
    CommandRun run = run("revoke", "CWKEYX");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).startsWith("cartwise: no key CWKEYX: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create --shop demo",
        "create --shop demo --role king",
        "create --shop De#mo --role admin",
        "revoke",
        "revoke --role admin",
        "revoke CWKEYX --shop demo",
        "revoke CWKEYX --shopper-tokens",
        "revoke --shopper-tokens",
        "revoke --shop demo --role admin --shopper-tokens",
        ""
      })
  void opensNothingForWrongArguments(String arguments) {
    assertThat(run(arguments.isEmpty() ? new String[0] : arguments.split(" ")).code()).isEqualTo(2);
    assertThat(directory).isEmptyDirectory();
  }

  private Path keyFile() {
    return new DataLayout(directory).keyEncryptionKey();
  }

  private static Map<String, String> withInvocations(Map<String, String> environment) {
    environment.put("AWS_ENDPOINT_URL_LAMBDA", "http://127.0.0.1:1");
    return environment;
  }

  private JsonNode json(String... arguments) throws Exception {
    CommandRun run = run(arguments);
    assertThat(run.code()).as(run.err()).isZero();
    return new ObjectMapper().readTree(run.out());
  }

  private CommandRun run(String... arguments) {
    List<String> all = new ArrayList<>(List.of("keys"));
    all.addAll(List.of(arguments));
    if (arguments.length > 0) {
      all.addAll(List.of("--data", directory.toString()));
    }
    return CommandRun.of(all.toArray(String[]::new));
  }
}
