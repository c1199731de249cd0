package dev.cartwise.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchmarkCommandTest {
  @TempDir private Path data;

  @Test
  void failsWhenTheSequencesAreMissing() {
    assertThat(
            BenchmarkCommand.execute(
                "benchmark",
                "ingest",
                "--data",
                data.toString(),
                "--sequences",
                data.resolve("none.txt").toString()))
        .isEqualTo(1);
  }

  @Test
  void failsWhenNothingHasBeenTrained() {
    assertThat(BenchmarkCommand.execute("benchmark", "ranking", "--data", data.toString()))
        .isEqualTo(1);
  }

  @Test
  void failsWhenThereIsNothingToRecount() {
    assertThat(BenchmarkCommand.execute("benchmark", "recount", "--data", data.toString()))
        .isEqualTo(1);
  }

  @Test
  void timesNoOtherFunctionThanThoseThatAnswerShoppers() {
    assertThat(BenchmarkCommand.execute("benchmark", "latency", "--function", "tag-images"))
        .isEqualTo(2);
    assertThat(
            BenchmarkCommand.execute(
                "benchmark", "latency", "--function", "predict-purchase", "--generated-items", "9"))
        .isEqualTo(2);
  }

  @Test
  void timesTheStartOfAFunctionThatThereIs() {
    assertThat(BenchmarkCommand.execute("benchmark", "start", "--function", "teller")).isEqualTo(2);
    assertThat(
            BenchmarkCommand.execute(
                "benchmark", "start", "--function", "tag-images", "--generated-items", "9"))
        .isEqualTo(2);
  }

  @Test
  void refusesAnUnknownBenchmark() {
    assertThat(BenchmarkCommand.execute("benchmark", "everything")).isEqualTo(2);
  }
}
