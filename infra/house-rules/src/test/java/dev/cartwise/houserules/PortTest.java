package dev.cartwise.houserules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Two builds on one machine do not take each other's ports. */
class PortTest {

  private static final Pattern FIXED =
      Pattern.compile("(?:ServerSocket|InetSocketAddress|[pP]ort)\\(.*?\\b[1-9]\\d{3,4}\\b");
  private static final Pattern EVENT_SERVER =
      Pattern.compile("mock-event-server\\.test-port(?:>|\\s*=\\s*)(\\d+)");

  @Test
  void testsListenWhereTheSystemSays() throws IOException {
    List<String> fixed = new ArrayList<>();
    for (Path source : Repository.testSources()) {
      for (String line : Files.readAllLines(source)) {
        if (FIXED.matcher(line).find()) {
          fixed.add(Repository.ROOT.relativize(source) + ": " + line.strip());
        }
      }
    }
    assertThat(fixed).isEmpty();
  }

  @Test
  void theEventServerOfTheFunctionsTakesAnyFreePort() throws IOException {
    List<String> ports = new ArrayList<>();
    for (Path file :
        Repository.files(
            path -> path.endsWith("pom.xml") || path.endsWith("application.properties"))) {
      EVENT_SERVER
          .matcher(Files.readString(file))
          .results()
          .forEach(match -> ports.add(match.group(1)));
    }
    assertThat(ports).as("of unit tests and of integration tests").containsExactly("0", "0");
  }
}
