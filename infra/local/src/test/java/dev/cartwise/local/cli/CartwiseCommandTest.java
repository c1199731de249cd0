package dev.cartwise.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.local.datadir.DataDirectory;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CartwiseCommandTest {
  @TempDir Path directory;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void namesItsCommands() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).contains("up", "status", "demo", "train", "evaluate", "models");
  }

  @Test
  void refusesAnUnknownCommand() {
    assertThat(run("dance")).isEqualTo(2);
    assertThat(err.toString()).contains("dance");
  }

  @Test
  void saysInOneSentenceThatNothingRuns() {
    assertThat(run("status", "--json", "--data", directory.toString())).isEqualTo(1);
    assertThat(err.toString().lines())
        .containsExactly(
            "cartwise: no local system is running on "
                + directory
                + ": start one with ./cartwise up");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void saysInOneSentenceThatTheDataIsInUse() {
    try (DataDirectory held = DataDirectory.open(directory)) {
      assertThat(run("up", "--port", "0", "--data", held.layout().root().toString())).isEqualTo(1);
    }
    assertThat(err.toString().lines())
        .containsExactly(
            "cartwise: another local system is using "
                + directory
                + " (process "
                + ProcessHandle.current().pid()
                + "): stop it, or choose --data");
  }

  @ParameterizedTest
  @ValueSource(strings = {"models", "filters"})
  void worksOnTheDataDirectoryThatIsNamed(String command) {
    try (DataDirectory held = DataDirectory.open(directory)) {
      assertThat(run(command, "list", "--data", held.layout().root().toString())).isEqualTo(1);
    }
    assertThat(err.toString()).startsWith("cartwise: another local system is using " + directory);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"models list --help", "train recommendation -h", "train", "filters", "archive"})
  void opensNothingForHelp(String command) {
    try (DataDirectory held = DataDirectory.open(directory)) {
      List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
      arguments.addAll(List.of("--data", held.layout().root().toString()));
      assertThat(run(arguments.toArray(String[]::new))).isEqualTo(1);
    }
    assertThat(err.toString()).startsWith("cartwise: the training module has not been built");
  }

  @Test
  void trainsOnTheDataDirectoryThatIsNamed() throws IOException {
    try (DataDirectory held = DataDirectory.open(directory)) {
      String data = held.layout().root().toString();
      assertThat(run("train", "recommendation", "--data", data)).isEqualTo(1);
    }
    assertThat(err.toString()).startsWith("cartwise: another local system is using " + directory);
    String file = Files.writeString(directory.resolve("reviews.tsv"), "text").toString();
    assertThat(run("train", "review-sentiment", "--data", file)).isEqualTo(2);
    assertThat(err.toString()).contains("give labelled reviews as --reviews FILE");
  }

  private int run(String... arguments) {
    CommandLine commandLine = CartwiseCommand.commandLine();
    commandLine.setOut(new PrintWriter(out));
    commandLine.setErr(new PrintWriter(err));
    return commandLine.execute(arguments);
  }
}
