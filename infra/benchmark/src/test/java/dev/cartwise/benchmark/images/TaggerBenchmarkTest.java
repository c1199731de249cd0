package dev.cartwise.benchmark.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.benchmark.generated.CataloguePicture;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TaggerBenchmarkTest {

  private static final Path SHIPPED = Path.of("../../models/image-tagging/artifact");

  @Test
  void theTaggerTakesLongerThanItsNetwork() throws Exception {
    byte[] picture = new CataloguePicture(60, 80).draw(new SplittableRandom(1));

    TaggerReport report = new TaggerBenchmark(SHIPPED, List.of(picture)).run(5);

    assertThat(report.networkMillis()).isPositive();
    assertThat(report.ratio()).isGreaterThan(0.5);
    assertThat(report.json()).contains("\"looks\":5", "\"ratio\":");
  }

  @Test
  void saysThatThereIsNoTagger() {
    assertThatThrownBy(() -> new TaggerBenchmark(Path.of("nothing"), List.of()).run(1))
        .isInstanceOf(ArtifactException.class);
  }
}
