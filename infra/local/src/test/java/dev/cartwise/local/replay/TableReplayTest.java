package dev.cartwise.local.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.local.failure.LocalSystemException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

class TableReplayTest {
  private static final Selection ALL =
      new Selection(Optional.empty(), Optional.empty(), Optional.empty());
  private static final int ROWS = 700;
  private static final int PAGE = 250;

  @TempDir private Path directory;

  /** A table of rows 0 to 699, in pages of 250. */
  private static final class Table implements DynamoDbClient {
    private final List<ScanRequest> scans = new ArrayList<>();

    @Override
    public ScanResponse scan(ScanRequest request) {
      scans.add(request);
      AttributeValue after = request.exclusiveStartKey().get("sk");
      int first = after == null ? 0 : Integer.parseInt(after.s()) + 1;
      int end = Math.min(first + PAGE, ROWS);
      List<Map<String, AttributeValue>> rows = new ArrayList<>();
      for (int i = first; i < end; i++) {
        rows.add(row(i));
      }
      return ScanResponse.builder()
          .items(rows)
          .lastEvaluatedKey(end == ROWS ? null : row(end - 1))
          .build();
    }

    private static Map<String, AttributeValue> row(int i) {
      return Map.of(
          "pk", AttributeValue.fromS("demo#u#1"),
          "sk", AttributeValue.fromS(String.format(Locale.ROOT, "%04d", i)));
    }

    @Override
    public String serviceName() {
      return SERVICE_NAME;
    }

    @Override
    public void close() {}
  }

  @Test
  void sendsEveryRowOnceInBatches() throws Exception {
    FakeFunctions functions = new FakeFunctions(event -> "{}");

    ReplaySummary summary = replay(new Table(), functions, ALL);

    assertThat(summary.records()).isEqualTo(ROWS);
    assertThat(summary.isComplete()).isTrue();
    assertThat(functions.batches.stream().flatMap(List::stream))
        .hasSize(ROWS)
        .doesNotHaveDuplicates();
    assertThat(functions.batches).allMatch(batch -> batch.size() <= 100);
    assertThat(directory.resolve("replay.json")).doesNotExist();
  }

  @Test
  void goesOnWhereItWasCutOffWithTheSameBatches() throws Exception {
    FakeFunctions whole = new FakeFunctions(event -> "{}");
    replay(new Table(), whole, ALL);
    AtomicInteger calls = new AtomicInteger();
    FakeFunctions cutOff = new FakeFunctions(event -> calls.incrementAndGet() == 5 ? "away" : "{}");
    assertThatThrownBy(() -> replay(new Table(), cutOff, ALL))
        .isInstanceOf(LocalSystemException.class);
    assertThat(directory.resolve("replay.json")).exists();

    Table table = new Table();
    FakeFunctions rest = new FakeFunctions(event -> "{}");
    ReplaySummary summary = replay(table, rest, ALL);

    assertThat(summary.records()).isEqualTo(ROWS);
    assertThat(table.scans).as("the first page is done").hasSize(2);
    assertThat(whole.batches).containsAll(rest.batches);
    assertThat(rest.batches.get(0)).isEqualTo(whole.batches.get(3));
  }

  @Test
  void beginsAnewForAnotherSelection() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    FakeFunctions cutOff = new FakeFunctions(event -> calls.incrementAndGet() == 5 ? "away" : "{}");
    assertThatThrownBy(() -> replay(new Table(), cutOff, ALL))
        .isInstanceOf(LocalSystemException.class);

    Table table = new Table();
    Selection other =
        new Selection(
            Optional.of("demo"), Optional.of(Instant.EPOCH), Optional.of(Instant.ofEpochMilli(7)));
    replay(table, new FakeFunctions(event -> "{}"), other);

    assertThat(table.scans).hasSize(3);
    assertThat(table.scans.get(0).filterExpression())
        .isEqualTo("begins_with(pk, :shop) AND sk >= :from AND sk < :to");
    assertThat(table.scans.get(0).expressionAttributeValues())
        .containsEntry(":shop", AttributeValue.fromS("demo#"))
        .containsEntry(":from", AttributeValue.fromS("0000000000000"))
        .containsEntry(":to", AttributeValue.fromS("0000000000007"));
  }

  @Test
  void goesPastARowThatCannotBeAppliedAndSaysWhich() throws Exception {
    FakeFunctions functions =
        new FakeFunctions(
            event -> {
              int poison = FakeFunctions.keys(event).indexOf("0303");
              return poison < 0
                  ? "{}"
                  : FakeFunctions.failures(
                      event.at("/Records/" + poison + "/dynamodb/SequenceNumber").asText());
            });

    ReplaySummary summary = replay(new Table(), functions, ALL);

    assertThat(summary.records()).isEqualTo(ROWS);
    assertThat(summary.failed()).isEqualTo(1);
    assertThat(summary.isComplete()).isFalse();
    assertThat(summary.firstFailures()).singleElement().asString().contains("0303");
  }

  private ReplaySummary replay(Table table, FakeFunctions functions, Selection selection)
      throws InterruptedException {
    return new TableReplay(
            table,
            new StreamFunctions(functions, Duration.ZERO),
            directory.resolve("replay.json"),
            Pace.of(0))
        .run("t", "f", selection, soFar -> {});
  }
}
