package dev.cartwise.training.recommendation.blend;

import dev.cartwise.recommendation.blend.OnnxEncoder;
import dev.cartwise.recommendation.blend.file.BlendFile;
import dev.cartwise.recommendation.blend.model.BlendModel;
import dev.cartwise.recommendation.blend.search.BlendScorer;
import dev.cartwise.training.recommendation.metric.Scorer;
import dev.cartwise.training.recommendation.neural.EncoderOnnx;
import dev.cartwise.training.recommendation.neural.LearningCurve;
import dev.cartwise.training.recommendation.neural.SequenceModel;
import dev.cartwise.training.run.TrainingFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A fit as it is served: opened from the artifact files that a function would open.
 *
 * @param model the mapped blend
 * @param encoder the exported encoder in ONNX Runtime
 * @param curve how the sequence model's training went
 * @param trainSeconds wall time of the whole fit
 */
public record FittedBlend(
    BlendModel model, OnnxEncoder encoder, LearningCurve curve, double trainSeconds)
    implements AutoCloseable {

  /** Writes the artifact files into a directory and opens them. */
  static FittedBlend publish(
      Path directory, BlendModel model, SequenceModel neural, double trainSeconds) {
    OnnxEncoder encoder = writeEncoder(directory, neural);
    try {
      Path blend = directory.resolve(BlendFile.NAME);
      BlendFile.write(blend, model);
      return new FittedBlend(BlendFile.open(blend), encoder, neural.curve(), trainSeconds);
    } catch (IOException e) {
      encoder.close();
      throw unwritten(directory, e);
    }
  }

  /** Writes the encoder alone into a directory, replacing one that is there, and opens it. */
  static OnnxEncoder writeEncoder(Path directory, SequenceModel neural) {
    try {
      Files.createDirectories(directory);
      Path file = directory.resolve(BlendFile.ENCODER_NAME);
      Files.write(file, EncoderOnnx.write(neural));
      return OnnxEncoder.open(file, neural.config().dimension());
    } catch (IOException e) {
      throw unwritten(directory, e);
    }
  }

  private static TrainingFailure unwritten(Path directory, IOException cause) {
    return new TrainingFailure("cannot write the artifact to " + directory, cause);
  }

  /** A scorer for one thread. */
  public Scorer scorer() {
    return new BlendScorer(model, encoder)::scores;
  }

  @Override
  public void close() {
    encoder.close();
  }
}
