package dev.cartwise.training.recommendation.blend;

import dev.cartwise.recommendation.blend.OnnxEncoder;
import dev.cartwise.recommendation.blend.file.BlendFile;
import dev.cartwise.recommendation.blend.model.BlendModel;
import dev.cartwise.recommendation.blend.search.BlendScorer;
import dev.cartwise.training.recommendation.metric.Scorer;
import dev.cartwise.training.recommendation.neural.EncoderOnnx;
import dev.cartwise.training.recommendation.neural.LearningCurve;
import dev.cartwise.training.recommendation.neural.SequenceEnsemble;
import dev.cartwise.training.run.TrainingFailure;
import dev.cartwise.training.stopping.StoppedBy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A fit as it is served: opened from the artifact files that a function would open.
 *
 * @param model the mapped blend
 * @param encoder the exported encoder in ONNX Runtime
 * @param fits how each sequence model was trained, at least one
 * @param trainSeconds wall time of the whole fit
 */
public record FittedBlend(
    BlendModel model, OnnxEncoder encoder, List<NeuralFit> fits, double trainSeconds)
    implements AutoCloseable {

  private static final int[] NOTHING = {};

  /** Writes the artifact files into a directory and opens them. */
  static FittedBlend publish(
      Path directory, BlendModel model, SequenceEnsemble neural, double trainSeconds) {
    OnnxEncoder encoder = writeEncoder(directory, neural);
    try {
      Path blend = directory.resolve(BlendFile.NAME);
      BlendFile.write(blend, model);
      List<NeuralFit> fits = neural.members().stream().map(NeuralFit::of).toList();
      return new FittedBlend(BlendFile.open(blend), encoder, fits, trainSeconds);
    } catch (IOException e) {
      encoder.close();
      throw unwritten(directory, e);
    }
  }

  /** Writes the encoder alone into a directory, replacing one that is there, and opens it. */
  static OnnxEncoder writeEncoder(Path directory, SequenceEnsemble neural) {
    try {
      Files.createDirectories(directory);
      Path file = directory.resolve(BlendFile.ENCODER_NAME);
      Files.write(file, EncoderOnnx.write(neural));
      return OnnxEncoder.open(file, neural.dimension());
    } catch (IOException e) {
      throw unwritten(directory, e);
    }
  }

  private static TrainingFailure unwritten(Path directory, IOException cause) {
    return new TrainingFailure("cannot write the artifact to " + directory, cause);
  }

  /**
   * How the training of the sequence model went: of one that the clock ended, else of the first.
   */
  public LearningCurve curve() {
    return fits.stream()
        .map(NeuralFit::curve)
        .filter(curve -> curve.stoppedBy() == StoppedBy.CLOCK)
        .findFirst()
        .orElse(fits.get(0).curve());
  }

  /**
   * A scorer for one thread, which places items as an answer does.
   *
   * @param masked whether items of the history cannot be in the answer
   */
  public Scorer scorer(boolean masked) {
    return scorer(model, masked);
  }

  /** The same with another model for this one's encoder. */
  public Scorer scorer(BlendModel other, boolean masked) {
    BlendScorer scorer = new BlendScorer(other, encoder);
    return history -> scorer.scores(history, masked ? history : NOTHING);
  }

  @Override
  public void close() {
    encoder.close();
  }
}
