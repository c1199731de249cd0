package dev.cartwise.reviewsentiment.model;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.ArtifactException.Problem;
import dev.cartwise.reviewsentiment.text.Language;
import dev.cartwise.reviewsentiment.text.token.HashedNgrams;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A linear model over hashed n-grams, one signed byte for each bucket.
 *
 * <p>The file: {@code CWNG}, bias and scale as big-endian floats, then a byte a weight. There are
 * as many weights as {@link HashedNgrams#BUCKETS}, or half of them, or a quarter, and so on;
 * buckets that agree in their lower bits then share one. A text's log-odds are the bias plus the
 * scaled sum over its distinct buckets, divided by the square root of their number.
 */
public final class NgramModel implements Evidence {
  private static final int MAGIC = 0x43574E47;
  private static final int HEADER = 12;

  private final Language language;
  private final float bias;
  private final float scale;
  private final byte[] weights;

  NgramModel(Language language, float bias, float scale, byte[] weights) {
    this.language = language;
    this.bias = bias;
    this.scale = scale;
    this.weights = weights;
  }

  /**
   * Rounds trained weights to bytes.
   *
   * @param weights as many as {@link HashedNgrams#BUCKETS} or a power of two below
   */
  public static NgramModel of(Language language, float bias, float[] weights) {
    float largest = 0;
    for (float weight : weights) {
      largest = Math.max(largest, Math.abs(weight));
    }
    float scale = largest == 0 ? 1 : largest / 127;
    byte[] bytes = new byte[weights.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Math.round(weights[i] / scale);
    }
    return new NgramModel(language, bias, scale, bytes);
  }

  /**
   * Opens the file of a language.
   *
   * @throws ArtifactException {@code CORRUPT} if it is something else
   */
  public static NgramModel open(Path file, Language language) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
    int count = bytes.remaining() - HEADER;
    if (count < 1
        || count > HashedNgrams.BUCKETS
        || Integer.bitCount(count) != 1
        || bytes.getInt() != MAGIC) {
      throw new ArtifactException(
          Problem.CORRUPT, file.getFileName() + " holds no weights of n-grams");
    }
    float bias = bytes.getFloat();
    float scale = bytes.getFloat();
    if (!Float.isFinite(bias) || !Float.isFinite(scale * Byte.MIN_VALUE * HashedNgrams.BUCKETS)) {
      throw new ArtifactException(
          Problem.CORRUPT, file.getFileName() + " has a bias or a scale that is no number");
    }
    byte[] weights = new byte[count];
    bytes.get(weights);
    return new NgramModel(language, bias, scale, weights);
  }

  /** Writes the file that {@link #open} reads. */
  public void write(Path file) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(HEADER + weights.length);
    bytes.putInt(MAGIC).putFloat(bias).putFloat(scale).put(weights);
    Files.write(file, bytes.array());
  }

  @Override
  public double logit(String text) {
    return logit(HashedNgrams.buckets(text, language));
  }

  /** Returns the log-odds of a text by its distinct buckets. */
  public double logit(int[] buckets) {
    if (buckets.length == 0) {
      return 0;
    }
    long sum = 0;
    for (int bucket : buckets) {
      sum += weights[bucket & (weights.length - 1)];
    }
    return bias + scale * sum / Math.sqrt(buckets.length);
  }

  @Override
  public void close() {}
}
