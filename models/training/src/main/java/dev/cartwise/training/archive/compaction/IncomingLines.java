package dev.cartwise.training.archive.compaction;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.cartwise.artifactstore.objects.ObjectStore;
import dev.cartwise.contracts.ArchiveFile;
import dev.cartwise.contracts.ArchivedInteraction;
import dev.cartwise.contracts.ShopId;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The lines of what came in, in a file of scratch space for each shop and day. */
final class IncomingLines {

  private static final Logger LOG = LoggerFactory.getLogger(IncomingLines.class);

  private final Path scratch;
  private final LineSpill spill = new LineSpill();
  private final SortedMap<String, SortedMap<LocalDate, Path>> files = new TreeMap<>();
  private final List<String> sorted = new ArrayList<>();
  private int damaged;

  IncomingLines(Path scratch) {
    this.scratch = scratch;
  }

  /**
   * Reads each object once. A damaged one stays, since a batch whose object was cut off comes again
   * under the same name.
   */
  void sort(ObjectStore objects, List<String> keys) throws IOException {
    Path compressed = scratch.resolve("object.gz");
    for (String key : keys) {
      if (objects.download(key, compressed)) {
        try {
          ArchiveFile.read(Files.newInputStream(compressed), this::add);
          sorted.add(key);
        } catch (ZipException | EOFException | JsonProcessingException | UnnamedShopException e) {
          LOG.warn("The archive object {} is damaged and stays where it is.", key, e);
          damaged++;
        }
      }
    }
    spill.flush();
  }

  /** The objects whose lines are all in files now. */
  List<String> sorted() {
    return sorted;
  }

  /** How many objects were damaged. */
  int damaged() {
    return damaged;
  }

  /** The files of a shop by day, none if nothing came in for it. */
  Map<LocalDate, Path> of(ShopId shop) {
    return files.getOrDefault(shop.value(), new TreeMap<>());
  }

  /** The shops for which something came in. */
  List<String> shops() {
    return List.copyOf(files.keySet());
  }

  private void add(String line, ArchivedInteraction interaction) throws IOException {
    String shop = interaction.shop();
    if (shop == null || !ShopId.isWellFormed(shop)) {
      throw new UnnamedShopException();
    }
    LocalDate day =
        LocalDate.ofInstant(Instant.ofEpochMilli(interaction.timeMillis()), ZoneOffset.UTC);
    Path file =
        files
            .computeIfAbsent(shop, any -> new TreeMap<>())
            .computeIfAbsent(day, any -> scratch.resolve(shop).resolve(day + ".jsonl"));
    spill.add(file, line);
  }

  /** Tells that a line that came in does not say whose it is. */
  private static final class UnnamedShopException extends IOException {

    private static final long serialVersionUID = 1L;

    UnnamedShopException() {
      super("a line names no shop");
    }
  }
}
