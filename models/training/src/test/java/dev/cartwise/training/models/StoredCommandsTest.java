package dev.cartwise.training.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.manifest.Lineage;
import dev.cartwise.artifactstore.manifest.Manifest;
import dev.cartwise.artifactstore.objects.DirectoryObjectStore;
import dev.cartwise.artifactstore.promotion.GateResults;
import dev.cartwise.artifactstore.promotion.HeldOutScores;
import dev.cartwise.artifactstore.promotion.Promotion;
import dev.cartwise.artifactstore.store.ArtifactSlot;
import dev.cartwise.artifactstore.store.ArtifactStore;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.training.filters.FiltersCommands;
import dev.cartwise.training.run.BucketCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class StoredCommandsTest {

  private static final ArtifactSlot SLOT =
      new ArtifactSlot(new ShopId("demo"), Task.RECOMMENDATION);

  @TempDir Path directory;
  private DirectoryObjectStore objects;
  private ArtifactStore store;
  private int exitCode;
  private String failure = "";

  @BeforeEach
  void open() throws Exception {
    objects = new DirectoryObjectStore(directory);
    store = new ArtifactStore(objects);
    for (String version : List.of("v1", "v2")) {
      store.publish(
          SLOT,
          Manifest.of(SLOT.task())
              .version(version)
              .createdAt(1000)
              .metrics(Map.of("ndcg@10", 0.25))
              .codeVersion("test")
              .lineage(new Lineage("d1", "e2", Map.of("backbone-zh", "f3")))
              .build(),
          directory);
    }
  }

  @Test
  void listsVersionsAndMarksTheChampion() throws Exception {
    store.promote(SLOT, "v2", "test", 1);

    JsonNode list = json("models", "list", "--json");

    assertThat(list.get("champion").asText()).isEqualTo("v2");
    assertThat(list.get("versions").findValuesAsText("version")).containsExactly("v1", "v2");
    assertThat(list.at("/versions/1/metrics/ndcg@10").asDouble()).isEqualTo(0.25);
    assertThat(run("models", "list")).contains("* v2").doesNotContain("* v1");
  }

  @Test
  void listsNothingOfAShopWithoutModels() throws Exception {
    JsonNode list = json("models", "list", "--shop", "other", "--json");

    assertThat(list.get("champion").isNull()).isTrue();
    assertThat(list.get("versions")).isEmpty();
  }

  @Test
  void promotesAndRollsBack() throws Exception {
    json("models", "promote", "v1", "--json");
    assertThat(json("models", "promote", "v2", "--reason", "better", "--json").get("champion"))
        .hasToString("\"v2\"");
    JsonNode shown = json("models", "show", "--json");
    assertThat(shown.get("version").asText()).isEqualTo("v2");
    assertThat(shown.get("promotedFor").asText()).isEqualTo("better");

    assertThat(json("models", "rollback", "--json").get("champion").asText()).isEqualTo("v1");
    assertThat(store.champion(SLOT).orElseThrow().version()).isEqualTo("v1");
  }

  @Test
  void showsWhatAPersonAsks() {
    run("models", "promote", "v1", "--reason", "better");

    assertThat(run("models", "show"))
        .contains("v1, the champion", "better", "has not decided", "0 events from")
        .contains("data d1, recipe e2", "backbone-zh f3")
        .containsPattern("ndcg@10 +0.25000");
  }

  @Test
  void tellsWhatTheGateDecided() throws Exception {
    new Promotion(store).decide(SLOT, "v1", 5);

    JsonNode shown = json("models", "show", "v1", "--json");
    assertThat(shown.at("/decision/promoted").asBoolean()).isFalse();
    assertThat(shown.at("/decision/reason").asText()).contains("gate.json of v1 is missing");
    assertThat(json("models", "show", "v2", "--json").get("decision").isNull()).isTrue();
    assertThat(json("models", "list", "--json").at("/versions/0/promoted")).hasToString("false");
  }

  @Test
  void tellsByWhichRuleTheGateDecided() throws Exception {
    HeldOutScores right = new HeldOutScores("v2", ones());
    GateResults results =
        new GateResults(
            SLOT.task().metric().orElseThrow(),
            right,
            new HeldOutScores("popularity", new double[200]),
            Optional.empty(),
            Optional.empty());
    for (String name : List.of("report.json", "report.html")) {
      store.attach(SLOT, "v2", Files.writeString(directory.resolve(name), name));
    }
    Path gate = Files.write(directory.resolve(GateResults.FILE_NAME), results.toJson());
    store.attach(SLOT, "v2", gate);
    new Promotion(store).decide(SLOT, "v2", 5);

    String rule = "promoted by the rule first: better than popularity: ndcg@10 +1.0000 [+0.9";
    assertThat(run("models", "show")).contains(rule, "on 200 questions");
    assertThat(run("models", "report", "--out", directory.resolve("out").toString()))
        .contains(rule);
    assertThat(json("models", "show", "--json").at("/decision/rule").asText()).isEqualTo("first");
  }

  private static double[] ones() {
    double[] ones = new double[200];
    Arrays.fill(ones, 1);
    return ones;
  }

  @Test
  void fetchesTheReportBesideAVersion() throws Exception {
    for (String name : List.of("report.json", "report.html")) {
      store.attach(SLOT, "v1", Files.writeString(directory.resolve(name), name));
    }
    Path out = directory.resolve("reports");

    assertThat(run("models", "report", "v1", "--out", out.toString())).contains("report.html");
    assertThat(out.resolve("report.html")).hasContent("report.html");
    assertThat(out.resolve("report.json")).hasContent("report.json");

    run("models", "report", "v2", "--out", out.toString());
    assertThat(exitCode).isEqualTo(1);
    assertThat(failure).contains("no report of v2");
  }

  @Test
  void failsWithOneSentence() {
    run("models", "promote", "v9");
    assertThat(exitCode).isEqualTo(1);
    assertThat(failure).contains("there is no version v9");

    run("models", "rollback");
    assertThat(exitCode).isEqualTo(1);
    assertThat(failure).contains("no earlier champion");

    run("models", "show");
    assertThat(failure).contains("has no champion");

    run("models", "list", "--shop", "Not A Shop");
    assertThat(failure).contains("'Not A Shop' is not a shop id");

    run("models", "list", "--task", "Not A Task");
    assertThat(failure).contains("not a task name");
  }

  @Test
  void declaresAndListsFilters() throws Exception {
    json("filters", "put", "stock", "INCLUDE ItemID WHERE Items.STOCK > 0", "--json");

    assertThat(json("filters", "list", "--json").at("/filters/stock").asText())
        .isEqualTo("INCLUDE ItemID WHERE Items.STOCK > 0");
    assertThat(run("filters", "list", "--shop", "other")).contains("no filter yet");

    run("filters", "put", "wrong", "INCLUDE all");
    assertThat(exitCode).isEqualTo(1);
    assertThat(failure).contains("at character 9 'all': expected ItemID");
  }

  private JsonNode json(String... arguments) throws Exception {
    String[] lines = run(arguments).strip().split("\n");
    assertThat(exitCode).as(failure).isZero();
    return new ObjectMapper().readTree(lines[lines.length - 1]);
  }

  private String run(String group, String... arguments) {
    CommandLine commands =
        new CommandLine(group.equals("models") ? new ModelsCommands() : new FiltersCommands());
    commands
        .getSubcommands()
        .values()
        .forEach(command -> ((BucketCommand) command.getCommand()).use(objects));
    StringWriter out = new StringWriter();
    commands.setOut(new PrintWriter(out));
    commands.setExecutionExceptionHandler(
        (e, line, parsed) -> {
          failure = e.getMessage() + "";
          return 1;
        });
    exitCode = commands.execute(ofDemo(arguments));
    return out.toString();
  }

  private static String[] ofDemo(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    if (!all.contains("--shop")) {
      all.addAll(List.of("--shop", "demo"));
    }
    return all.toArray(String[]::new);
  }

  private String run(String[] all) {
    return run(all[0], List.of(all).subList(1, all.length).toArray(String[]::new));
  }
}
