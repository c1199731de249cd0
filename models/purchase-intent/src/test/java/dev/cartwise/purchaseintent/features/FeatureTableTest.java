package dev.cartwise.purchaseintent.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README's table of features says what the code says. */
class FeatureTableTest {

  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

  private static String row(FeatureDefinition each) {
    return "| `%s` | %s | %s | %s | %s | %s |"
        .formatted(
            each.name(),
            each.group().name().toLowerCase(Locale.ROOT),
            each.formula(),
            each.scale().unit(),
            each.range(),
            each.missing());
  }

  @Test
  void theReadmeHasOneRowForEachFeatureInOrder() throws IOException {
    List<String> table =
        Files.readAllLines(Path.of("README.md")).stream()
            .filter(line -> line.startsWith("| `") && line.split("\\|").length == 7)
            .toList();
    assertThat(table)
        .containsExactlyElementsOf(
            PurchaseFeatures.definitions().stream().map(FeatureTableTest::row).toList());
  }

  @Test
  void everyFeatureHasWordsInBothLanguages() {
    for (FeatureDefinition each : PurchaseFeatures.definitions()) {
      assertThat(each.words().en()).as(each.name()).matches("[a-z][ -~]+");
      assertThat(each.words().zh()).as(each.name()).containsPattern(CHINESE);
    }
    assertThat(PurchaseFeatures.definitions().stream().map(FeatureDefinition::words))
        .doesNotHaveDuplicates();
  }
}
