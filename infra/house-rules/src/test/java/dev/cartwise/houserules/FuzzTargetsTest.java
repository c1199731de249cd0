package dev.cartwise.houserules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Fuzz targets are what the profile can run, and have a place where findings are kept. */
class FuzzTargetsTest {

  private static final Pattern METHOD = Pattern.compile("@FuzzTest\\s+void (\\w+)\\(byte\\[]");

  static List<Path> targets() throws IOException {
    List<Path> targets =
        Repository.testSources().stream()
            .filter(source -> source.toString().endsWith("FuzzTest.java"))
            .toList();
    assertThat(targets).isNotEmpty();
    return targets;
  }

  @ParameterizedTest
  @MethodSource("targets")
  void eachClassIsOneTargetWithSeeds(Path target) throws IOException {
    List<String> methods =
        METHOD.matcher(Files.readString(target)).results().map(m -> m.group(1)).toList();
    assertThat(methods).as("methods that are fuzzed").hasSize(1);
    String inputs =
        target
            .toString()
            .replace("/src/test/java/", "/src/test/resources/")
            .replace(".java", "Inputs/" + methods.get(0));
    assertThat(Path.of(inputs)).isNotEmptyDirectory();
  }
}
