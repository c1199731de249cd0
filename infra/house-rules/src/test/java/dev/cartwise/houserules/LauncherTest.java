package dev.cartwise.houserules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a small tree of its own, with a Maven and a JDK that only note their calls. */
class LauncherTest {

  private static final Instant BEFORE = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant BUILT = Instant.parse("2026-01-02T00:00:00Z");
  private static final Instant LATER = Instant.parse("2026-01-03T00:00:00Z");
  private static final List<String> MODULES =
      List.of(
          "events/contracts",
          "models/training",
          "infra/local",
          "infra/benchmark",
          "functions/first",
          "functions/second");

  @TempDir private Path tree;
  private Path calls;

  /** How a command ended. */
  private record Ending(int code, String out, String err) {}

  @BeforeEach
  void makeTree() throws IOException {
    calls = tree.resolve("calls");
    Files.copy(Repository.ROOT.resolve("cartwise"), tree.resolve("cartwise"));
    executable(tree.resolve("cartwise"));
    Path launcher = Repository.ROOT.resolve("infra/launcher");
    for (Path file : Repository.files(each -> each.startsWith(launcher))) {
      Path copy = tree.resolve(Repository.ROOT.relativize(file));
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
    write("pom.xml", "<project>\n<version>7.8.9</version>\n</project>");
    for (String module : MODULES) {
      write(module + "/pom.xml", "<project/>");
      write(module + "/src/main/java/Source.java", "");
      write(Path.of(module).getParent() + "/pom.xml", "<project/>");
    }
    tool(
        "mvn",
        "--version) echo 'Apache Maven 3.9.0' ;;",
        "*) echo \"mvn $*\" >>'" + calls + "' ;;");
    tool(
        "java",
        "-version) echo 'openjdk version \"17.0.1\"' >&2 ;;",
        "*) echo \"java ${@: -2}\" >>'" + calls + "' ;;");
    tool("unzip", "*) echo quarkus-run.jar ;;");
  }

  @Test
  void answersHelpAndVersionWithoutJavaAndWithoutBuilding() throws Exception {
    assertThat(run("--version").out()).isEqualTo("cartwise 7.8.9\n");
    assertThat(run("--help").out()).contains("Usage: cartwise").contains("benchmark");
    assertThat(run("completion", "bash").out()).contains("complete ");
    assertThat(calls).doesNotExist();
  }

  @Test
  void completesCommandsTasksAndOptions() throws Exception {
    assertThat(completed("")).contains("demo", "train", "help").doesNotContain("list");
    assertThat(completed("train ")).contains("image-tagging", "--help").doesNotContain("demo");
    assertThat(completed("train image-tagging ")).contains("--epochs").doesNotContain("train");
    assertThat(completed("completion ")).containsExactly("bash", "zsh");
  }

  @Test
  void refusesAnUnknownCommandBeforeItBuilds() throws Exception {
    Ending ending = run("trian");
    assertThat(ending.code()).isEqualTo(2);
    assertThat(ending.err()).contains("'trian'");
    assertThat(calls).doesNotExist();
  }

  @Test
  void buildsTheTrainersForFiltersInAFreshClone() throws Exception {
    run("filters", "list");
    assertThat(built()).containsExactly("infra/local,models/training");
  }

  @Test
  void findsTheFunctionsByTheirFolders() throws Exception {
    run("up");
    assertThat(built())
        .containsExactly("infra/local,models/training,functions/first,functions/second");
  }

  @Test
  void startsNoMavenWhenNothingChanged() throws Exception {
    buildAll();
    run("filters", "list");
    run("demo");
    run("benchmark", "ranking");
    assertThat(calls())
        .containsExactly("java filters list", noted("demo"), "java benchmark ranking");
  }

  @Test
  void buildsWhatDependsOnAnEditedModuleAndNothingElse() throws Exception {
    buildAll();
    age("functions/second/src/main/java/Source.java", LATER);
    run("filters", "list");
    assertThat(built()).isEmpty();
    run("up");
    assertThat(built()).containsExactly("functions/second");
    age("events/contracts/src/main/java/Source.java", LATER);
    run("filters", "list");
    assertThat(built()).last().isEqualTo("infra/local,models/training");
  }

  @Test
  void buildsAfterAPomOrAFolderOfSourcesChanged() throws Exception {
    buildAll();
    age("models/pom.xml", LATER);
    run("filters", "list");
    assertThat(built()).containsExactly("models/training");
    buildAll();
    age("infra/local/src/main/java", LATER);
    run("filters", "list");
    assertThat(built()).last().isEqualTo("infra/local");
  }

  @Test
  void ignoresTestsAndDocuments() throws Exception {
    buildAll();
    age(write("infra/local/src/test/java/SourceTest.java", ""), LATER);
    age(write("infra/local/README.md", ""), LATER);
    age("infra/local/src", BEFORE);
    run("filters", "list");
    assertThat(built()).isEmpty();
  }

  @Test
  void buildsAgainWhatWasCleanedAway() throws Exception {
    buildAll();
    Files.delete(tree.resolve("events/contracts/target/module.jar"));
    run("filters", "list");
    assertThat(built()).containsExactly("infra/local,models/training");
  }

  @Test
  void explainsAndAsksWithWhatWasBuiltBefore() throws Exception {
    buildAll();
    age("events/contracts/src/main/java/Source.java", LATER);
    run("status");
    run("train", "recommendation", "--help");
    assertThat(built()).isEmpty();
  }

  /** What a build of every module leaves, as Maven leaves it. */
  private void buildAll() throws IOException {
    for (String module : MODULES) {
      write(module + "/target/module.jar", "");
      String name =
          module.startsWith("functions/") ? "function" : Path.of(module).getFileName() + "";
      String entries = tree.resolve("events/contracts/target/module.jar").toString();
      if (module.equals("infra/benchmark")) {
        entries += ":" + tree.resolve("infra/local/target/module.jar");
      }
      age(write(module + "/target/" + name + ".classpath", entries), BUILT);
      age(write(module + "/target/function.zip", ""), BUILT);
    }
    try (var files = Files.walk(tree)) {
      for (Path file : files.filter(each -> !each.toString().contains("target/")).toList()) {
        Files.setLastModifiedTime(file, FileTime.from(BEFORE));
      }
    }
  }

  private Path write(String name, String content) throws IOException {
    Path file = tree.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  private void age(String name, Instant time) throws IOException {
    age(tree.resolve(name), time);
  }

  private static void age(Path file, Instant time) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(time));
  }

  private void tool(String name, String... cases) throws IOException {
    executable(
        write(
            "tools/bin/" + name,
            "#!/usr/bin/env bash\ncase ${1:-} in\n" + String.join("\n", cases) + "\nesac\n"));
  }

  private static void executable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** What bash offers after the words typed, the last of which is still empty. */
  private List<String> completed(String typed) throws IOException, InterruptedException {
    write("tools/words", run("completion", "bash").out());
    String script =
        "source '%s'; COMP_WORDS=(cartwise %s''); COMP_CWORD=$((${#COMP_WORDS[@]} - 1));"
            + " _cartwise; printf '%%s\\n' \"${COMPREPLY[@]}\"";
    Path words = tree.resolve("tools/words");
    return start(List.of("bash", "-c", script.formatted(words, typed))).out().lines().toList();
  }

  private Ending run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(tree.resolve("cartwise").toString()));
    command.addAll(List.of(arguments));
    return start(command);
  }

  private Ending start(List<String> command) throws IOException, InterruptedException {
    Path out = tree.resolve("tools/out");
    Path err = tree.resolve("tools/err");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("JAVA_HOME", tree.resolve("tools").toString());
    builder.environment().merge("PATH", "", (path, none) -> tree.resolve("tools/bin") + ":" + path);
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    int code = process.waitFor();
    return new Ending(code, Files.readString(out), Files.readString(err));
  }

  private List<String> calls() throws IOException {
    return Files.exists(calls) ? Files.readAllLines(calls, StandardCharsets.UTF_8) : List.of();
  }

  /** The modules that Maven was asked to build, call by call. */
  private List<String> built() throws IOException {
    return calls().stream()
        .filter(call -> call.startsWith("mvn "))
        .map(call -> call.replaceAll(".* -pl (\\S+) .*", "$1"))
        .toList();
  }

  private static String noted(String command) {
    return "java dev.cartwise.local.cli.CartwiseCommand " + command;
  }
}
