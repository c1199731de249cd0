package dev.cartwise.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.local.Repository;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code deploy} in a working tree whose functions are not built. */
class DeployCommandTest {
  private static final Path REPOSITORY = Path.of("../..");
  private static final String TEMPLATE = "template.yaml";

  @TempDir private Path tree;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void leaveTheTemplatesAlone() throws IOException {
    Files.createDirectories(tree.resolve("infra/stack"));
    Files.copy(REPOSITORY.resolve("infra/stack/base.yaml"), tree.resolve("infra/stack/base.yaml"));
    try (Stream<Path> functions = Files.list(REPOSITORY.resolve("functions"))) {
      for (Path function : functions.filter(each -> hasTemplate(each)).toList()) {
        Path folder = tree.resolve("functions").resolve(function.getFileName());
        Files.createDirectories(folder);
        Files.copy(function.resolve(TEMPLATE), folder.resolve(TEMPLATE));
      }
    }
    System.setProperty(Repository.PROPERTY, tree.toString());
  }

  @AfterEach
  void forgetTheRepository() {
    System.clearProperty(Repository.PROPERTY);
  }

  private static boolean hasTemplate(Path function) {
    return Files.exists(function.resolve(TEMPLATE));
  }

  @Test
  void deploysUnlessADryRunIsAskedFor() {
    InputStream terminal = System.in;
    System.setIn(new ByteArrayInputStream("n\n".getBytes(StandardCharsets.UTF_8)));
    try {
      assertThat(execute("deploy", "--region", "eu-central-1")).isEqualTo(1);
    } finally {
      System.setIn(terminal);
    }
    assertThat(out.toString()).contains("functions/recommend-items", "Build this now?");
    assertThat(err.toString())
        .contains("these functions cannot be deployed")
        .contains("recommend-items/target/function.zip is missing: build it with mvn -Pnative");
  }

  @Test
  void writesFilesOfADryRunOnly() {
    Path directory = tree.resolve("out");
    assertThat(execute("deploy", "--out", directory.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("--out is for --dry-run");
    assertThat(execute("deploy", "--dry-run", "--out", directory.toString())).isZero();
    assertThat(directory).isDirectoryContaining("glob:**/{template.yaml,resources.json}");
  }

  private int execute(String... arguments) {
    CommandLine commandLine = CartwiseCommand.commandLine();
    commandLine.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return commandLine.execute(arguments);
  }
}
