package dev.cartwise.houserules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.houserules.CommandTree.Command;
import dev.cartwise.houserules.CommandTree.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The commands speak with one voice, and the launcher's texts are those of the code. */
class CommandLineTest {

  private static final Path LAUNCHER = Repository.ROOT.resolve("infra/launcher");

  /** Its options are named for the files that they read, by scripts that are not ours as well. */
  private static final String EXCEPTION = "evaluate";

  @Test
  void completionKnowsEveryCommandAndOption() throws IOException {
    Path words = LAUNCHER.resolve("commands.txt");
    List<String> lines = lines(CommandTree.read());
    if (Boolean.getBoolean("write.commands")) {
      Files.write(words, lines);
    }
    assertThat(Files.readAllLines(words)).as("-Dwrite.commands=true writes it").isEqualTo(lines);
  }

  @Test
  void helpListsEveryCommandWithItsDescription() throws IOException {
    String help = Files.readString(LAUNCHER.resolve("help.txt"));
    CommandTree.read()
        .forEach(
            (path, command) -> {
              if (!path.contains(" ")) {
                assertThat(help)
                    .contains(String.format("  %-11s %s%n", path, command.description()));
              }
            });
  }

  @Test
  void anOptionHasOneNameAndOneKindOfValue() throws IOException {
    Map<String, Set<String>> kinds = new TreeMap<>();
    CommandTree.read()
        .forEach(
            (path, command) -> {
              for (Option option : command.options()) {
                assertThat(option.names()).as(path).hasSize(1);
                if (!path.startsWith(EXCEPTION)) {
                  kinds
                      .computeIfAbsent(option.names().get(0), name -> new TreeSet<>())
                      .add(option.type());
                }
              }
            });
    assertThat(kinds)
        .containsKeys("--data", "--out", "--shop")
        .containsEntry("--data", Set.of("Path"));
    kinds.values().removeIf(types -> types.size() == 1);
    assertThat(kinds).isEmpty();
  }

  private static List<String> lines(Map<String, Command> commands) {
    List<String> lines = new ArrayList<>();
    commands.forEach(
        (path, command) -> {
          Set<String> words = new TreeSet<>();
          command.options().forEach(option -> words.addAll(option.names()));
          words.add("--help");
          List<String> all = new ArrayList<>(command.subcommands());
          all.addAll(words);
          lines.add(path + ": " + String.join(" ", all));
        });
    lines.add("completion: bash zsh");
    lines.add(
        "help: "
            + String.join(
                " ", commands.keySet().stream().filter(each -> !each.contains(" ")).toList()));
    return lines;
  }
}
