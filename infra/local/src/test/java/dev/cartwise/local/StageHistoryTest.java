package dev.cartwise.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.local.access.AccessKey;
import dev.cartwise.local.cli.CommandRun;
import dev.cartwise.stack.model.Role;
import dev.cartwise.stack.model.Statement;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code import} and {@code export} with {@code --stage}, by somebody who has the operator's policy
 * and no other right, on stores that refuse every third request for their load.
 */
class StageHistoryTest {
  private static final Path REPOSITORY = Path.of("../..").toAbsolutePath().normalize();
  private static final String PREFIX = "cartwise-prod-";
  private static final String BUCKET = PREFIX + AccountStandIn.ACCOUNT + "-us-east-1";
  private static final String EVENTS =
      """
      USER_ID,ITEM_ID,TIMESTAMP,EVENT_TYPE,EVENT_VALUE,SESSION_ID
      ann,mug,1772000000,Purchase,4.5,
      ann,mug,1772000060,View,,
      bob,"27"" screen",1772000000,View,,s-1
      ,mug,1772000000,View,,s-2
      """;

  @TempDir static Path folder;
  private static final Map<String, String> SETTINGS = new HashMap<>();
  private static LocalStores stores;
  private static AccountStandIn account;
  private static BusyGate tables;
  private static BusyGate bucket;

  @BeforeAll
  static void start() throws Exception {
    LocalConfig local = LocalConfig.of(REPOSITORY);
    stores =
        LocalStores.open(
            new LocalConfig(
                REPOSITORY,
                folder.resolve("stage"),
                local.port(),
                local.mode(),
                PREFIX,
                BUCKET,
                local.shops(),
                local.origins(),
                local.plan()));
    account = new AccountStandIn("cartwise-prod");
    Map<String, String> environment = stores.environment();
    tables =
        new BusyGate(
            URI.create(environment.get("AWS_ENDPOINT_URL_DYNAMODB")), BusyGate.TABLES_ARE_BUSY);
    bucket =
        new BusyGate(URI.create(environment.get("AWS_ENDPOINT_URL_S3")), BusyGate.BUCKET_IS_BUSY);
    SETTINGS.put("aws.endpointUrl", account.address());
    SETTINGS.put("aws.endpointUrlDynamoDb", tables.address());
    SETTINGS.put("aws.endpointUrlS3", bucket.address());
    SETTINGS.put(Repository.PROPERTY, REPOSITORY.toString());
  }

  @AfterAll
  static void stop() throws IOException {
    SETTINGS.keySet().forEach(System::clearProperty);
    if (stores != null) {
      bucket.close();
      tables.close();
      account.close();
      stores.close();
    }
  }

  @BeforeEach
  void actAsOperator() throws IOException {
    actWithout("nothing");
  }

  @Test
  void givesBackWhatWasBroughtIn() throws IOException {
    int refusedByTables = tables.refused.get();
    int refusedByBucket = bucket.refused.get();
    Path events = file("events.csv", EVENTS);

    assertThat(json("import", "interactions", events.toString()).path("imported").asInt())
        .isEqualTo(4);
    JsonNode again = json("import", "interactions", events.toString());
    assertThat(again.path("imported").asInt()).isZero();
    assertThat(again.path("repeated").asInt()).isEqualTo(4);
    json("import", "items", file("i.csv", "ITEM_ID,CATEGORY_L1\nmug,Kitchen\n").toString());
    json("import", "users", file("u.csv", "USER_ID,AGE\nann,40\n").toString());

    assertThat(told("export", "interactions", "--in-seconds").lines().sorted())
        .hasSize(5)
        .anyMatch(line -> line.startsWith("USER_ID,ITEM_ID,TIMESTAMP,EVENT_TYPE"))
        .anyMatch(line -> line.startsWith("ann,mug,1772000000,Purchase,4.5,"))
        .anyMatch(line -> line.startsWith("ann,mug,1772000060,View,"))
        .anyMatch(line -> line.startsWith("bob,\"27\"\" screen\",1772000000,View,"))
        .anyMatch(line -> line.startsWith("\"\",mug,1772000000,View,"));
    assertThat(told("export", "items").lines())
        .containsExactly("ITEM_ID,CATEGORY_L1", "mug,Kitchen");
    assertThat(told("export", "users").lines()).containsExactly("USER_ID,AGE", "ann,40");
    assertThat(tables.refused.get()).isGreaterThan(refusedByTables);
    assertThat(bucket.refused.get()).isGreaterThan(refusedByBucket);
  }

  @Test
  void namesTheStackThatIsNotThere() throws IOException {
    for (List<String> command :
        List.of(
            List.of("import", "items", file("n.csv", "ITEM_ID\nmug\n").toString()),
            List.of("export", "items"))) {
      CommandRun run = run("staging", command);

      assertThat(run.code()).isEqualTo(1);
      assertThat(run.err())
          .startsWith("cartwise: there is no stack cartwise-staging ")
          .contains("correct --stage");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "dynamodb:BatchGetItem, import interactions",
    "dynamodb:PutItem, import interactions",
    "s3:ListBucket, import interactions",
    "s3:PutObject, import interactions",
    "dynamodb:BatchWriteItem, import items",
    "dynamodb:Scan, import items",
    "dynamodb:BatchWriteItem, import users",
    "s3:GetObject, export interactions",
    "dynamodb:Query, export items",
    "dynamodb:Scan, export users"
  })
  void namesTheRightThatIsMissing(String action, String command) throws IOException {
    List<String> all = new ArrayList<>(List.of(command.split(" ")));
    if (all.get(0).equals("import")) {
      String name = action.replace(':', '-');
      String content =
          all.get(1).equals("interactions")
              ? EVENTS.replace("mug", name)
              : (all.get(1).equals("items") ? "ITEM_ID" : "USER_ID") + ",AGE\n" + name + ",3\n";
      all.add(file(name + all.get(1) + ".csv", content).toString());
    } else {
      json("import", "interactions", file("some.csv", EVENTS).toString());
    }
    actWithout(action);

    CommandRun run = run("prod", all);

    assertThat(run.code()).as(run.err()).isEqualTo(1);
    assertThat(run.err())
        .contains("cartwise: a right is missing: ")
        .contains(action)
        .contains("infra/deploy/operator-policy.json");
  }

  /** Takes the operator's policy, less one action. */
  private static void actWithout(String action) throws IOException {
    JsonNode policy =
        new ObjectMapper()
            .readTree(REPOSITORY.resolve("infra/deploy/operator-policy.json").toFile());
    List<Statement> statements = new ArrayList<>();
    for (JsonNode each : policy.path("Statement")) {
      List<String> actions = new ArrayList<>(texts(each.path("Action")));
      actions.remove(action);
      statements.add(
          new Statement(
              each.path("Sid").asText(), actions, texts(each.path("Resource")), List.of()));
    }
    AccessKey key =
        stores
            .callers()
            .admit("ada", new Role("cartwise-operator", "arn:aws:iam::1:role/o", statements))
            .key();
    SETTINGS.put("aws.accessKeyId", key.id());
    SETTINGS.put("aws.secretAccessKey", key.secret());
    SETTINGS.forEach(System::setProperty);
  }

  private static List<String> texts(JsonNode oneOrMore) {
    return oneOrMore.isTextual()
        ? List.of(oneOrMore.asText())
        : StreamSupport.stream(oneOrMore.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private static JsonNode json(String... arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--json");
    return new ObjectMapper().readTree(told(all.toArray(String[]::new)));
  }

  private static String told(String... arguments) {
    CommandRun run = run("prod", List.of(arguments));
    assertThat(run.code()).as(run.err()).isZero();
    return run.out();
  }

  private static CommandRun run(String stage, List<String> arguments) {
    List<String> all = new ArrayList<>(arguments);
    all.addAll(List.of("--stage", stage, "--region", "us-east-1"));
    all.addAll(List.of("--data", folder.resolve("operator").toString()));
    return CommandRun.of(all.toArray(String[]::new));
  }
}
