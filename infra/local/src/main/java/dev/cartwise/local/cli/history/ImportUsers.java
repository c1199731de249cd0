package dev.cartwise.local.cli.history;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.contracts.UserRecord;
import dev.cartwise.featurestore.dynamodb.Backoff;
import dev.cartwise.featurestore.dynamodb.DynamoDbUserProfileStore;
import dev.cartwise.featurestore.shopper.UserProfileStore;
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

/** {@code cartwise import users}. */
@Command(
    name = "users",
    description = "Bring in users; one that is there already is replaced.",
    mixinStandardHelpOptions = true)
final class ImportUsers extends FilesCommand<UserRecord> {

  @Override
  RecordKind kind() {
    return RecordKind.USERS;
  }

  @Override
  HistoryFile<UserRecord> open(HistoryFiles known, Path file, ShopId of) throws IOException {
    return known.users(file);
  }

  @Override
  ImportSummary take(
      List<HistoryFile<UserRecord>> opened,
      ShopId into,
      HistoryStores stores,
      ImportProgress progress)
      throws InterruptedException {
    UserProfileStore users =
        new DynamoDbUserProfileStore(stores.tables(), stores.features(), Backoff.DEFAULT);
    return RecordImport.all(
        opened, UserRecord::userId, records -> users.put(into, records), progress);
  }
}
