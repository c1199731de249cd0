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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The commands speak with one voice, and the launcher's texts are those of the code. */
class CommandLineTest {

  private static final Path LAUNCHER = Repository.ROOT.resolve("infra/launcher");
  private static final Path WORDS = LAUNCHER.resolve("commands.txt");
  private static final Path TASKS = LAUNCHER.resolve("tasks");

  /** Its options are named for the files that they read, by scripts that are not ours as well. */
  private static final String EXCEPTION = "evaluate";

  /** Its options count what others read from files. */
  private static final String COUNTS = "cost";

  /** A capital or a quoted value first, a full stop last. */
  private static final Pattern SENTENCE = Pattern.compile("(?s)[A-Z`'].*\\.");

  /** A sentence that bids: "Train …", not "Trains …". */
  private static final Pattern IMPERATIVE =
      Pattern.compile("(?s)[A-Z](?!\\w*[^s\\W]s\\b)\\w*\\b.*\\.");

  @Test
  void completionKnowsEveryCommandAndOption() throws IOException {
    Map<Path, List<String>> expected = words(CommandTree.read());
    if (Boolean.getBoolean("write.commands")) {
      for (Map.Entry<Path, List<String>> file : expected.entrySet()) {
        Files.write(file.getKey(), file.getValue());
      }
    }
    Map<Path, List<String>> written = new TreeMap<>();
    written.put(WORDS, Files.readAllLines(WORDS));
    for (Path file : Repository.files(each -> each.getParent().equals(TASKS))) {
      written.put(file, Files.readAllLines(file));
    }
    assertThat(written).as("-Dwrite.commands=true writes them").isEqualTo(expected);
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
                if (!path.startsWith(EXCEPTION) && !path.equals(COUNTS)) {
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

  @Test
  void everyDescriptionIsASentence() throws IOException {
    List<String> others = new ArrayList<>();
    CommandTree.read()
        .forEach(
            (path, command) -> {
              if (!IMPERATIVE.matcher(command.description()).matches()) {
                others.add(path + ": " + command.description());
              }
              Stream.concat(
                      command.parameters().stream(),
                      command.options().stream().map(Option::description))
                  .filter(description -> !SENTENCE.matcher(description).matches())
                  .forEach(description -> others.add(path + ": " + description));
            });
    assertThat(others).isEmpty();
  }

  @Test
  void everyDefaultIsToldInParentheses() throws IOException {
    List<String> untold = new ArrayList<>();
    CommandTree.read()
        .forEach(
            (path, command) -> {
              for (Option option : command.options()) {
                String told = option.description();
                boolean mentions = told.contains("(default: ");
                if (option.defaultValue().isEmpty()
                    ? !mentions && told.contains("efault")
                    : !mentions) {
                  untold.add(path + " " + option.names() + ": " + told);
                }
              }
            });
    assertThat(untold).isEmpty();
  }

  /** The words to complete, by file: one file of each task, one of all other commands. */
  private static Map<Path, List<String>> words(Map<String, Command> commands) {
    Map<Path, List<String>> lines = new TreeMap<>();
    commands.forEach(
        (path, command) -> {
          Set<String> words = new TreeSet<>(Set.of("--help"));
          command.options().forEach(option -> words.addAll(option.names()));
          Path file = command.task().map(task -> TASKS.resolve(task + ".txt")).orElse(WORDS);
          lines
              .computeIfAbsent(file, each -> new ArrayList<>())
              .add(path + ": " + String.join(" ", words));
        });
    List<String> others = lines.computeIfAbsent(WORDS, each -> new ArrayList<>());
    others.add("completion: bash zsh");
    others.add(
        "help: "
            + String.join(
                " ", commands.keySet().stream().filter(each -> !each.contains(" ")).toList()));
    return lines;
  }
}
