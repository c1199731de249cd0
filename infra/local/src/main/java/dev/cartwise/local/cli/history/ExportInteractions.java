package dev.cartwise.local.cli.history;

import dev.cartwise.contracts.Pseudonyms;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.featurestore.dynamodb.FeatureTables;
import dev.cartwise.history.bucket.S3HistoryBucket;
import dev.cartwise.history.exporting.CsvRows;
import dev.cartwise.history.exporting.ExportFigures;
import dev.cartwise.history.exporting.InteractionExport;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cartwise export interactions}. */
@Command(
    name = "interactions",
    description = "Give back the events of the archive, each once, with the ids of their shoppers.",
    mixinStandardHelpOptions = true)
final class ExportInteractions extends ExportedRecords {
  @Option(
      names = "--in-seconds",
      description = "Write times in seconds, as Amazon Personalize wants them.")
  private boolean seconds;

  @Override
  ExportFigures write(ShopId of, HistoryStores stores, Path room, CsvRows rows) throws IOException {
    return new InteractionExport(
            stores.tables(),
            new FeatureTables(stores.prefix()).userFeatures(),
            new S3HistoryBucket(stores.objects(), stores.bucket()),
            Pseudonyms.withKey(stores.archiveKey()),
            seconds)
        .write(of, room, rows);
  }
}
