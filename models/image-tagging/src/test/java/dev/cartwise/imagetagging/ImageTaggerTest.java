package dev.cartwise.imagetagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.ArtifactException.Problem;
import dev.cartwise.imagetagging.pixels.RgbImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageTaggerTest {

  private static final String FLOATS =
      """
      {"schemaVersion": 1,
       "input": {"name": "picture", "layout": "NCHW", "type": "FLOAT", "width": 6, "height": 4,
                 "mean": [0.5, 0.5, 0.5], "std": [0.25, 0.25, 0.25]},
       "heads": [{"name": "colour", "output": "means", "activation": "logits"},
                 {"name": "again", "output": "shares", "activation": "softmax",
                  "temperature": 2.0}],
       "embedding": "means"}
      """;

  @TempDir Path directory;

  @Test
  void readsLogitsAndProbabilitiesAlike() throws Exception {
    MeanColourModel.write(directory, true, false, FLOATS);

    ImageTags tags = tag(even(255, 0, 0));

    // Means of 2, -2 and -2 after normalisation.
    double red = Math.exp(4) / (Math.exp(4) + 2);
    HeadTags colour = tags.head("colour").orElseThrow();
    assertThat(colour.ranking())
        .extracting(each -> each.label().name())
        .containsExactly("red", "green", "blue");
    assertThat(colour.best().confidence()).isCloseTo((float) red, within(1e-5f));
    assertThat(colour.best().label()).isEqualTo(new Label("red", "红", List.of("warm", "all")));
    // Temperature 2 halves the distance of the logits.
    double cooled = Math.exp(2) / (Math.exp(2) + 2);
    assertThat(tags.head("again").orElseThrow().best().confidence())
        .isCloseTo((float) cooled, within(1e-5f));
    assertThat(tags.head("season")).isEmpty();
  }

  @Test
  void looksAtASubjectWithMuchAroundItTwice() throws Exception {
    RgbImage small = square(20);
    RgbImage large = square(48);
    MeanColourModel.write(directory, true, false, FLOATS);
    double once = redness(small);
    double filling = redness(large);

    MeanColourModel.write(
        directory,
        true,
        false,
        FLOATS.replace("\"mean\"", "\"surroundings\": \"cropped\", \"mean\""));

    assertThat(redness(small)).isGreaterThan(once + 0.05);
    assertThat(redness(large)).isEqualTo(filling);
  }

  private double redness(RgbImage image) throws Exception {
    return tag(image).head("colour").orElseThrow().ranking().stream()
        .filter(each -> each.label().name().equals("red"))
        .findFirst()
        .orElseThrow()
        .confidence();
  }

  /** A red square in the middle of white. */
  private static RgbImage square(int side) {
    byte[] rgb = new byte[60 * 60 * 3];
    for (int i = 0; i < rgb.length; i++) {
      int off = Math.max(Math.abs(i / 3 % 60 - 30), Math.abs(i / 180 - 30));
      rgb[i] = (byte) (off > side / 2 || i % 3 == 0 ? 255 : 0);
    }
    return new RgbImage(60, 60, rgb);
  }

  @Test
  void theEmbeddingHasLengthOne() throws Exception {
    MeanColourModel.write(directory, true, false, FLOATS);

    float[] embedding = tag(even(255, 0, 0)).embedding();

    float third = (float) (1 / Math.sqrt(3));
    assertThat(embedding).containsExactly(new float[] {third, -third, -third}, within(1e-5f));
  }

  @ParameterizedTest
  @CsvSource({
    "true,  false, RGB, blue", "true, false, BGR, red", "false, false, RGB, blue",
    "false, true,  RGB, blue", "false, true, BGR, red", "true,  true,  RGB, blue"
  })
  void feedsEveryLayoutTypeAndChannelOrder(
      boolean channelsFirst, boolean bytes, String channels, String first) throws Exception {
    String description =
        FLOATS
            .replace("NCHW", channelsFirst ? "NCHW" : "NHWC")
            .replace("\"FLOAT\"", bytes ? "\"UINT8\"" : "\"FLOAT\"")
            .replace("\"width\"", "\"channels\": \"" + channels + "\", \"width\"");
    MeanColourModel.write(directory, channelsFirst, bytes, description);

    ImageTags tags = tag(even(10, 20, 200));

    assertThat(tags.head("colour").orElseThrow().best().label().name()).isEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"NCHW\"         | \"NCWH\"       | tagger.json: input.layout must be one of [NHWC, NCHW],"
            + " not NCWH",
        "\"FLOAT\"        | \"INT64\"      | tagger.json: input.type must be UINT8 or FLOAT, not"
            + " INT64",
        "\"width\": 6     | \"width\": 0   | tagger.json: input.width must be from 1 to 2048, not"
            + " 0",
        "\"width\": 6     | \"width\": 7   | model.onnx has the input picture FLOAT[1][3][4][6]",
        "\"mean\"         | \"middle\"     | tagger.json: input.mean must be a list",
        "0.25, 0.25, 0.25 | 0.25, 0, 0.25  | tagger.json: input.std[1] must be above 0, not 0.0",
        "\"again\"        | \"material\"   | tagger.json: heads[1].name material has no list in"
            + " labels.json",
        "\"shares\"       | \"parts\"      | model.onnx has no output parts FLOAT[1][3]",
        "\"logits\"       | \"linear\"     | tagger.json: heads[0].activation must be one of",
        "2.0              | -1             | tagger.json: heads[1].temperature must be above 0, not"
            + " -1.0",
        "Version\": 1     | Version\": 9   | tagger.json: schemaVersion must be from 1 to 1, not 9",
        "\"picture\"      | \"image\"      | model.onnx has no input image FLOAT[1][3][4][6]"
      })
  void namesWhatIsWrongWithADescription(String right, String wrong, String sentence)
      throws Exception {
    MeanColourModel.write(directory, true, false, FLOATS.replace(right, wrong));

    assertThatThrownBy(() -> ImageTagger.open(directory))
        .isInstanceOf(ArtifactException.class)
        .hasMessageContaining(sentence)
        .extracting(e -> ((ArtifactException) e).problem())
        .isEqualTo(Problem.CORRUPT);
  }

  @Test
  void refusesLabelsThatDoNotFitTheOutput() throws Exception {
    MeanColourModel.write(directory, true, false, FLOATS);
    Files.writeString(
        directory.resolve("labels.json"),
        MeanColourModel.LABELS.replace("[\"red\", \"green\", \"blue\"]", "[\"red\", \"green\"]"));

    assertThatThrownBy(() -> ImageTagger.open(directory))
        .hasMessageContaining("model.onnx has the output shares FLOAT[1][3]");

    Files.writeString(
        directory.resolve("labels.json"), MeanColourModel.LABELS.replace("\"green\"", "\"red\""));

    assertThatThrownBy(() -> ImageTagger.open(directory))
        .hasMessage("labels.json: colour[1] must not be there twice: red");
  }

  @ParameterizedTest
  @CsvSource({"model.onnx", "tagger.json", "labels.json"})
  void saysWhichFileIsMissingOrBroken(String file) throws Exception {
    MeanColourModel.write(directory, true, false, FLOATS);
    Files.write(directory.resolve(file), new byte[] {1, 2, 3});

    assertThatThrownBy(() -> ImageTagger.open(directory))
        .hasMessageContaining(file)
        .extracting(e -> ((ArtifactException) e).problem())
        .isEqualTo(Problem.CORRUPT);

    Files.delete(directory.resolve(file));

    assertThatThrownBy(() -> ImageTagger.open(directory))
        .hasMessage(file + " is missing")
        .extracting(e -> ((ArtifactException) e).problem())
        .isEqualTo(Problem.MISSING);
  }

  @Test
  void refusesANetworkThatOpensAndGivesNoNumbers() throws Exception {
    MeanColourModel.write(
        directory, true, false, FLOATS.replace("0.25, 0.25, 0.25", "1e-44, 1e-44, 1e-44"));

    ImageTagger.open(directory).close();
    assertThatThrownBy(() -> ImageTagger.openTried(directory))
        .isInstanceOf(ArtifactException.class)
        .hasMessage("model.onnx gives no numbers for a grey picture")
        .extracting(e -> ((ArtifactException) e).problem())
        .isEqualTo(Problem.CORRUPT);
  }

  @Test
  void triesOutANetworkThatWorks() throws Exception {
    MeanColourModel.write(directory, true, false, FLOATS);

    try (ImageTagger tagger = ImageTagger.openTried(directory)) {
      assertThat(tagger.heads()).isNotEmpty();
    }
  }

  private ImageTags tag(RgbImage image) throws IOException {
    try (ImageTagger tagger = ImageTagger.open(directory)) {
      return tagger.tag(image);
    }
  }

  private static RgbImage even(int red, int green, int blue) {
    byte[] rgb = new byte[13 * 31 * 3];
    for (int i = 0; i < rgb.length; i += 3) {
      rgb[i] = (byte) red;
      rgb[i + 1] = (byte) green;
      rgb[i + 2] = (byte) blue;
    }
    return new RgbImage(13, 31, rgb);
  }
}
