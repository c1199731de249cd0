package dev.cartwise.houserules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The continuous check in a small repository, with a launcher and a Maven that note their calls.
 */
class ContinuousCheckTest {

  @TempDir private Path tree;
  @TempDir private Path tools;
  private ScriptTree scripts;

  @BeforeEach
  void makeTree() throws Exception {
    scripts = new ScriptTree(tree, tools);
    scripts.copy(".ci/run");
    scripts.copy(".ci/native-turn");
    scripts.write("README.md", "```\nmvn verify\n./cartwise demo      # all of it\n```\n");
    scripts.write("functions/first/pom.xml", "");
    scripts.write("functions/recommend-items/pom.xml", "");
    scripts.tool("mvn", noting("mvn"));
    scripts.tool("javac", "exit 1");
    scripts.tool("docker", "exit 1");
    scripts.tool("native-image", "exit 1");
    launcher("");
  }

  /** A launcher that notes its calls, and fails at one of its commands. */
  private void launcher(String failing) throws Exception {
    ScriptTree.script(
        tree.resolve("cartwise"),
        noting("cartwise")
            + "; [ \"$1\" != '"
            + failing
            + "' ] || { echo 'no luck' >&2; exit 3; }");
    scripts.commitAll();
  }

  private String noting(String name) {
    return "echo \"" + name + " $*\" >>'" + tools.resolve("calls") + "'";
  }

  private List<String> calls() throws IOException {
    return Files.readAllLines(tools.resolve("calls"));
  }

  @Test
  void takesEveryStep() throws Exception {
    ScriptRun run = scripts.run(".ci/run");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).contains("all checks passed");
    assertThat(calls().get(0)).startsWith("mvn verify ");
    assertThat(calls())
        .contains("cartwise --version", "cartwise filters list --json")
        .anyMatch(call -> call.startsWith("cartwise demo --once --port 0 --data "))
        .anyMatch(call -> call.startsWith("cartwise benchmark ranking "))
        .anyMatch(
            call ->
                call.contains("-Dquick -DskipTests=false -Pnative verify")
                    && call.contains("-Dit.test=SamplesIT")
                    && call.endsWith("-pl functions/recommend-items,functions/first -am"));
  }

  @Test
  void beginsNothingElseBeforeTheTestsPass() throws Exception {
    scripts.tool("mvn", noting("mvn") + "; exit 1");

    assertThat(scripts.run(".ci/run").code()).isEqualTo(1);
    assertThat(calls()).hasSize(1);
  }

  @Test
  void failsAndTellsWhyWhenAStepBesideTheOthersFails() throws Exception {
    launcher("filters");

    ScriptRun run = scripts.run(".ci/run");

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("no luck").doesNotContain("all checks passed");
    assertThat(calls()).noneMatch(call -> call.startsWith("cartwise benchmark"));
  }

  @Test
  void failsWhenTheDemoFails() throws Exception {
    launcher("demo");

    ScriptRun run = scripts.run(".ci/run");

    assertThat(run.code()).isEqualTo(3);
    assertThat(calls()).noneMatch(call -> call.contains("-Pnative"));
  }
}
