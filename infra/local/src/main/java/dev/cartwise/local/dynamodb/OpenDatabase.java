package dev.cartwise.local.dynamodb;

import dev.cartwise.featurestore.dynamodb.VersionedTable;
import java.nio.file.Path;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;
import software.amazon.dynamodb.services.local.shared.access.LocalDBAccess;
import software.amazon.dynamodb.services.local.shared.access.LocalDBClient;
import software.amazon.dynamodb.services.local.shared.jobs.JobsRegister;

/**
 * DynamoDB Local over a file.
 *
 * @param service what answers requests
 * @param access what it reads and writes by
 * @param plainRows rows of plain tables
 */
record OpenDatabase(AmazonDynamoDBLocal service, LocalDBAccess access, PlainRows plainRows) {

  /**
   * Opens the file in a directory, which must exist.
   *
   * @param jobs what DynamoDB Local does by itself
   */
  static OpenDatabase in(Path directory, JobThreads jobs) {
    return of(LocalDatabase.open(directory), jobs);
  }

  static OpenDatabase of(LocalDatabase file, JobThreads jobs) {
    PlainRows plainRows = file.plainRows();
    LocalDBAccess access = RememberedTables.of(file, plainRows);
    return new OpenDatabase(
        new LocalDBClient(access, new JobsRegister(jobs, false)), access, plainRows);
  }

  /** A table whose rows have the keys of the system's tables, and a version. */
  VersionedTable table(String name) {
    return new DirectTable(access, plainRows, name);
  }
}
