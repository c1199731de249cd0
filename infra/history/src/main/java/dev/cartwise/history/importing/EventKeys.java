package dev.cartwise.history.importing;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.history.bucket.HistoryBucket;
import dev.cartwise.history.importing.spill.Partitions;
import dev.cartwise.history.importing.state.ImportId;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The keys of all events that were imported for a shop, in objects of the bucket: one for each part
 * of an import, 16 bytes a key, as the archive names the event. That an object is there tells that
 * its part is done.
 */
final class EventKeys {

  static final int KEY_BYTES = 16;

  private static final String ROOT = "imports/";
  private static final Pattern OBJECT =
      Pattern.compile("(?<import>.*/)keys-(?<part>\\d+)-of-(?<parts>\\d+)");

  private final HistoryBucket bucket;

  EventKeys(HistoryBucket bucket) {
    this.bucket = bucket;
  }

  /** Leads the objects of all imports of a shop. */
  static String prefix(ShopId shop) {
    return ROOT + shop.value() + "/";
  }

  /** Leads the objects of an import. */
  static String prefix(ImportId id) {
    return prefix(id.shop()) + id.name() + "/";
  }

  static String object(ImportId id, int part, Partitions partitions) {
    return prefix(id) + "keys-" + part + "-of-" + partitions.count();
  }

  /** Which parts of an import are done. */
  List<Integer> done(ImportId id) {
    return bucket.list(prefix(id)).stream()
        .map(OBJECT::matcher)
        .filter(Matcher::matches)
        .map(key -> Integer.valueOf(key.group("part")))
        .toList();
  }

  /** How many events of a part were imported for the first time; nothing if it is not done. */
  Optional<Long> imported(ImportId id, int part, Partitions partitions) throws IOException {
    Optional<InputStream> object = bucket.open(object(id, part, partitions));
    if (object.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream keys = object.get()) {
      return Optional.of(keys.transferTo(OutputStream.nullOutputStream()) / KEY_BYTES);
    }
  }

  /** The keys that other imports of the shop have of the shoppers of a part. */
  KeySet known(ImportId id, int part, Partitions partitions) throws IOException {
    KeySet known = new KeySet();
    for (String key : bucket.list(prefix(id.shop()))) {
      Matcher object = OBJECT.matcher(key);
      if (object.matches() && !object.group("import").equals(prefix(id))) {
        Partitions others = new Partitions(Integer.parseInt(object.group("parts")));
        if (partitions.overlap(part, others, Integer.parseInt(object.group("part")))) {
          add(key, known);
        }
      }
    }
    return known;
  }

  /** Says that a part is done, and which events it brought. */
  void put(ImportId id, int part, Partitions partitions, byte[] keys) {
    bucket.put(object(id, part, partitions), keys);
  }

  private void add(String key, KeySet known) throws IOException {
    Optional<InputStream> object = bucket.open(key);
    if (object.isPresent()) {
      try (DataInputStream keys = new DataInputStream(new BufferedInputStream(object.get()))) {
        for (byte[] one = keys.readNBytes(KEY_BYTES);
            one.length == KEY_BYTES;
            one = keys.readNBytes(KEY_BYTES)) {
          ByteBuffer numbers = ByteBuffer.wrap(one);
          known.add(numbers.getLong(), numbers.getLong());
        }
      }
    }
  }
}
