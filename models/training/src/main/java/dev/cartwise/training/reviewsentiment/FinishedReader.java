package dev.cartwise.training.reviewsentiment;

import dev.cartwise.training.reviewsentiment.corpus.LabeledText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A reader that an earlier training may have finished, known by a digest of all it was made from,
 * so that a training that was cut off goes on where it was.
 */
final class FinishedReader {
  /** Makes a reader's files in the artifact and returns its log-odds of the judged texts. */
  @FunctionalInterface
  interface Making {
    double[] make() throws IOException;
  }

  private static final Logger LOG = LoggerFactory.getLogger(FinishedReader.class);
  private static final String LOGITS = "logits";

  private final Path directory;
  private final Path artifact;
  private final String digest;

  /**
   * @param recipe how it is made, in words
   */
  FinishedReader(
      TrainingPlan plan, String recipe, List<LabeledText> training, List<LabeledText> judged) {
    directory = plan.cache().resolve("readers");
    artifact = plan.artifact();
    MessageDigest hash = sha256();
    hash.update(recipe.getBytes(StandardCharsets.UTF_8));
    for (List<LabeledText> texts : List.of(training, judged)) {
      hash.update((byte) '|');
      texts.forEach(text -> hash.update(text.toString().getBytes(StandardCharsets.UTF_8)));
    }
    digest = HexFormat.of().formatHex(hash.digest()).substring(0, 20);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * Takes a finished reader, or makes it and keeps it; either way its files are in the artifact.
   */
  double[] get(List<String> files, Making making) throws IOException {
    Path finished = directory.resolve(digest);
    if (!Files.isRegularFile(finished.resolve(LOGITS))) {
      double[] logits = making.make();
      Files.createDirectories(finished);
      for (String file : files) {
        copy(artifact.resolve(file), finished.resolve(file));
      }
      ByteBuffer bytes = ByteBuffer.allocate(logits.length * Double.BYTES);
      bytes.asDoubleBuffer().put(logits);
      Files.write(finished.resolve(LOGITS), bytes.array());
      return logits;
    }
    LOG.info("{}: finished in an earlier training", files);
    for (String file : files) {
      copy(finished.resolve(file), artifact.resolve(file));
    }
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(finished.resolve(LOGITS)));
    double[] logits = new double[bytes.remaining() / Double.BYTES];
    bytes.asDoubleBuffer().get(logits);
    return logits;
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }
}
