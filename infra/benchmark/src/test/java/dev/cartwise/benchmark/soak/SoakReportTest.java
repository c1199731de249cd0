package dev.cartwise.benchmark.soak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.benchmark.soak.count.Finding;
import dev.cartwise.benchmark.soak.faults.FaultKind;
import dev.cartwise.benchmark.soak.processes.MemoryReport;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SoakReportTest {
  private static final MemoryReport LEVEL =
      new MemoryReport(Map.of("ingest-events 7", 3.04), Map.of("ingest-events 7", 1));
  private static final Finding FINE = new Finding("archive", 10_000, List.of(), List.of());

  @Test
  void aGoodRunHasNoFailures() {
    SoakReport report = report(10_000, FINE, 0, LEVEL, 1);

    assertThat(report.failures()).isEmpty();
    assertThat(report.json())
        .isEqualTo(
            "{\"acknowledged\":10000,\"lost\":0,\"doubled\":0,\"untyped\":0,\"kills\":5,"
                + "\"throttled\":20,\"switches\":3,\"rssSlopeMiBPerHour\":3.0}");
  }

  @Test
  void whatIsMissingForTenMinutesIsAFailure() {
    assertThat(report(9_999, FINE, 0, LEVEL, 0).failures())
        .containsExactly(
            "9999 events acknowledged, fewer than 10000", "update-features was never called");
  }

  @Test
  void lossesDoublesAndUntypedAnswersAreFailures() {
    Finding bad = new Finding("archive", 2, List.of("a"), List.of("b", "c"));

    SoakReport report = report(10_000, bad, 4, LEVEL, 1);

    assertThat(report.failures())
        .containsExactly(
            "1 events lost, more than 0",
            "2 events doubled or strange, more than 0",
            "4 answers without a type, more than 0");
    assertThat(report.json()).contains("\"lost\":1,\"doubled\":2,\"untyped\":4");
  }

  @Test
  void aProcessThatGrowsOrKeepsFilesOpenIsAFailure() {
    MemoryReport leaking = new MemoryReport(Map.of("x 1", 20.1), Map.of("x 1", 21));

    assertThat(report(10_000, FINE, 0, leaking, 1).failures()).hasSize(2);
  }

  @Test
  void aRunTooShortToTellSaysNull() {
    MemoryReport nothing = new MemoryReport(Map.of(), Map.of());

    SoakReport report = report(10_000, FINE, 0, nothing, 1);

    assertThat(report.failures()).isEmpty();
    assertThat(report.json()).endsWith("\"rssSlopeMiBPerHour\":null}");
  }

  private static SoakReport report(
      int acknowledged, Finding finding, int untyped, MemoryReport memory, long calls) {
    Map<FaultKind, Integer> faults =
        Arrays.stream(FaultKind.values()).collect(Collectors.toMap(Function.identity(), any -> 20));
    return new SoakReport(
        10,
        acknowledged,
        List.of(finding),
        untyped,
        5,
        3,
        faults,
        Map.of("update-features", calls),
        memory,
        List.of());
  }
}
