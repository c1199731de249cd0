package dev.cartwise.purchaseintent.model;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.ArtifactException.Problem;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * The file form of a {@link ScoringModel}: magic, format version, kind, then the numbers of its
 * kind, big-endian, each array behind its length.
 */
public final class ScoringModels {

  /** {@code CARTODDS} in ASCII. */
  static final long MAGIC = 0x434152544f444453L;

  static final int FORMAT_VERSION = 1;
  static final byte LINEAR = 1;
  static final byte TREES = 2;
  static final byte NETWORK = 3;

  /** The longest file that is read. */
  private static final long MOST_BYTES = 64L << 20;

  private ScoringModels() {}

  /** Writes a model; the stream stays open. */
  public static void write(ScoringModel model, OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(new BufferedOutputStream(out));
    data.writeLong(MAGIC);
    data.writeInt(FORMAT_VERSION);
    new ModelWriter(data).write(model);
    data.flush();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws ArtifactException {@code MISSING}; {@code CORRUPT} if it is no whole model of a known
   *     version, or is longer than 64 MiB
   */
  public static ScoringModel read(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new ArtifactException(Problem.CORRUPT, name + " is longer than any model");
      }
      return new ModelReader(ByteBuffer.wrap(Files.readAllBytes(file))).read();
    } catch (NoSuchFileException e) {
      throw new ArtifactException(Problem.MISSING, name + " is missing", e);
    } catch (IllegalArgumentException e) {
      throw new ArtifactException(Problem.CORRUPT, name + ": " + e.getMessage(), e);
    }
  }
}
