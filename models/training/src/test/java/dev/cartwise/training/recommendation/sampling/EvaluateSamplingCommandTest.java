package dev.cartwise.training.recommendation.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvaluateSamplingCommandTest {

  private static final int ITEMS = 7000;

  @TempDir Path folder;

  @Test
  void drawnNegativesAreComparedWithAllItems() throws IOException {
    StringWriter out = new StringWriter();

    int exit =
        command()
            .setOut(new PrintWriter(out))
            .execute("--train", sessions().toString(), "--tokens", "6000", "--json");

    JsonNode figures = new ObjectMapper().readTree(out.toString());
    assertThat(exit).isZero();
    assertThat(figures.path("items").asInt()).isEqualTo(ITEMS);
    assertThat(figures.path("draws").asInt()).isEqualTo(SamplingTrial.drawsOfLargeShops());
    assertThat(figures.path("full").path("ndcg@10").asDouble()).isPositive();
    assertThat(figures.path("ratio").asDouble()).isPositive();
  }

  @Test
  void aShopThatNeedsNoDrawsIsRefused() throws IOException {
    StringWriter err = new StringWriter();

    int exit =
        command()
            .setErr(new PrintWriter(err))
            .execute("--train", sessions().toString(), "--items", "100");

    assertThat(exit).isNotZero();
    assertThat(err.toString()).contains("100 items need no draws");
  }

  @Test
  void theMostClickedItemsMakeTheSmallerShop() {
    List<int[]> cut =
        MostClicked.of(List.of(new int[] {3, 1, 3}, new int[] {0, 1}, new int[] {2, 3, 1}), 4, 2);

    assertThat(cut).containsExactly(new int[] {1, 0, 1}, new int[] {1, 0});
  }

  private static CommandLine command() {
    return new CommandLine(new EvaluateSamplingCommand());
  }

  /** Sessions that walk from an item to the next. */
  private Path sessions() throws IOException {
    SplittableRandom random = new SplittableRandom(2);
    StringBuilder lines = new StringBuilder();
    for (int start = 0; start < ITEMS; start += 2) {
      int from = start;
      lines
          .append(
              random
                  .ints(4, 0, 3)
                  .mapToObj(step -> "i" + (from + step) % ITEMS)
                  .collect(Collectors.joining(" ")))
          .append("\n");
    }
    for (int item = 0; item + 1 < ITEMS; item += 2) {
      lines.append("i").append(item).append(" i").append(item + 1).append("\n");
    }
    return Files.writeString(folder.resolve("sessions.txt"), lines);
  }
}
