package dev.cartwise.local.cli.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MonthlyBillTest {
  private static final Pattern LINE =
      Pattern.compile(
          "A month costs about \\$([0-9.]+) without traffic, and \\$([0-9.]+) with 50,000,000"
              + " events and 10,000,000 recommendations\\.");

  @Test
  void tellsWhatIsPaidWithoutTrafficAndWithThatOfTheReferenceShop() {
    assertThat(MonthlyBill.lines(Path.of("../..")))
        .singleElement()
        .satisfies(
            line -> {
              Matcher figures = LINE.matcher(line);
              assertThat(figures.matches()).as(line).isTrue();
              double idle = Double.parseDouble(figures.group(1));
              assertThat(idle).isPositive();
              assertThat(Double.parseDouble(figures.group(2))).isGreaterThan(idle);
            });
  }
}
