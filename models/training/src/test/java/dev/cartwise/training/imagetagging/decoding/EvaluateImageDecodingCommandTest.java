package dev.cartwise.training.imagetagging.decoding;

import static org.assertj.core.api.Assertions.assertThat;

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
