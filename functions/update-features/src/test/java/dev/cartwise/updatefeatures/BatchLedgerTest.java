package dev.cartwise.updatefeatures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.awsprotocol.MetricLines;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.updatefeatures.BatchLedger.Count;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchLedgerTest {

  @Test
  void writesALinePerShopWhoseMetricsAreWhatWasArchivedAndWhatFailed() {
    BatchLedger ledger = new BatchLedger();
    ledger.count(new ShopId("b"), Count.RECEIVED, 3);
    ledger.count(new ShopId("a"), Count.MERGED, 1);
    ledger.count(new ShopId("a"), Count.ARCHIVED, 2);
    ledger.fail(new ShopId("a"), List.of("7", "8", "7"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    ledger.write(
        new MetricLines(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            InstantSource.fixed(Instant.ofEpochMilli(5))));

    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            """
            {"_aws":{"Timestamp":5,"CloudWatchMetrics":[{"Namespace":"Cartwise",\
            "Dimensions":[[]],"Metrics":[{"Name":"InteractionsArchived","Unit":"Count"},\
            {"Name":"RecordsFailed","Unit":"Count"}]}]},"Shop":"a","InteractionsArchived":2,\
            "RecordsFailed":2,"RowsMerged":1}\
            """,
            """
            {"Shop":"b","InteractionsReceived":3}\
            """);
  }
}
