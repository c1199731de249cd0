package dev.cartwise.history.mapping;

import static dev.cartwise.history.mapping.ReadHistory.SHOP;
import static dev.cartwise.history.mapping.ReadHistory.all;
import static dev.cartwise.history.mapping.ReadHistory.files;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventPropertiesTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  @Test
  void areWrittenAsJacksonWritesThemSinceKeysAreDerivedFromThem() throws IOException {
    StringBuilder every = new StringBuilder();
    for (char each = 0; each < 200; each++) {
      every.append(each);
    }
    every.append("中\u2028😀");
    String name = "we\"ird\n";
    ObjectNode mapping = JSON.createObjectNode().put("defaultEventType", "View");
    mapping.putObject("time").put("unit", "seconds");
    mapping.putObject("fields").put("userId", "u").put("itemId", "i").put("time", "at");
    mapping.putObject("properties").put(name, "p").put("second", "q").put("absent", "r");
    Path map = Files.writeString(folder.resolve("map.json"), mapping.toString());
    ObjectNode line =
        JSON.createObjectNode().put("u", "ann").put("i", "lamp").put("at", 1768000000);
    line.put("p", every.toString()).put("q", "2");
    Path file = Files.writeString(folder.resolve("file.jsonl"), line + "\n");

    assertThat(all(files(map.toString()).interactions(file, SHOP)).get(0).records())
        .singleElement()
        .satisfies(
            event ->
                assertThat(event.properties())
                    .isEqualTo(
                        JSON.createObjectNode()
                            .put(name, every.toString().strip())
                            .put("second", "2")
                            .toString()));
  }
}
