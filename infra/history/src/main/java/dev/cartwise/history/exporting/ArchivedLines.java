package dev.cartwise.history.exporting;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.cartwise.contracts.ArchiveFile;
import dev.cartwise.contracts.ArchiveFile.LineReader;
import dev.cartwise.contracts.ArchiveLayout;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.history.HistoryException;
import dev.cartwise.history.HistoryException.Reason;
import dev.cartwise.history.bucket.HistoryBucket;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;

/**
 * The lines of a shop in the archive: those of its own objects and those among what came in last,
 * without the objects that others stand for by now.
 */
final class ArchivedLines {
  private final HistoryBucket bucket;

  ArchivedLines(HistoryBucket bucket) {
    this.bucket = bucket;
  }

  /**
   * Hands on the lines one by one, in no order and as often as they are there.
   *
   * @return how many objects are damaged and were left out: a batch whose object was cut off was
   *     not taken, and comes again
   * @throws HistoryException {@code STORE_REFUSED} if one of the shop's own is damaged
   */
  int read(ShopId shop, LineReader reader) throws IOException {
    Set<String> superseded = superseded();
    int damaged = 0;
    for (String key : keys(ArchiveLayout.INCOMING)) {
      if (!superseded.contains(key) && !isRead(key, ofShop(shop, reader))) {
        damaged++;
      }
    }
    for (String key : keys(ArchiveLayout.prefix(shop))) {
      if (!superseded.contains(key) && !isRead(key, reader)) {
        throw new HistoryException(
            Reason.STORE_REFUSED, "the archive object " + key + " is damaged: remove it");
      }
    }
    return damaged;
  }

  /** The lists of these objects are read before objects are listed, as their writer expects. */
  private Set<String> superseded() throws IOException {
    Set<String> keys = new HashSet<>();
    for (String list : bucket.list(ArchiveLayout.SUPERSEDED)) {
      Optional<InputStream> content = bucket.open(list);
      if (content.isPresent()) {
        try (InputStream lines = content.get()) {
          new String(lines.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(keys::add);
        }
      }
    }
    return keys;
  }

  private List<String> keys(String prefix) {
    return bucket.list(prefix).stream()
        .filter(key -> key.endsWith(ArchiveLayout.EXTENSION))
        .toList();
  }

  private static LineReader ofShop(ShopId shop, LineReader reader) {
    return (line, interaction) -> {
      if (shop.value().equals(interaction.shop())) {
        reader.accept(line, interaction);
      }
    };
  }

  /** Reads an object; false if it is damaged. One that is removed meanwhile has no lines. */
  private boolean isRead(String key, LineReader reader) throws IOException {
    try {
      Optional<InputStream> content = bucket.open(key);
      if (content.isPresent()) {
        ArchiveFile.read(content.get(), reader);
      }
      return true;
    } catch (ZipException | EOFException | JsonProcessingException e) {
      return false;
    }
  }
}
