package dev.cartwise.training.imagetagging.decoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvaluateImageDecodingCommandTest {

  @TempDir Path folder;

  @Test
  void tellsSizeAndMeanOfPicturesAndTheReasonOfOthers() throws Exception {
    BufferedImage grey = new BufferedImage(7, 5, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 35; i++) {
      grey.setRGB(i % 7, i / 7, 0x4080c0);
    }
    ImageIO.write(grey, "png", folder.resolve("a.jpg").toFile());
    Files.writeString(folder.resolve("b.jpg"), "<html>");

    JsonNode outcome = run("--images", folder.toString(), "--json");
    assertThat(outcome.path("files").asInt()).isEqualTo(2);
    assertThat(outcome.path("decoded").asInt()).isEqualTo(1);
    assertThat(outcome.at("/results/0/format").asText()).isEqualTo("PNG");
    assertThat(outcome.at("/results/0/width").asInt()).isEqualTo(7);
    assertThat(outcome.at("/results/0/meanRgb").toString()).isEqualTo("[64.0,128.0,192.0]");
    assertThat(outcome.at("/results/1/refused").asText()).isEqualTo("UNKNOWN_FORMAT");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void tellsHowFarAnotherProgramsPictureIsApart() throws Exception {
    BufferedImage two = new BufferedImage(2, 1, BufferedImage.TYPE_INT_RGB);
    two.setRGB(0, 0, 0x010203);
    two.setRGB(1, 0, 0x414243);
    ImageIO.write(two, "png", folder.resolve("two.png").toFile());
    Path program =
        Files.writeString(
            folder.resolve("program"), "#!/bin/sh\nprintf 'P6 2 1 255\\n'; printf ABCABC\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
    Path pictures = Files.createDirectory(folder.resolve("pictures"));
    Files.move(folder.resolve("two.png"), pictures.resolve("two.png"));
    Files.writeString(pictures.resolve("none.png"), "none");

    JsonNode outcome =
        run("--images", pictures.toString(), "--beside", program.toString(), "--json");

    JsonNode beside = outcome.at("/results/1/beside");
    assertThat(beside.path("meanDifference").toString()).isEqualTo("[32.0,32.0,32.0]");
    assertThat(beside.path("largestDifference").toString()).isEqualTo("[64,64,64]");
    assertThat(outcome.at("/results/0").has("beside")).isFalse();
  }

  @Test
  void aPictureOfAnotherSizeIsNoPictureToCompareWith() {
    assertThatThrownBy(
            () -> PortablePixmap.read("P6 2 2 255\nABC".getBytes(StandardCharsets.US_ASCII)))
        .hasMessageContaining("another size");
    assertThatThrownBy(() -> PortablePixmap.read(new byte[0])).hasMessageContaining("no P6");
  }

  private static JsonNode run(String... arguments) throws Exception {
    PrintStream console = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      assertThat(new CommandLine(new EvaluateImageDecodingCommand()).execute(arguments)).isZero();
    } finally {
      System.setOut(console);
    }
    return new ObjectMapper().readTree(bytes.toString(StandardCharsets.UTF_8));
  }
}
