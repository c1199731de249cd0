package dev.cartwise.training.recommendation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvaluateRecommendationTest {

  private static final int ITEMS = 60;

  @TempDir private Path directory;

  @Test
  void leaveOneOutBeatsPopularityAndReportsEveryFigure() throws IOException {
    Path sequences = directory.resolve("sequences.txt");
    StringBuilder lines = new StringBuilder();
    SplittableRandom random = new SplittableRandom(5);
    for (int user = 0; user < 200; user++) {
      lines.append("u").append(user).append(walk(random, 5 + random.nextInt(4))).append('\n');
    }
    Files.writeString(sequences, lines);
    Path report = directory.resolve("report");

    JsonNode figures =
        run(
            "--sequences",
            sequences.toString(),
            "--protocol",
            "leave-one-out",
            "--out",
            report.toString(),
            "--threads",
            "1",
            "--json");

    assertThat(figures.get("users").asInt()).isEqualTo(200);
    assertThat(figures.get("items").asInt()).isEqualTo(ITEMS);
    for (JsonNode block :
        new JsonNode[] {
          figures,
          figures.at("/baselines/popularity"),
          figures.at("/baselines/co-occurrence"),
          figures.at("/baselines/session-knn"),
          figures.at("/baselines/ease"),
          figures.get("refit")
        }) {
      for (String key : new String[] {"hr@5", "ndcg@5", "hr@10", "ndcg@10", "hr@20", "ndcg@20"}) {
        assertThat(block.get(key).asDouble()).as(key).isBetween(0.0, 1.0);
        assertThat(block.at("/intervals/" + key + "/0").asDouble())
            .as(key)
            .isLessThanOrEqualTo(block.get(key).asDouble());
        assertThat(block.at("/intervals/" + key + "/1").asDouble())
            .as(key)
            .isGreaterThanOrEqualTo(block.get(key).asDouble());
        assertThat(block.at("/expected/" + key).asDouble())
            .as(key)
            .isGreaterThanOrEqualTo(block.get(key).asDouble());
      }
    }
    assertThat(figures.get("ndcg@10").asDouble())
        .isGreaterThan(2 * figures.at("/baselines/popularity/ndcg@10").asDouble());
    JsonNode gain = figures.at("/baselines/popularity/blendGain/ndcg@10");
    assertThat(gain.get("mean").asDouble())
        .isCloseTo(
            figures.get("ndcg@10").asDouble()
                - figures.at("/baselines/popularity/ndcg@10").asDouble(),
            within(2e-5));
    assertThat(gain.at("/interval/0").asDouble()).isPositive();
    assertThat(report.resolve("report.html")).content().contains("<svg");
    assertThat(report.resolve("report.json")).isNotEmptyFile();
  }

  @Test
  void nextClickBeatsPopularityAndReportsEveryFigure() throws IOException {
    Path train = directory.resolve("train.txt");
    Path test = directory.resolve("test.txt");
    StringBuilder sessions = new StringBuilder();
    StringBuilder questions = new StringBuilder();
    SplittableRandom random = new SplittableRandom(6);
    for (int session = 0; session < 300; session++) {
      sessions.append(walk(random, 3 + random.nextInt(5)).strip()).append('\n');
    }
    for (int question = 0; question < 60; question++) {
      String walk = walk(random, 4).strip();
      int last = walk.lastIndexOf(' ');
      questions.append(walk, 0, last).append('\t').append(walk.substring(last + 1)).append('\n');
    }
    Files.writeString(train, sessions);
    Files.writeString(test, questions);

    JsonNode figures =
        run(
            "--train",
            train.toString(),
            "--test",
            test.toString(),
            "--protocol",
            "next-click",
            "--threads",
            "1",
            "--json");

    assertThat(figures.get("sessions").asInt()).isEqualTo(60);
    assertThat(figures.get("trainSeconds").asDouble()).isPositive();
    for (String name : new String[] {"popularity", "co-occurrence", "session-knn"}) {
      assertThat(figures.at("/baselines/" + name + "/recall@20").asDouble()).isBetween(0.0, 1.0);
    }
    assertThat(figures.get("mrr@20").asDouble())
        .isGreaterThan(2 * figures.at("/baselines/popularity/mrr@20").asDouble());
  }

  @Test
  void studiesTellSpreadAblationsAndTheCurveOfShoppers() throws IOException {
    Path sequences = directory.resolve("sequences.txt");
    StringBuilder lines = new StringBuilder();
    SplittableRandom random = new SplittableRandom(5);
    for (int user = 0; user < 210; user++) {
      lines.append("u").append(user).append(walk(random, 5 + random.nextInt(4))).append('\n');
    }
    Files.writeString(sequences, lines);

    JsonNode figures =
        run(
            "--sequences",
            sequences.toString(),
            "--protocol",
            "leave-one-out",
            "--seeds",
            "2",
            "--ablations",
            "--learning-curve",
            "--tokens",
            "3000",
            "--threads",
            "1",
            "--json");

    assertThat(figures.at("/seeds/fits").intValue()).isEqualTo(2);
    assertThat(figures.at("/seeds/ndcg@10/deviation").doubleValue()).isPositive();
    assertThat(figures.at("/ablations/edges alone/ndcg@10").doubleValue())
        .isGreaterThan(figures.at("/baselines/popularity/ndcg@10").doubleValue());
    assertThat(figures.at("/ablations/encoder alone/blendGain/ndcg@10/mean").isDouble()).isTrue();
    assertThat(figures.at("/learningCurve/200/ndcg@10").doubleValue()).isBetween(0.0, 1.0);
    assertThat(figures.at("/segments/cold items").isMissingNode()).isTrue();
    assertThat(figures.at("/segments/history up to 5/questions").intValue()).isPositive();
    assertThat(figures.get("novelty@10").doubleValue()).isPositive();
  }

  @Test
  void theServedRowStandsBesideThePublishedOne() throws IOException {
    Path sequences = directory.resolve("sequences.txt");
    StringBuilder lines = new StringBuilder();
    SplittableRandom random = new SplittableRandom(5);
    for (int user = 0; user < 200; user++) {
      lines.append("u").append(user).append(walk(random, 5 + random.nextInt(4))).append('\n');
    }
    Files.writeString(sequences, lines);

    JsonNode figures =
        run(
            "--sequences",
            sequences.toString(),
            "--protocol",
            "next-item",
            "--served",
            "--tokens",
            "3000",
            "--threads",
            "1",
            "--json");

    assertThat(figures.get("ndcg@10").doubleValue())
        .isGreaterThan(figures.at("/baselines/popularity/ndcg@10").doubleValue());
    assertThat(figures.at("/published/users").intValue()).isEqualTo(200);
    assertThat(figures.at("/published/refit/ndcg@10").isDouble()).isTrue();
  }

  @Test
  void servedGoesWithNextItemAlone() {
    assertThat(fail("--protocol", "next-click", "--served"))
        .hasMessage("--served goes with --protocol next-item, not next-click.");
  }

  @Test
  void nextItemTakesUsersOrSessions() {
    assertThat(fail("--protocol", "next-item", "--sequences", "a", "--train", "b"))
        .hasMessageContaining("not both");
    assertThat(fail("--protocol", "next-item", "--served", "--train", "b"))
        .hasMessage("the protocol next-item needs --test");
  }

  @Test
  void aNumberOfSeedsBelowOneIsRefusedByItsName() {
    assertThat(fail("--protocol", "leave-one-out", "--sequences", "no-such-file", "--seeds", "0"))
        .hasMessage("--seeds must be at least 1, not 0.");
  }

  private static Throwable fail(String... arguments) {
    CommandLine command = new CommandLine(new EvaluateRecommendationCommand());
    Throwable[] thrown = new Throwable[1];
    command.setExecutionExceptionHandler(
        (exception, failed, parsed) -> {
          thrown[0] = exception;
          return 1;
        });
    assertThat(command.execute(arguments)).isEqualTo(1);
    return thrown[0];
  }

  /** Steps along a ring of items with small jumps, so that order matters. */
  private static String walk(SplittableRandom random, int length) {
    StringBuilder walk = new StringBuilder();
    int at = random.nextInt(ITEMS);
    for (int i = 0; i < length; i++) {
      walk.append(" i").append(at);
      at = (at + 1 + random.nextInt(3)) % ITEMS;
    }
    return walk.toString();
  }

  private static JsonNode run(String... arguments) throws IOException {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        new CommandLine(new EvaluateRecommendationCommand())
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(arguments);
    assertThat(code).as(err.toString()).isZero();
    String[] lines = out.toString().strip().split("\n");
    return new ObjectMapper().readTree(lines[lines.length - 1]);
  }
}
