package dev.cartwise.imagetagging;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.ArtifactException.Problem;
import dev.cartwise.inference.InferenceException;
import dev.cartwise.inference.OnnxModel;
import dev.cartwise.inference.SessionSettings;
import dev.cartwise.inference.Tensor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A tagging artifact, opened: pictures in, tags out.
 *
 * <p>Which network it is, how it is fed and what its outputs mean stand in the artifact's files.
 * Any number of threads may use it at once.
 */
public final class ImageTagger implements AutoCloseable {

  private final ModelDescription description;
  private final OnnxModel model;

  private ImageTagger(ModelDescription description, OnnxModel model) {
    this.description = description;
    this.model = model;
  }

  /**
   * Opens the artifact in a directory.
   *
   * @throws ArtifactException {@code MISSING} or {@code CORRUPT}, naming the file and the member or
   *     tensor that is not as it should be
   */
  public static ImageTagger open(Path artifactDirectory) throws ArtifactException {
    ModelDescription description = ModelDescription.read(artifactDirectory);
    try {
      OnnxModel model =
          OnnxModel.open(
              artifactDirectory.resolve(TaggerFiles.MODEL),
              description.signature(),
              SessionSettings.standard());
      return new ImageTagger(description, model);
    } catch (InferenceException e) {
      throw new ArtifactException(
          e.problem() == InferenceException.Problem.MISSING ? Problem.MISSING : Problem.CORRUPT,
          e.getMessage() + "",
          e);
    }
  }

  /** The questions it answers, in the order of its answers. */
  public List<Head> heads() {
    return description.heads().stream().map(HeadSpec::head).toList();
  }

  /**
   * Tags a picture of any size.
   *
   * @throws InferenceException if the network fails or was closed
   */
  public ImageTags tag(RgbImage image) throws InferenceException {
    List<Tensor> outputs = model.run(description.input().tensor(image));
    List<HeadTags> heads = new ArrayList<>();
    for (int i = 0; i < description.heads().size(); i++) {
      heads.add(description.heads().get(i).rank(outputs.get(i).floats()));
    }
    boolean embeds = description.embedding().isPresent();
    return new ImageTags(
        heads, embeds ? unitLength(outputs.get(heads.size()).floats()) : new float[0]);
  }

  private static float[] unitLength(float[] vector) {
    double squares = 0;
    for (float value : vector) {
      squares += (double) value * value;
    }
    float scale = (float) (1 / Math.sqrt(Math.max(squares, 1e-24)));
    for (int i = 0; i < vector.length; i++) {
      vector[i] *= scale;
    }
    return vector;
  }

  @Override
  public void close() {
    model.close();
  }
}
