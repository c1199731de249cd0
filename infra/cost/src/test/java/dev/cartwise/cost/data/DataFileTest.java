package dev.cartwise.cost.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataFileTest {
  private static final String ENTRY =
      """
      {"name":"a","usd":2,"per":1000,"unit":"requests","date":"2026-11-29","source":"a list"}\
      """;

  private static DataFile<Price> parse(String text) {
    return DataFile.parse("prices.json", text.getBytes(UTF_8), Price.class);
  }

  @Test
  void aPriceIsForSoManyUnits() {
    assertThat(parse("[" + ENTRY + "]").get("a").of(1_500)).isEqualTo(3);
  }

  @Test
  void writesWhatItReads() {
    String text =
        parse("[" + ENTRY + "]").with(new Price("b", 1, 1, "GB", "2026-01-01", "x")).json();
    assertThat(parse(text).json()).isEqualTo(text).contains("\"name\":\"b\"");
  }

  @Test
  void namesWhatIsMissingOrThereTwice() {
    assertThatThrownBy(() -> parse("[]").get("a"))
        .isInstanceOf(CostException.class)
        .hasMessage("prices.json has no a: add it");
    assertThatThrownBy(() -> parse("[" + ENTRY + "," + ENTRY + "]"))
        .isInstanceOf(CostException.class)
        .hasMessage("prices.json has a twice: remove one");
    assertThatThrownBy(() -> DataFile.read(Path.of("no-such-file"), Price.class))
        .isInstanceOf(CostException.class)
        .hasMessageContaining("no-such-file");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"usd\":2 | \"usd\":-2 | a must be 0 or more, not -2.0",
        "\"per\":1000 | \"per\":0 | per of a must be more than 0, not 0.0",
        "2026-11-29 | November | the date of a must be a day: November",
        "a list | '' | the source of a is missing",
        "\"requests\" | \"\" | the unit of a is missing",
        "\"usd\":2 | \"eur\":2 | Unrecognized field \"eur\"",
        "} | '' | Unexpected"
      })
  void refusesAnEntryThatDoesNotTellEverything(String part, String other, String message) {
    assertThatThrownBy(() -> parse("[" + ENTRY.replace(part, other) + "]"))
        .isInstanceOf(CostException.class)
        .hasMessageStartingWith("prices.json: ")
        .hasMessageContaining(message);
  }
}
