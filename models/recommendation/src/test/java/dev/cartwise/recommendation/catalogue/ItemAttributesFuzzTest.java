package dev.cartwise.recommendation.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cartwise.contracts.ItemRecord;
import dev.cartwise.fuzzing.FuzzedReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Properties of items, which never fail. */
class ItemAttributesFuzzTest {

  @RegisterExtension static final FuzzedReader READER = FuzzedReader.refusingNothing();

  @FuzzTest
  void readsWhatThereIs(byte[] bytes) {
    ItemRecord item = new ItemRecord("i", new String(bytes, StandardCharsets.UTF_8));
    CatalogueItem read = READER.read(bytes.length, () -> ItemAttributes.parse(item)).orElseThrow();
    assertThat(read.columns().values()).doesNotContain("");
    assertThat(read.price()).isNotEqualTo(Double.POSITIVE_INFINITY);
  }
}
