package dev.cartwise.training.recommendation.blend;

import dev.cartwise.recommendation.blend.BlendFile;
import dev.cartwise.recommendation.blend.BlendModel;
import dev.cartwise.recommendation.blend.BlendedRanker;
import dev.cartwise.training.TrainingFailure;
import dev.cartwise.training.recommendation.metric.Scorer;
import dev.cartwise.training.recommendation.neural.LearningCurve;
import dev.cartwise.training.recommendation.neural.OnnxSequenceEncoder;
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
    BlendModel model, OnnxSequenceEncoder encoder, LearningCurve curve, double trainSeconds)
    implements AutoCloseable {

  /** Writes the artifact files into a directory and opens them. */
  static FittedBlend publish(
      Path directory, BlendModel model, byte[] onnx, LearningCurve curve, double trainSeconds) {
    try {
      Files.createDirectories(directory);
      Path blend = directory.resolve(BlendFile.NAME);
      Path encoder = directory.resolve(BlendFile.ENCODER_NAME);
      BlendFile.write(blend, model);
      Files.write(encoder, onnx);
      BlendModel mapped = BlendFile.open(blend);
      return new FittedBlend(
          mapped,
          new OnnxSequenceEncoder(Files.readAllBytes(encoder), mapped.vectors().dimension()),
          curve,
          trainSeconds);
    } catch (IOException e) {
      throw new TrainingFailure("cannot write the artifact to " + directory, e);
    }
  }

  /** A scorer for one thread. */
  public Scorer scorer() {
    return new BlendedRanker(model, encoder)::scores;
  }

  @Override
  public void close() {
    encoder.close();
  }
}
