package dev.cartwise.training.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.cartwise.artifactstore.objects.ObjectStore;
import dev.cartwise.contracts.ArchiveFile;
import dev.cartwise.contracts.ArchiveLayout;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.training.run.TrainingFailure;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A local copy of a shop's archive for a run of Spark on this machine: its many small compressed
 * objects, joined into a few plain files of JSON lines.
 */
public final class ArchiveDownload {

  private static final Logger LOG = LoggerFactory.getLogger(ArchiveDownload.class);
  private static final int MAX_PART_BYTES = 64 << 20;

  private final ObjectStore objects;

  public ArchiveDownload(ObjectStore objects) {
    this.objects = objects;
  }

  /**
   * Copies what is asked for of a shop's archive. A damaged object among those that came in is left
   * out: a batch whose object was cut off was not taken and comes again.
   *
   * @param directory an empty directory
   * @param archive the objects of the shop that are wanted
   * @return how many were copied; one that is removed meanwhile is left out
   * @throws TrainingFailure if an object of the shop is not what an archive object should be
   */
  public int into(Path directory, ShopId shop, ArchiveObjects archive) throws IOException {
    long fromMillis = archive.fromMillis();
    Path compressed = Files.createTempFile(directory, "object", ".gz");
    Path part = directory.resolve("part-0.jsonl");
    int parts = 1;
    int copied = 0;
    for (String key : archive.keys()) {
      if (Files.exists(part) && Files.size(part) > MAX_PART_BYTES) {
        part = directory.resolve("part-" + parts++ + ".jsonl");
      }
      if (objects.download(key, compressed)) {
        if (key.startsWith(ArchiveLayout.INCOMING)) {
          appendOf(shop, fromMillis, key, compressed, part);
        } else {
          append(key, compressed, part);
        }
        copied++;
      }
    }
    Files.deleteIfExists(compressed);
    return copied;
  }

  private static void append(String key, Path compressed, Path part) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(compressed), 1 << 16);
        OutputStream out =
            Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      in.transferTo(out);
    } catch (ZipException | EOFException e) {
      throw damaged(key, e);
    }
  }

  private static void appendOf(ShopId shop, long fromMillis, String key, Path compressed, Path part)
      throws IOException {
    StringBuilder lines = new StringBuilder();
    try {
      ArchiveFile.read(
          Files.newInputStream(compressed),
          (line, interaction) -> {
            if (shop.value().equals(interaction.shop()) && interaction.timeMillis() >= fromMillis) {
              lines.append(line).append('\n');
            }
          });
    } catch (ZipException | EOFException | JsonProcessingException e) {
      LOG.warn("The archive object {} is damaged and left out.", key, e);
      return;
    }
    Files.writeString(part, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private static TrainingFailure damaged(String key, IOException cause) {
    return new TrainingFailure("The archive object " + key + " is damaged: remove it.", cause);
  }
}
