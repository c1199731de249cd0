package dev.cartwise.benchmark.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinesBenchmarkTest {

  private static final int LINES = 40;

  @TempDir Path folder;
  private Path ga4;
  private Path segment;

  @BeforeEach
  void generate() throws IOException {
    ga4 = folder.resolve("ga4.jsonl");
    segment = folder.resolve("segment.jsonl");
    GeneratedCalls calls = new GeneratedCalls();
    calls.writeGa4(ga4, LINES);
    calls.writeSegment(segment, LINES);
  }

  @Test
  void linesAreAsLargeAsThoseOfShops() throws IOException {
    for (Path file : new Path[] {ga4, segment}) {
      assertThat(Files.readAllLines(file))
          .allSatisfy(line -> assertThat(line.length()).isBetween(2_000, 6_000));
    }
  }

  @Test
  void everyLineIsReadBothWays() throws IOException {
    assertThat(new LinesBenchmark("ga4", ga4, LINES).run(1).ratio()).isPositive();
    LinesReport report = new LinesBenchmark("segment", segment, LINES).run(1);
    assertThat(report.json().path("lines").asInt()).isEqualTo(LINES);
    assertThat(report.line()).contains("segment", "ratio");
  }

  @Test
  void aLineThatIsNotTakenEndsTheMeasurement() throws IOException {
    Files.writeString(ga4, "{\"event_name\":\"view_item\"}\n");
    LinesBenchmark benchmark = new LinesBenchmark("ga4", ga4, 1);

    assertThatThrownBy(() -> benchmark.run(1)).hasMessageContaining("0 lines were read of 1");
  }
}
