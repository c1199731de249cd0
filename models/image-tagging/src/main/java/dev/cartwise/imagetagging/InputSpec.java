package dev.cartwise.imagetagging;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.imagetagging.pixels.Fit;
import dev.cartwise.imagetagging.pixels.InputPixels;
import dev.cartwise.imagetagging.pixels.RgbImage;
import dev.cartwise.imagetagging.subject.SubjectCrop;
import dev.cartwise.inference.ElementType;
import dev.cartwise.inference.Tensor;
import dev.cartwise.inference.TensorSpec;
import java.util.List;
import java.util.Optional;

/**
 * What the network takes: one picture of one size, in one arrangement of numbers.
 *
 * @param name the input's name in the graph
 * @param layout where the channels stand
 * @param type {@code UINT8}: bytes as they are; {@code FLOAT}: normalised by mean and deviation
 * @param channels the order of the colours
 * @param width columns
 * @param height rows
 * @param fit how pictures of another size or aspect get there
 * @param surroundings whether a subject with much around it is looked at on its own as well
 * @param mean of each channel in the order red, green, blue; pixels run from 0 to 1
 * @param deviation what remains is divided by this, likewise
 */
record InputSpec(
    String name,
    Layout layout,
    ElementType type,
    ChannelOrder channels,
    int width,
    int height,
    Fit fit,
    Surroundings surroundings,
    List<Float> mean,
    List<Float> deviation) {

  private static final int MAX_SIDE = 2048;
  private static final int CHANNELS = 3;
  private static final float WHITE = 255f;

  /** Whether the channels of a pixel stand together or each channel is a plane. */
  enum Layout {
    NHWC,
    NCHW
  }

  /** Which colour comes first. */
  enum ChannelOrder {
    RGB,
    BGR
  }

  /** What becomes of that which lies around a picture's subject. */
  enum Surroundings {
    /** The whole picture is looked at. */
    KEPT,
    /** Where there is much of it, the subject is looked at without it as well. */
    CROPPED
  }

  InputSpec {
    mean = List.copyOf(mean);
    deviation = List.copyOf(deviation);
  }

  static InputSpec read(JsonPart json) throws ArtifactException {
    ElementType type = json.oneOf("type", ElementType.class);
    if (type != ElementType.UINT8 && type != ElementType.FLOAT) {
      throw json.member("type").corrupt("must be UINT8 or FLOAT, not " + type);
    }
    boolean normalised = type == ElementType.FLOAT;
    return new InputSpec(
        json.text("name"),
        json.oneOf("layout", Layout.class),
        type,
        json.has("channels") ? json.oneOf("channels", ChannelOrder.class) : ChannelOrder.RGB,
        json.integer("width", 1, MAX_SIDE),
        json.integer("height", 1, MAX_SIDE),
        json.has("fit") ? json.oneOf("fit", Fit.class) : Fit.LETTERBOX,
        json.has("surroundings")
            ? json.oneOf("surroundings", Surroundings.class)
            : Surroundings.KEPT,
        normalised ? perChannel(json.member("mean"), false) : List.of(),
        normalised ? perChannel(json.member("std"), true) : List.of());
  }

  private static List<Float> perChannel(JsonPart json, boolean divides) throws ArtifactException {
    List<JsonPart> parts = json.elements();
    if (parts.size() != CHANNELS) {
      throw json.corrupt("must have 3 numbers, not " + parts.size());
    }
    Float[] values = new Float[CHANNELS];
    for (int c = 0; c < CHANNELS; c++) {
      values[c] = parts.get(c).number();
      if (divides && values[c] <= 0) {
        throw parts.get(c).corrupt("must be above 0, not " + values[c]);
      }
    }
    return List.of(values);
  }

  TensorSpec tensor() {
    return layout == Layout.NHWC
        ? TensorSpec.of(name, type, 1, height, width, CHANNELS)
        : TensorSpec.of(name, type, 1, CHANNELS, height, width);
  }

  /** The picture of the subject alone, if it is to be looked at as well. */
  Optional<RgbImage> subject(RgbImage image) {
    return surroundings == Surroundings.CROPPED ? SubjectCrop.of(image) : Optional.empty();
  }

  /** The picture as the network takes it. */
  Tensor tensor(RgbImage image) {
    byte[] rgb = InputPixels.fit(image, fit, width, height).rgb();
    long[] shape = tensor().dimensions().stream().mapToLong(Long::longValue).toArray();
    if (type == ElementType.FLOAT) {
      return Tensor.of(name, normalised(rgb), shape);
    }
    boolean asIs = layout == Layout.NHWC && channels == ChannelOrder.RGB;
    return Tensor.of(name, asIs ? rgb : arranged(rgb), shape);
  }

  private float[] normalised(byte[] rgb) {
    float[] values = new float[rgb.length];
    for (int c = 0; c < CHANNELS; c++) {
      float scale = 1 / (WHITE * deviation.get(c));
      float shift = -mean.get(c) / deviation.get(c);
      for (int pixel = 0; pixel < width * height; pixel++) {
        values[place(pixel, c)] = (rgb[pixel * CHANNELS + c] & 0xff) * scale + shift;
      }
    }
    return values;
  }

  private byte[] arranged(byte[] rgb) {
    byte[] values = new byte[rgb.length];
    for (int pixel = 0; pixel < width * height; pixel++) {
      for (int c = 0; c < CHANNELS; c++) {
        values[place(pixel, c)] = rgb[pixel * CHANNELS + c];
      }
    }
    return values;
  }

  /** Where a colour of a pixel stands; colours are numbered red, green, blue. */
  private int place(int pixel, int colour) {
    int channel = channels == ChannelOrder.RGB ? colour : CHANNELS - 1 - colour;
    return layout == Layout.NHWC ? pixel * CHANNELS + channel : channel * width * height + pixel;
  }
}
