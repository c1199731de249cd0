package dev.cartwise.imagetagging;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.ArtifactException.Problem;
import dev.cartwise.imagetagging.pixels.InputPixels;
import dev.cartwise.imagetagging.pixels.RgbImage;
import dev.cartwise.inference.InferenceException;
import dev.cartwise.inference.OnnxModel;
import dev.cartwise.inference.SessionSettings;
import dev.cartwise.inference.Tensor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A tagging artifact, opened: pictures in, tags out.
 *
 * <p>Which network it is, how it is fed and what its outputs mean stand in the artifact's files.
 * Any number of threads may use it at once.
 */
public final class ImageTagger implements AutoCloseable {

  private static final float[] NOTHING = {};
  private static final int PROBE_SIDE = 32;

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

  /**
   * Opens the artifact in a directory and tags a grey picture, so that a network that cannot serve
   * is refused before it serves.
   *
   * @throws ArtifactException as {@link #open}; {@code CORRUPT} too if the network fails or gives
   *     no numbers
   */
  public static ImageTagger openTried(Path artifactDirectory) throws ArtifactException {
    ImageTagger tagger = open(artifactDirectory);
    try {
      if (!tagger.tag(grey()).isFinite()) {
        throw new ArtifactException(
            Problem.CORRUPT, TaggerFiles.MODEL + " gives no numbers for a grey picture");
      }
      return tagger;
    } catch (InferenceException e) {
      tagger.close();
      throw new ArtifactException(Problem.CORRUPT, e.getMessage() + "", e);
    } catch (ArtifactException | RuntimeException e) {
      tagger.close();
      throw e;
    }
  }

  private static RgbImage grey() {
    byte[] rgb = new byte[PROBE_SIDE * PROBE_SIDE * 3];
    Arrays.fill(rgb, (byte) 128);
    return new RgbImage(PROBE_SIDE, PROBE_SIDE, rgb);
  }

  /** The questions it answers, in the order of its answers. */
  public List<Head> heads() {
    return description.heads().stream().map(HeadSpec::head).toList();
  }

  /** How many pixels the shorter side of a photo should keep at least while it is decoded. */
  public int decodedSide() {
    return InputPixels.decodedSide(description.input().width(), description.input().height());
  }

  /**
   * Tags a picture of any size. Where the artifact wants it and much surrounds the subject, the
   * subject is looked at as well: confidences are the mean of both looks, and the embedding is the
   * direction of the sum of both.
   *
   * @throws InferenceException if the network fails or was closed
   */
  public ImageTags tag(RgbImage image) throws InferenceException {
    List<Map<String, float[]>> looks = new ArrayList<>();
    looks.add(look(image));
    Optional<RgbImage> subject = description.input().subject(image);
    if (subject.isPresent()) {
      looks.add(look(subject.get()));
    }
    List<HeadTags> heads = new ArrayList<>();
    for (HeadSpec head : description.heads()) {
      heads.add(head.rank(outputs(looks, head.output())));
    }
    float[] embedding =
        description.embedding().map(name -> direction(outputs(looks, name))).orElse(NOTHING);
    return new ImageTags(heads, embedding);
  }

  private Map<String, float[]> look(RgbImage image) throws InferenceException {
    Map<String, float[]> outputs = new HashMap<>();
    for (Tensor output : model.run(description.input().tensor(image))) {
      outputs.put(output.name(), output.floats());
    }
    return outputs;
  }

  private static List<float[]> outputs(List<Map<String, float[]>> looks, String name) {
    return looks.stream().map(outputs -> outputs.getOrDefault(name, NOTHING)).toList();
  }

  private static float[] direction(List<float[]> vectors) {
    float[] sum = new float[vectors.get(0).length];
    for (float[] vector : vectors) {
      float[] unit = unitLength(vector);
      for (int i = 0; i < sum.length; i++) {
        sum[i] += unit[i];
      }
    }
    return unitLength(sum);
  }

  private static float[] unitLength(float[] vector) {
    double squares = 0;
    for (float value : vector) {
      squares += (double) value * value;
    }
    float scale = (float) (1 / Math.sqrt(Math.max(squares, 1e-24)));
    float[] unit = new float[vector.length];
    for (int i = 0; i < vector.length; i++) {
      unit[i] = vector[i] * scale;
    }
    return unit;
  }

  @Override
  public void close() {
    model.close();
  }
}
