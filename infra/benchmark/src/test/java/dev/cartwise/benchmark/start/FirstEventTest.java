package dev.cartwise.benchmark.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.contracts.ShopId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FirstEventTest {
  private static final Path REPOSITORY = Path.of("../..");

  @Test
  void everyFunctionHasOne() throws IOException {
    try (Stream<Path> folders = Files.list(REPOSITORY.resolve("functions"))) {
      assertThat(Arrays.stream(FirstEvent.values()).map(FirstEvent::function))
          .containsExactlyInAnyOrderElementsOf(
              folders
                  .filter(folder -> Files.exists(folder.resolve("template.yaml")))
                  .map(folder -> String.valueOf(folder.getFileName()))
                  .toList());
    }
  }

  @Test
  void asksForTheShopThatIsMeasured() throws IOException {
    assertThat(FirstEvent.RECOMMEND_ITEMS.read(REPOSITORY, new ShopId("generated")))
        .contains("campaign/generated")
        .doesNotContain("campaign/demo");
  }
}
