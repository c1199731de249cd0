package dev.cartwise.training.reviewsentiment;

import dev.cartwise.training.lineage.Provenance;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A reader that an earlier training may have finished, so that a training that was cut off goes on
 * where it was. It is used only if code, texts, recipe and backbone are those of now.
 */
final class FinishedReader {
  /** Makes a reader's files in the artifact and returns its log-odds of the judged texts. */
  @FunctionalInterface
  interface Making {
    double[] make() throws IOException;
  }

  private static final Logger LOG = LoggerFactory.getLogger(FinishedReader.class);
  private static final String LOGITS = "logits";
  private static final String PROVENANCE = "provenance";
  private static final int DIGITS = 20;

  private final Path artifact;
  private final Path readers;
  private final String name;
  private final Provenance provenance;

  /**
   * @param name tells readers of one kind
   * @param provenance what it comes from
   */
  FinishedReader(TrainingPlan plan, String name, Provenance provenance) {
    artifact = plan.artifact();
    readers = plan.cache().resolve("readers");
    this.name = name;
    this.provenance = provenance;
  }

  /**
   * Takes a finished reader, or makes it and keeps it; either way its files are in the artifact.
   */
  double[] get(List<String> files, Making making) throws IOException {
    Path finished = readers.resolve(name + '-' + provenance.digest().substring(0, DIGITS));
    if (!Files.isRegularFile(finished.resolve(LOGITS))) {
      differences()
          .ifPresent(parts -> LOG.info("{}: the nearest finished one differs in {}", name, parts));
      double[] logits = making.make();
      Files.createDirectories(finished);
      for (String file : files) {
        copy(artifact.resolve(file), finished.resolve(file));
      }
      Files.writeString(finished.resolve(PROVENANCE), provenance.toText());
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

  /**
   * In which parts the nearest finished reader of the kind differs: none if it may be used, empty
   * if there is no such reader.
   */
  Optional<List<String>> differences() throws IOException {
    if (!Files.isDirectory(readers)) {
      return Optional.empty();
    }
    Optional<List<String>> least = Optional.empty();
    try (DirectoryStream<Path> kept = Files.newDirectoryStream(readers, name + "-*")) {
      for (Path each : kept) {
        if (Files.isRegularFile(each.resolve(PROVENANCE))) {
          List<String> parts = provenance.differences(Files.readString(each.resolve(PROVENANCE)));
          if (least.isEmpty() || parts.size() < least.get().size()) {
            least = Optional.of(parts);
          }
        }
      }
    }
    return least;
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }
}
