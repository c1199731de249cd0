package dev.cartwise.cost.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cartwise.cost.Samples;
import dev.cartwise.cost.workload.DeployedStack;
import dev.cartwise.cost.workload.Workload;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Every line's units, reckoned by hand from figures that are 2 (see {@link Samples}). */
class LinesTest {
  private static final Offset<Double> CLOSE = within(1e-6);
  private static final double GIGABYTE = 1L << 30;

  private static Map<String, Double> units(Workload workload) {
    return units(Samples.basis(workload));
  }

  private static Map<String, Double> units(Basis basis) {
    return Lines.of(basis).stream().collect(Collectors.toMap(Line::name, Line::units));
  }

  private static double of(Map<String, Double> units, String name) {
    return Objects.requireNonNull(units.get(name), name);
  }

  @Test
  void callsOfEveryRouteAndBatchesAreRequests() {
    Map<String, Double> units = units(new Workload(1_000, 100, 10, 20, 30, 1));
    // 200 calls of five events, and the rest of the routes
    assertThat(of(units, "http-api.requests")).isEqualTo(200 + 100 + 20 + 30);
    // as many batches as calls, and the photos
    assertThat(of(units, "lambda.requests")).isEqualTo(350 + 200 + 10);
  }

  @Test
  void aCallIsBilledForItsProcessorTimeAndItsWaiting() {
    Map<String, Double> units = units(new Workload(1_000, 0, 10, 0, 0, 1));
    // 2 ms at 512/1769 of a processor, two tables of 10 ms, two objects of 100 ms, half a gigabyte
    assertThat(of(units, "lambda.ingest-events"))
        .isCloseTo(200 * .5 * (2 * 1769 / 512.0 + 220) / 1_000, CLOSE);
    assertThat(of(units, "lambda.tag-images"))
        .isCloseTo(10 * .5 * (2 * 1769 / 512.0 + 220) / 1_000, CLOSE);
    // five events of 2 ms; an object, one read and one round of two rows written
    assertThat(of(units, "lambda.update-features"))
        .isCloseTo(200 * .5 * (10 * 1769 / 512.0 + 120) / 1_000, CLOSE);
    assertThat(of(units, "lambda.recommend-items")).isZero();
  }

  @Test
  void startsAreBilledToo() {
    Basis basis =
        Samples.basis(new Workload(0, 1_000, 0, 0, 0, 1)).withAssumed("cold-start-share", .5);
    double started =
        Lines.of(basis).stream()
            .filter(line -> line.name().equals("lambda.recommend-items"))
            .findFirst()
            .orElseThrow()
            .units();
    assertThat(started).isCloseTo(1_000 * .5 * (3 * 1769 / 512.0 + 220) / 1_000, CLOSE);
  }

  @Test
  void tablesAreWrittenPerEventAndPerShopperOfABatch() {
    Map<String, Double> units = units(new Workload(1_000, 100, 10, 20, 30, 1));
    assertThat(of(units, "dynamodb.writes.interactions")).isEqualTo(2_000);
    assertThat(of(units, "dynamodb.writes.user-features")).isEqualTo(400);
    assertThat(of(units, "dynamodb.writes.reviews-and-photos")).isEqualTo(60);
    assertThat(of(units, "dynamodb.reads")).isEqualTo(2 * (200 + 100 + 30 + 20 + 10));
  }

  @Test
  void rowsAreStoredUntilTheyExpireAndReviewsForGood() {
    // 100 bytes a row; 50 events a shopper
    Map<String, Double> first = units(new Workload(1_000, 0, 10, 20, 0, 1));
    assertThat(of(first, "dynamodb.storage") * GIGABYTE)
        .isCloseTo(.5 * 100 * (1_000 + 20 + 10 + 20), CLOSE);
    Map<String, Double> late = units(new Workload(1_000, 0, 10, 20, 0, 60));
    double months = 400 / 30.4375;
    assertThat(of(late, "dynamodb.storage") * GIGABYTE)
        .isCloseTo(100 * (months * 1_020 + 59.5 * 30), CLOSE);
    assertThat(of(late, "dynamodb.point-in-time-recovery")).isEqualTo(of(late, "dynamodb.storage"));
  }

  @Test
  void recoveryIsPaidForTheTablesThatHaveIt() {
    Basis basis = Samples.basis(new Workload(1_000, 0, 10, 20, 0, 1));
    DeployedStack all = basis.stack();
    DeployedStack one = Samples.recoverable(all, Set.of("reviews"));
    // 20 reviews of 100 bytes, half a month of them
    assertThat(of(units(basis.with(one)), "dynamodb.point-in-time-recovery") * GIGABYTE)
        .isCloseTo(.5 * 100 * 20, CLOSE);
  }

  @Test
  void batchesArePutIntoTheArchiveAndReadOnce() {
    Map<String, Double> units = units(new Workload(1_000, 0, 10, 0, 0, 6));
    assertThat(of(units, "s3.puts.archive")).isEqualTo(200);
    assertThat(of(units, "s3.puts.photos")).isEqualTo(10);
    assertThat(of(units, "s3.gets")).isEqualTo(210);
    assertThat(of(units, "s3.storage") * GIGABYTE)
        .isCloseTo(5.5 * (50 * 1_000 + 200_000 * 10), CLOSE);
  }

  @Test
  void trainingLearnsFromABoundedNumberOfEvents() {
    // two tasks, each 2 s and 2 s a million events, and compaction of a day at 60 s a million
    Map<String, Double> first = units(new Workload(3_000_000, 0, 0, 0, 0, 1));
    double compaction = 60 * 3 / 30.4375;
    assertThat(of(first, "emr.vcpu-hours"))
        .isCloseTo((2 * (2 + 2 * 3) * 30 + compaction * 30.4375) / 3_600 / .5, CLOSE);
    assertThat(of(first, "emr.gigabyte-hours")).isEqualTo(4 * of(first, "emr.vcpu-hours"));
    Map<String, Double> late = units(new Workload(3_000_000, 0, 0, 0, 0, 60));
    assertThat(of(late, "emr.vcpu-hours"))
        .isCloseTo((2 * (2 + 2 * 20) * 30 + compaction * 30.4375) / 3_600 / .5, CLOSE);
  }

  @Test
  void logsAreOursAndThoseOfLambda() {
    Map<String, Double> units = units(new Workload(1_000, 100, 0, 0, 0, 1));
    // 500 calls of 2 + 8 bytes
    assertThat(of(units, "logs.ingested") * GIGABYTE).isCloseTo(5_000, CLOSE);
    assertThat(of(units, "logs.stored") * GIGABYTE).isCloseTo(750, CLOSE);
    // 300 answers of 400 bytes of headers, 100 of them with 2 bytes
    assertThat(of(units, "transfer.out") * GIGABYTE).isCloseTo(300 * 400 + 200, CLOSE);
  }

  @Test
  void secretsAreReadAtStartsAndNowAndThenAndOneOfTwoIsDecrypted() {
    Basis basis =
        Samples.basis(new Workload(1_000, 100, 0, 0, 0, 1))
            .withAssumed("cold-start-share", .5)
            .withAssumed("secret-reads-a-start", 2)
            .withAssumed("secret-rereads", 10);
    // 300 calls, half of them starts
    assertThat(of(units(basis), "secrets.requests")).isEqualTo(310);
    assertThat(of(units(basis), "kms.requests")).isEqualTo(4 * 172_800 + 155);
  }

  @Test
  void aCallCostsItsOwnLinesAloneWhereLambdaTellsOfFailuresOnly() {
    Basis basis = Samples.basis(new Workload(1_000, 100, 0, 0, 0, 1));
    // 500 calls of 2 bytes
    assertThat(of(units(basis.with(Samples.quiet(basis.stack()))), "logs.ingested") * GIGABYTE)
        .isCloseTo(1_000, CLOSE);
  }

  @Test
  void aShopThatDoesNothingPaysForWhatStandsThere() {
    Map<String, Double> units = units(new Workload(0, 0, 0, 0, 0, 1));
    units.values().removeIf(each -> each == 0);
    assertThat(units)
        .containsOnly(
            Map.entry("kms.keys", 4.0),
            Map.entry("kms.requests", 4 * 172_800.0),
            Map.entry("secrets", 3.0),
            Map.entry("sqs.requests", 5 * 648_000.0),
            Map.entry("cloudwatch.alarms", 20.0),
            Map.entry("cloudwatch.dashboards", 2.0),
            Map.entry("cloudwatch.metrics", 24.0));
  }
}
