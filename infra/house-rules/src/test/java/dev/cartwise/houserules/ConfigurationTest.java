package dev.cartwise.houserules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each setting that the code reads has a row in the configuration's document, and the reverse. */
class ConfigurationTest {

  private static final Pattern VARIABLE = Pattern.compile("\\bCARTWISE_[A-Z_]*[A-Z]\\b");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `(CARTWISE_[A-Z_]+)` \\|");

  @Test
  void documentListsEverySetting() throws IOException {
    Set<String> read = new TreeSet<>();
    for (Path source : Repository.mainSources()) {
      Matcher variables = VARIABLE.matcher(Files.readString(source));
      while (variables.find()) {
        read.add(variables.group());
      }
    }
    Set<String> documented = new TreeSet<>();
    Matcher rows = ROW.matcher(Files.readString(Repository.ROOT.resolve("docs/configuration.md")));
    while (rows.find()) {
      documented.add(rows.group(1));
    }
    assertThat(documented).isNotEmpty().isEqualTo(read);
  }
}
