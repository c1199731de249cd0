package dev.cartwise.training.reviewsentiment.network;

import dev.cartwise.reviewsentiment.model.Backbone;
import dev.cartwise.training.reviewsentiment.corpus.LabeledText;
import dev.cartwise.training.run.TrainingFailure;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The token vectors of texts on disk, two bytes a component, so that a backbone reads each text
 * once for all trainings.
 *
 * <p>Two files grow together: the vectors, window by window (tokens, dimension, then a scale and
 * the components of each token), and an index of text hash, offset and number of windows.
 */
public final class TokenVectors implements Closeable {
  /** More windows of one text than this are not trained on. */
  public static final int MOST_WINDOWS = 4;

  private static final Logger LOG = LoggerFactory.getLogger(TokenVectors.class);
  private static final int HEADER = 8;
  private static final int INDEX_ENTRY = 20;

  /**
   * A window of a text.
   *
   * @param offset where its vectors lie
   * @param tokens how many there are
   */
  public record Window(long offset, int tokens) {}

  private record Place(long offset, int windows) {}

  private final int dimension;
  private final FileChannel vectors;
  private final FileChannel index;
  private final Map<Long, Place> places = new HashMap<>();

  private TokenVectors(int dimension, FileChannel vectors, FileChannel index) {
    this.dimension = dimension;
    this.vectors = vectors;
    this.index = index;
  }

  /** Opens the two files {@code <name>.vectors} and {@code <name>.index}, made when missing. */
  public static TokenVectors open(Path directory, String name, int dimension) throws IOException {
    Path index = directory.resolve(name + ".index");
    TokenVectors opened =
        new TokenVectors(dimension, open(directory.resolve(name + ".vectors")), open(index));
    long end = 0;
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(index)))) {
      for (long left = Files.size(index); left >= INDEX_ENTRY; left -= INDEX_ENTRY) {
        opened.places.put(in.readLong(), new Place(in.readLong(), in.readInt()));
        end += INDEX_ENTRY;
      }
    }
    opened.index.position(end);
    opened.vectors.position(opened.vectors.size());
    return opened;
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(
        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  int dimension() {
    return dimension;
  }

  /** Encodes those texts that are not here yet. */
  public void add(List<LabeledText> texts, Backbone backbone) throws IOException {
    int added = 0;
    for (LabeledText text : texts) {
      long key = key(text.text());
      if (!places.containsKey(key)) {
        add(key, backbone.windows(text.text()), backbone);
        added++;
        if (added % 1000 == 0) {
          LOG.info("{} texts encoded", added);
        }
      }
    }
  }

  private void add(long key, List<int[]> windows, Backbone backbone) throws IOException {
    Place place = new Place(vectors.position(), Math.min(MOST_WINDOWS, windows.size()));
    for (int[] window : windows.subList(0, place.windows())) {
      write(vectors, encode(backbone.vectors(window), window.length));
    }
    ByteBuffer entry = ByteBuffer.allocate(INDEX_ENTRY);
    write(index, entry.putLong(key).putLong(place.offset()).putInt(place.windows()).flip());
    places.put(key, place);
  }

  private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private ByteBuffer encode(float[] values, int tokens) {
    ByteBuffer bytes =
        ByteBuffer.allocate(HEADER + tokens * (4 + 2 * dimension)).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putInt(tokens).putInt(dimension);
    for (int token = 0; token < tokens; token++) {
      float largest = 1e-9f;
      for (int i = 0; i < dimension; i++) {
        largest = Math.max(largest, Math.abs(values[token * dimension + i]));
      }
      bytes.putFloat(largest / Short.MAX_VALUE);
      for (int i = 0; i < dimension; i++) {
        bytes.putShort(
            (short) Math.round(values[token * dimension + i] * Short.MAX_VALUE / largest));
      }
    }
    return bytes.flip();
  }

  /** Returns the windows of a text, which was added before. */
  public List<Window> windows(String text) throws IOException {
    Place place = places.get(key(text));
    if (place == null) {
      throw new TrainingFailure("A text was not encoded before it is trained on.");
    }
    List<Window> windows = new ArrayList<>();
    long offset = place.offset();
    for (int i = 0; i < place.windows(); i++) {
      int tokens = bytes(offset, HEADER).getInt();
      windows.add(new Window(offset + HEADER, tokens));
      offset += HEADER + (long) tokens * (4 + 2 * dimension);
    }
    return windows;
  }

  /** Writes the vectors of a window, {@code float[tokens][dimension]}, to a place of an array. */
  void read(long offset, int tokens, float[] values, int at) {
    ByteBuffer bytes;
    try {
      bytes = bytes(offset, tokens * (4 + 2 * dimension));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int next = at;
    for (int token = 0; token < tokens; token++) {
      float scale = bytes.getFloat();
      for (int i = 0; i < dimension; i++) {
        values[next++] = scale * bytes.getShort();
      }
    }
  }

  private ByteBuffer bytes(long offset, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining()) {
      if (vectors.read(bytes, offset + bytes.position()) < 0) {
        throw new IOException("the cached vectors end early: remove them to have them made anew");
      }
    }
    return bytes.flip();
  }

  private static long key(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(hash).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public void close() throws IOException {
    vectors.close();
    index.close();
  }
}
