package dev.cartwise.training.archive.compaction;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.cartwise.artifactstore.objects.ObjectStore;
import dev.cartwise.contracts.ArchiveFile;
import dev.cartwise.contracts.ArchiveLayout;
import dev.cartwise.contracts.ArchivedInteraction;
import dev.cartwise.contracts.DistinctLines;
import dev.cartwise.contracts.ShopId;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of one shop and day, made anew of all its lines without repetitions.
 *
 * <p>A day of many lines becomes several files by hash of the shopper, so that no more than about
 * {@link #MAX_LINES} are in memory at a time. A file's lines are ordered by shopper and time, which
 * packs them best.
 */
final class DayFiles {

  private static final Logger LOG = LoggerFactory.getLogger(DayFiles.class);

  /** About 15 MB of a file. */
  static final int MAX_LINES = 250_000;

  private static final Comparator<ArchivedInteraction> BY_SHOPPER =
      Comparator.comparing(ArchivedInteraction::shopper)
          .thenComparingLong(ArchivedInteraction::timeMillis)
          .thenComparing(ArchivedInteraction::eventKey)
          .thenComparing(ArchivedInteraction::toString);

  private final ObjectStore objects;
  private final Path scratch;
  private final String pass;
  private final int maxLines;

  DayFiles(ObjectStore objects, Path scratch, String pass, int maxLines) {
    this.objects = objects;
    this.scratch = scratch;
    this.pass = pass;
    this.maxLines = maxLines;
  }

  /**
   * Writes the day's files.
   *
   * @param incoming a file of further lines in scratch space, which need not exist
   * @param present the objects that hold the day's lines so far
   * @return those of them whose lines are in the new files, not one that is gone or damaged
   */
  List<String> write(ShopId shop, LocalDate day, Path incoming, List<String> present)
      throws IOException {
    Path all = scratch.resolve("day.jsonl");
    Files.deleteIfExists(all);
    LineSpill spill = new LineSpill();
    List<String> merged = new ArrayList<>();
    long[] lines = new long[1];
    Path compressed = scratch.resolve("day.gz");
    for (String key : present) {
      if (objects.download(key, compressed) && isRead(key, compressed, spill, all, lines)) {
        merged.add(key);
      }
    }
    if (Files.exists(incoming)) {
      try (BufferedReader reader = Files.newBufferedReader(incoming, StandardCharsets.UTF_8)) {
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
          spill.add(all, line);
          lines[0]++;
        }
      }
      Files.delete(incoming);
    }
    spill.flush();
    int parts = (int) ((lines[0] + maxLines - 1) / maxLines);
    int part = 0;
    for (Path file : split(all, parts)) {
      upload(shop, day, part++, distinct(file));
      Files.delete(file);
    }
    return merged;
  }

  private static boolean isRead(
      String key, Path compressed, LineSpill spill, Path all, long[] lines) throws IOException {
    try {
      ArchiveFile.read(
          Files.newInputStream(compressed),
          (line, interaction) -> {
            spill.add(all, line);
            lines[0]++;
          });
      return true;
    } catch (ZipException | EOFException | JsonProcessingException e) {
      LOG.warn("The archive object {} is damaged and stays where it is: remove it.", key, e);
      return false;
    }
  }

  private List<Path> split(Path all, int parts) throws IOException {
    if (parts < 2) {
      return parts == 0 ? List.of() : List.of(all);
    }
    List<Path> files = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      files.add(scratch.resolve("part-" + part + ".jsonl"));
    }
    LineSpill spill = new LineSpill();
    try (BufferedReader reader = Files.newBufferedReader(all, StandardCharsets.UTF_8)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        int hash = ArchiveFile.readLine(line).shopper().hashCode();
        spill.add(files.get(Math.floorMod(hash, parts)), line);
      }
    }
    spill.flush();
    Files.delete(all);
    return files.stream().filter(Files::exists).toList();
  }

  private static List<ArchivedInteraction> distinct(Path file) throws IOException {
    DistinctLines distinct = new DistinctLines();
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        distinct.add(ArchiveFile.readLine(line));
      }
    }
    return distinct.lines().stream().sorted(BY_SHOPPER).toList();
  }

  private void upload(ShopId shop, LocalDate day, int part, List<ArchivedInteraction> lines)
      throws IOException {
    Path file = scratch.resolve("upload.gz");
    try (OutputStream out = Files.newOutputStream(file)) {
      ArchiveFile.write(lines, out);
    }
    objects.upload(ArchiveLayout.compacted(shop, day, pass, part, lines.size()), file);
  }
}
