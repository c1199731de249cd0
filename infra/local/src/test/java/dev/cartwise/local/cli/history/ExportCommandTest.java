package dev.cartwise.local.cli.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.local.Repository;
import dev.cartwise.local.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shop's files, brought in and given back. */
class ExportCommandTest {
  private static final Path REPOSITORY = Path.of("../..").toAbsolutePath().normalize();
  private static final String INTERACTIONS =
      """
      USER_ID,ITEM_ID,TIMESTAMP,EVENT_TYPE,EVENT_VALUE,SESSION_ID
      "ann, the first",mug,1772000000,Purchase,4.5,
      "ann, the first",mug,1772000060,View,,
      bob,"27"" screen",1772000000,View,,s-1
      ,mug,1772000000,View,,s-2
      """;
  private static final String ITEMS = "ITEM_ID,CATEGORY_L1\nmug,Kitchen\n\"27\"\" screen\",\n";

  @TempDir Path folder;
  private Path data;

  @BeforeEach
  void setRepository() {
    System.setProperty(Repository.PROPERTY, REPOSITORY.toString());
    data = folder.resolve("data");
  }

  @AfterEach
  void clearRepository() {
    System.clearProperty(Repository.PROPERTY);
  }

  @Test
  void givesBackFilesThatImportToTheSameCounts() throws IOException {
    Path taken = Files.writeString(folder.resolve("taken.csv"), INTERACTIONS);
    Path given = folder.resolve("given.csv.gz");
    assertThat(json("import", "interactions", taken.toString()).path("imported").asInt())
        .isEqualTo(4);

    JsonNode figures = json("export", "interactions", "--out", given.toString());
    assertThat(figures.path("rows").asInt()).isEqualTo(4);

    data = folder.resolve("another");
    JsonNode again = json("import", "interactions", given.toString());
    assertThat(again.path("imported").asInt()).isEqualTo(4);
    assertThat(again.path("rejected").asInt()).isZero();
    assertThat(json("export", "interactions", "--out", given.toString()).path("rows").asInt())
        .isEqualTo(4);
  }

  @Test
  void givesBackEventsOfUsersThatTheirShopKnowsAgain() throws IOException {
    Path taken = Files.writeString(folder.resolve("taken.csv"), ofAnn());
    Path given = folder.resolve("given.csv");
    json("import", "interactions", taken.toString());
    json("export", "interactions", "--out", given.toString());

    assertThat(Files.readString(given)).contains("\"ann, the first\",mug,1772000060000,View,,,");
    JsonNode again = json("import", "interactions", given.toString());
    assertThat(again.path("imported").asInt()).isZero();
    assertThat(again.path("repeated").asInt()).isEqualTo(2);
  }

  private static String ofAnn() {
    return String.join("\n", INTERACTIONS.lines().limit(3).toList()) + "\n";
  }

  @Test
  void writesItemsAndUsersToTheStandardOutputAndFiguresBesideThem() throws IOException {
    Path items = Files.writeString(folder.resolve("items.csv"), ITEMS);
    Path users = Files.writeString(folder.resolve("users.csv"), "USER_ID,AGE\nann,40\n");
    json("import", "items", items.toString());
    json("import", "users", users.toString());

    CommandRun run = run("export", "items");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out().lines())
        .containsExactlyInAnyOrder("ITEM_ID,CATEGORY_L1", "mug,Kitchen", "\"27\"\" screen\",");
    assertThat(run.err()).contains("2 records were exported");
    assertThat(run("export", "users").out().lines()).containsExactly("USER_ID,AGE", "ann,40");
  }

  @Test
  void givesBackWhatADeletedShopHas() throws IOException {
    Path taken = Files.writeString(folder.resolve("taken.csv"), INTERACTIONS);
    json("import", "interactions", taken.toString());
    assertThat(run("shops", "delete", "demo", "--yes").code()).isZero();

    assertThat(run("export", "interactions", "--shop", "demo").out().lines()).hasSize(5);
    CommandRun unknown = run("export", "interactions", "--shop", "demmo");
    assertThat(unknown.code()).isEqualTo(1);
    assertThat(unknown.err()).startsWith("cartwise: no shop demmo ");
  }

  private JsonNode json(String... arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--json");
    CommandRun run = run(all.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isZero();
    return new ObjectMapper().readTree(run.out());
  }

  private CommandRun run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--data");
    all.add(data.toString());
    return CommandRun.of(all.toArray(String[]::new));
  }
}
