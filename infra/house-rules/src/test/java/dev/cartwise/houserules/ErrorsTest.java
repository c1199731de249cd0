package dev.cartwise.houserules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The typed errors of HTTP routes are the same in the code, in openapi.yaml and in errors.md. */
class ErrorsTest {

  private static final String TYPES = "x-cartwise-error-types";
  private static final Pattern LITERAL = Pattern.compile("\"([A-Z][A-Za-z0-9]+Exception)\"");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `([A-Za-z0-9]+Exception)`[^|]*\\| (\\d{3}) \\|");

  @Test
  void documentAndApiNameTheSameErrorsWithTheSameStatus() throws IOException {
    String document = Files.readString(Repository.ROOT.resolve("docs/errors.md"));
    Set<String> documented =
        ROW.matcher(document)
            .results()
            .map(row -> row.group(1) + " " + row.group(2))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> declared = new TreeSet<>();
    collect(api(), declared);
    assertThat(declared).isNotEmpty().isEqualTo(documented);
  }

  @Test
  void theApiDeclaresWhatTheFunctionsThrow() throws IOException {
    Set<String> thrown = new TreeSet<>();
    for (Path source : Repository.mainSources()) {
      Path module = Repository.ROOT.relativize(source);
      if (module.startsWith("functions")
          || module.startsWith("events")
          || module.startsWith("models/shop-registry")) {
        LITERAL
            .matcher(Files.readString(source))
            .results()
            .map((MatchResult each) -> each.group(1))
            .forEach(thrown::add);
      }
    }
    Set<String> declared = new TreeSet<>();
    collect(api(), declared);
    assertThat(declared.stream().map(each -> each.split(" ")[0]).collect(Collectors.toSet()))
        .isEqualTo(thrown);
  }

  private static Object api() throws IOException {
    return new Yaml(new SafeConstructor(new LoaderOptions()))
        .load(Files.readString(Repository.ROOT.resolve("events/contracts/openapi.yaml")));
  }

  /** Adds every error that a schema says it is the form of, with its status. */
  private static void collect(Object node, Set<String> errors) {
    if (node instanceof Map<?, ?> map) {
      if (map.get(TYPES) instanceof Map<?, ?> types) {
        types.forEach((type, status) -> errors.add(type + " " + status));
      }
      map.values().forEach(value -> collect(value, errors));
    } else if (node instanceof Iterable<?> list) {
      list.forEach(value -> collect(value, errors));
    }
  }
}
