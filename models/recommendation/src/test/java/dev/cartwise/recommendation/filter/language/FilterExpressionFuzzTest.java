package dev.cartwise.recommendation.filter.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cartwise.fuzzing.FuzzedReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Filter expressions as shops write them. */
class FilterExpressionFuzzTest {

  @RegisterExtension
  static final FuzzedReader READER = FuzzedReader.refusingBy(FilterException.class);

  @DictionaryEntries({
    "EXCLUDE",
    "INCLUDE",
    "ItemID",
    "WHERE",
    "Items.",
    "Interactions.EVENT_TYPE",
    "CurrentUser.",
    "CurrentItem.",
    " NOT IN ",
    " IN (",
    " AND ",
    " OR ",
    " IF ",
    " | ",
    "\"Purchase\"",
    "$VALUE"
  })
  @FuzzTest
  void parsesOrRefuses(byte[] bytes) {
    String expression = new String(bytes, StandardCharsets.UTF_8);
    READER
        .read(bytes.length, () -> FilterExpression.parse(expression))
        .ifPresent(
            filter -> {
              assertThat(filter.steps()).isNotEmpty();
              assertThat(filter.parameters()).allMatch(name -> expression.contains("$" + name));
              assertThat(filter.columns()).doesNotContain("");
            });
  }
}
