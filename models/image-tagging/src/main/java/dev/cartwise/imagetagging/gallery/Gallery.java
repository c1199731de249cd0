package dev.cartwise.imagetagging.gallery;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.ArtifactException.Problem;
import dev.cartwise.featurestore.item.PackedDirection;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * The directions of a shop's photos, read from a memory-mapped file and compared one by one.
 *
 * <p>Layout, big-endian: magic, version, dimension, number of photos, length of the model's
 * version, that version in UTF-8, the boundaries of the item ids ({@code int[photos + 1]}), the ids
 * in UTF-8, the directions ({@code byte[photos][dimension]}). Safe for use by many threads.
 */
public final class Gallery implements AutoCloseable {

  /** The name of the file in its artifact. */
  public static final String FILE_NAME = "gallery.bin";

  private static final int MAGIC = 0x43574749;
  private static final int VERSION = 1;
  private static final int HEADER_INTS = 5;

  private final String model;
  private final int dimension;
  private final int size;
  private final ByteBuffer file;
  private final int offsetsAt;
  private final int idsAt;
  private final int directionsAt;

  private Gallery(ByteBuffer file) throws ArtifactException {
    this.file = file;
    require(file.limit() >= HEADER_INTS * Integer.BYTES, "is too short");
    require(file.getInt() == MAGIC, "is no gallery");
    require(file.getInt() == VERSION, "is of an unknown version");
    this.dimension = file.getInt();
    this.size = file.getInt();
    int modelBytes = file.getInt();
    require(dimension > 0 && size >= 0, "has an impossible size");
    require(modelBytes >= 0 && modelBytes <= file.remaining(), "is too short");
    byte[] name = new byte[modelBytes];
    file.get(name);
    this.model = new String(name, StandardCharsets.UTF_8);
    this.offsetsAt = file.position();
    long ids = offsetsAt + (size + 1L) * Integer.BYTES;
    require(ids <= file.limit(), "is too short");
    this.idsAt = (int) ids;
    int idBytes = file.getInt(idsAt - Integer.BYTES);
    long directions = ids + idBytes;
    require(
        idBytes >= 0 && directions + (long) size * dimension == file.limit(), "has a wrong length");
    this.directionsAt = (int) directions;
    for (int i = 0; i < size; i++) {
      require(offset(i) >= 0 && offset(i) <= offset(i + 1), "has ids out of order");
    }
  }

  private static void require(boolean holds, String otherwise) throws ArtifactException {
    if (!holds) {
      throw new ArtifactException(Problem.CORRUPT, FILE_NAME + " " + otherwise);
    }
  }

  /**
   * Maps a file and checks its sizes.
   *
   * @throws ArtifactException {@code MISSING} or {@code CORRUPT}
   */
  public static Gallery open(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return new Gallery(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
    } catch (NoSuchFileException e) {
      throw new ArtifactException(Problem.MISSING, FILE_NAME + " is missing", e);
    }
  }

  /**
   * Writes a file; the same photos give the same bytes.
   *
   * @param model the version of the model that all directions come from
   * @param directions by item id, all of one dimension, at least one
   */
  public static void write(Path file, String model, Map<String, PackedDirection> directions)
      throws IOException {
    TreeMap<String, PackedDirection> sorted = new TreeMap<>(directions);
    int dimension = sorted.firstEntry().getValue().dimension();
    byte[] name = model.getBytes(StandardCharsets.UTF_8);
    List<byte[]> ids =
        sorted.keySet().stream().map(id -> id.getBytes(StandardCharsets.UTF_8)).toList();
    long idBytes = ids.stream().mapToLong(id -> id.length).sum();
    long bytes =
        (HEADER_INTS + ids.size() + 1L) * Integer.BYTES
            + name.length
            + idBytes
            + (long) ids.size() * dimension;
    ByteBuffer out = ByteBuffer.allocate(Math.toIntExact(bytes));
    out.putInt(MAGIC).putInt(VERSION).putInt(dimension).putInt(ids.size()).putInt(name.length);
    out.put(name);
    int offset = 0;
    out.putInt(0);
    for (byte[] id : ids) {
      offset += id.length;
      out.putInt(offset);
    }
    ids.forEach(out::put);
    sorted.values().forEach(direction -> out.put(direction.bytes()));
    Files.write(file, out.array());
  }

  /** The version of the model that the directions come from. */
  public String model() {
    return model;
  }

  /** How many photos there are. */
  public int size() {
    return size;
  }

  /**
   * The items whose photos look most like this one, best first, those of one score by their ids.
   *
   * @param direction of the gallery's model; of another dimension, nothing is like it
   * @param itemId an item to leave out
   */
  public List<LookAlike> nearest(PackedDirection direction, String itemId, int count) {
    if (direction.dimension() != dimension || direction.norm() == 0) {
      return List.of();
    }
    PriorityQueue<LookAlike> best =
        new PriorityQueue<>((a, b) -> Double.compare(a.score(), b.score()));
    byte[] row = new byte[dimension];
    for (int i = 0; i < size; i++) {
      file.get(directionsAt + i * dimension, row);
      double score = direction.cosine(new PackedDirection(row));
      if (best.size() < count || score > best.element().score()) {
        String id = itemId(i);
        if (!id.equals(itemId)) {
          best.add(new LookAlike(id, score));
          if (best.size() > count) {
            best.remove();
          }
        }
      }
    }
    List<LookAlike> sorted = new ArrayList<>(best);
    sorted.sort(
        (a, b) ->
            a.score() == b.score()
                ? a.itemId().compareTo(b.itemId())
                : Double.compare(b.score(), a.score()));
    return sorted;
  }

  private String itemId(int i) {
    byte[] id = new byte[offset(i + 1) - offset(i)];
    file.get(idsAt + offset(i), id);
    return new String(id, StandardCharsets.UTF_8);
  }

  private int offset(int i) {
    return file.getInt(offsetsAt + i * Integer.BYTES);
  }

  /** Does nothing: the mapping lives as long as somebody can reach it. */
  @Override
  public void close() {}
}
