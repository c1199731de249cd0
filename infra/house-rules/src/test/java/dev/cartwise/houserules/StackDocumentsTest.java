package dev.cartwise.houserules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.stack.StackReader;
import dev.cartwise.stack.model.Deployment;
import dev.cartwise.stack.model.HttpRoute;
import dev.cartwise.stack.model.Stack;
import dev.cartwise.stack.model.StackFunction;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Documents say of the functions what the template says. */
class StackDocumentsTest {

  private static final Stack STACK =
      StackReader.read(Repository.ROOT, new Deployment("us-east-1", "000000000000", Map.of()));

  /** What the local system alone answers. */
  private static final String STATUS = "GET /_cartwise/status";

  private static final String DISPATCH = "POST /";
  private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

  @Test
  void theContractHasTheRoutesOfTheTemplateAndNoOthers() throws IOException {
    Set<String> expected = new TreeSet<>(Set.of(STATUS));
    for (StackFunction function : STACK.functions()) {
      for (HttpRoute route : function.triggers(HttpRoute.class)) {
        expected.add(route.key());
        route.amzTargetPrefix().ifPresent(prefix -> expected.add(DISPATCH));
      }
    }
    assertThat(contractRoutes())
        .as("events/contracts/openapi.yaml has the routes of functions/*/template.yaml")
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  private static Set<String> contractRoutes() throws IOException {
    Path contract = Repository.ROOT.resolve("events/contracts/openapi.yaml");
    Map<String, Map<String, Map<String, Object>>> document;
    try (Reader text = Files.newBufferedReader(contract)) {
      document = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    }
    Set<String> routes = new TreeSet<>();
    document
        .get("paths")
        .forEach(
            (path, operations) ->
                operations.keySet().stream()
                    .filter(METHODS::contains)
                    .forEach(method -> routes.add(method.toUpperCase(Locale.ROOT) + " " + path)));
    return routes;
  }

  @Test
  void everyReadmeOfAFunctionSaysWhatItsTemplateSays() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (StackFunction function : STACK.functions()) {
      String readme = "functions/" + function.name() + "/README.md";
      List<String> lines = Files.readAllLines(Repository.ROOT.resolve(readme));
      new FunctionRows(function)
          .all()
          .forEach(
              (row, text) -> {
                String start = "| " + row + " | " + text;
                boolean isSaid =
                    lines.stream()
                        .anyMatch(
                            line ->
                                line.equals(start + " |")
                                    || line.startsWith(start + ": ")
                                    || line.startsWith(start + "; "));
                if (!isSaid) {
                  wrong.add(
                      readme + " needs the row, perhaps with more after a colon:\n" + start + " |");
                }
              });
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void theReadmeHasARowForEveryFunction() throws IOException {
    List<String> lines = Files.readAllLines(Repository.ROOT.resolve("README.md"));
    List<String> wrong = new ArrayList<>();
    for (StackFunction function : STACK.functions()) {
      String start =
          "| [%s](functions/%s) | %s |"
              .formatted(
                  function.name(), function.name(), new FunctionRows(function).trigger(false));
      Optional<String> row = lines.stream().filter(line -> line.startsWith(start)).findFirst();
      if (row.isEmpty()) {
        wrong.add("README.md needs a row that begins\n" + start);
      }
    }
    assertThat(wrong).isEmpty();
  }
}
