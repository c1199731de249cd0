package dev.cartwise.local.cli.history;

import dev.cartwise.contracts.ItemRecord;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.featurestore.dynamodb.Backoff;
import dev.cartwise.featurestore.dynamodb.DynamoDbItemAttributesStore;
import dev.cartwise.featurestore.dynamodb.FeatureTables;
import dev.cartwise.history.exporting.CsvRows;
import dev.cartwise.history.exporting.ExportFigures;
import dev.cartwise.history.exporting.RecordExport;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;

/** {@code cartwise export items}. */
@Command(
    name = "items",
    description = "Give back the catalogue, a column for each property.",
    mixinStandardHelpOptions = true)
final class ExportItems extends ExportedRecords {
  private static final RecordExport<ItemRecord> ITEMS =
      new RecordExport<>("ITEM_ID", ItemRecord::itemId, ItemRecord::properties);

  @Override
  ExportFigures write(ShopId of, HistoryStores stores, Path room, CsvRows rows) throws IOException {
    FeatureTables tables = new FeatureTables(stores.prefix());
    return ITEMS.write(
        new DynamoDbItemAttributesStore(stores.tables(), tables, Backoff.DEFAULT).readAll(of),
        room,
        rows);
  }
}
