package dev.cartwise.history.exporting;

import dev.cartwise.contracts.ArchiveFile;
import dev.cartwise.contracts.ArchivedInteraction;
import dev.cartwise.contracts.DeduplicatedArchive;
import dev.cartwise.contracts.Pseudonyms;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.contracts.Shopper;
import dev.cartwise.history.bucket.HistoryBucket;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The interactions of a shop, each once, out of the archive. Shoppers who have a row get their ids
 * back; for others the archive's names stand. Events of a shopper are together, in the order of
 * time.
 */
public final class InteractionExport {
  private final ArchivedLines archive;
  private final KnownShoppers shoppers;
  private final InteractionCells cells;

  /**
   * Reads from a shop's stores.
   *
   * @param userFeatures the table in which shoppers have rows
   * @param pseudonyms names shoppers as the archive does
   * @param seconds whether times are written in seconds, else in milliseconds
   */
  public InteractionExport(
      DynamoDbClient tables,
      String userFeatures,
      HistoryBucket bucket,
      Pseudonyms pseudonyms,
      boolean seconds) {
    this.archive = new ArchivedLines(bucket);
    this.shoppers = new KnownShoppers(tables, userFeatures, pseudonyms);
    this.cells = new InteractionCells(pseudonyms, seconds);
  }

  /**
   * Writes all of a shop.
   *
   * @param room an empty directory for what does not fit into memory; it tells of persons
   */
  public ExportFigures write(ShopId shop, Path room, CsvRows rows) throws IOException {
    rows.add(InteractionCells.HEADER);
    int damaged;
    ShopperParts names = new ShopperParts(room, "shoppers");
    ShopperParts lines = new ShopperParts(room, "lines");
    try (names;
        lines) {
      shoppers.spill(shop, names);
      damaged = archive.read(shop, (line, interaction) -> lines.add(interaction.shopper(), line));
    }
    long written = 0;
    long pseudonymous = 0;
    for (int part = 0; part < ShopperParts.COUNT; part++) {
      Map<String, Shopper> known = KnownShoppers.read(names.read(part));
      for (ArchivedInteraction event : events(lines.read(part)).interactions()) {
        @Nullable Shopper shopper = known.get(event.shopper());
        rows.add(cells.of(event, shopper));
        written++;
        pseudonymous += shopper == null ? 1 : 0;
      }
    }
    rows.finish();
    return new ExportFigures(written, pseudonymous, damaged);
  }

  private static DeduplicatedArchive events(BufferedReader part) throws IOException {
    DeduplicatedArchive events = new DeduplicatedArchive();
    try (part) {
      for (String line = part.readLine(); line != null; line = part.readLine()) {
        events.add(ArchiveFile.readLine(line));
      }
    }
    return events;
  }
}
