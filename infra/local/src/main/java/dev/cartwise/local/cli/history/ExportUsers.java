package dev.cartwise.local.cli.history;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.contracts.UserRecord;
import dev.cartwise.featurestore.dynamodb.FeatureTables;
import dev.cartwise.history.exporting.CsvRows;
import dev.cartwise.history.exporting.ExportFigures;
import dev.cartwise.history.exporting.RecordExport;
import dev.cartwise.history.exporting.UserProfiles;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;

/** {@code cartwise export users}. */
@Command(
    name = "users",
    description = "Give back what was told of users, a column for each property.",
    mixinStandardHelpOptions = true)
final class ExportUsers extends ExportedRecords {
  private static final RecordExport<UserRecord> USERS =
      new RecordExport<>("USER_ID", UserRecord::userId, UserRecord::properties);

  @Override
  ExportFigures write(ShopId of, HistoryStores stores, Path room, CsvRows rows) throws IOException {
    String table = new FeatureTables(stores.prefix()).userFeatures();
    return USERS.write(UserProfiles.of(stores.tables(), table, of), room, rows);
  }
}
