package dev.cartwise.local.cli.history;

import dev.cartwise.contracts.ItemRecord;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.featurestore.dynamodb.Backoff;
import dev.cartwise.featurestore.dynamodb.DynamoDbItemAttributesStore;
import dev.cartwise.featurestore.item.ItemAttributesStore;
import dev.cartwise.history.HistoryFile;
import dev.cartwise.history.RecordKind;
import dev.cartwise.history.importing.ImportProgress;
import dev.cartwise.history.importing.ImportSummary;
import dev.cartwise.history.importing.RecordImport;
import dev.cartwise.history.mapping.HistoryFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code cartwise import items}. */
@Command(
    name = "items",
    description = "Bring in the catalogue; an item that is there already is replaced.",
    mixinStandardHelpOptions = true)
final class ImportItems extends FilesCommand<ItemRecord> {

  @Override
  RecordKind kind() {
    return RecordKind.ITEMS;
  }

  @Override
  HistoryFile<ItemRecord> open(HistoryFiles known, Path file, ShopId of) throws IOException {
    return known.items(file);
  }

  @Override
  ImportSummary take(
      List<HistoryFile<ItemRecord>> opened,
      ShopId into,
      HistoryStores stores,
      ImportProgress progress)
      throws InterruptedException {
    ItemAttributesStore items =
        new DynamoDbItemAttributesStore(stores.tables(), stores.features(), Backoff.DEFAULT);
    return RecordImport.all(
        opened, ItemRecord::itemId, records -> items.put(into, records), progress);
  }
}
