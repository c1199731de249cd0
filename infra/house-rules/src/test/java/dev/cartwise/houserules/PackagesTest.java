package dev.cartwise.houserules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Native packages: the document that lists them, and whose turn it is to be built. */
class PackagesTest {

  private static final String ALWAYS = "recommend-items";
  private static final Pattern ROW =
      Pattern.compile(
          "(?m)^\\| `([a-z-]+)` \\| (?:never \\|.*|[0-9-]{10} \\| `[0-9a-f]{7}` \\|"
              + " (?:\\d+ passed|failed|not yet) \\| [0-9.]+ \\| [0-9.]+ \\| `[0-9a-f]{64}` \\|)$");

  private static ScriptRun turn(String commit, Map<String, String> environment) throws Exception {
    return ScriptRun.of(Repository.ROOT, environment, List.of(".ci/native-turn", commit));
  }

  @Test
  void theDocumentHasARowForEveryFunction() throws IOException {
    String document = Files.readString(Repository.ROOT.resolve("docs/packaging.md"));
    assertThat(ROW.matcher(document).results().map((MatchResult row) -> row.group(1)))
        .containsExactlyElementsOf(ModuleGraph.built("functions"));
  }

  @Test
  void eachFunctionHasItsTurn() throws Exception {
    Set<String> others = ModuleGraph.built("functions");
    others.remove(ALWAYS);
    Set<String> turns = new TreeSet<>();
    for (int commit = 0; commit < others.size(); commit++) {
      turns.add(turn("%07x".formatted(commit) + "f".repeat(33), Map.of()).out().strip());
    }
    assertThat(turns).isEqualTo(others);
  }

  @Test
  void theTurnOfACommitIsTheSameEachTime() throws Exception {
    String commit = "abcdef0".repeat(5);
    assertThat(turn(commit, Map.of("CARTWISE_CI_NATIVE", "")).out())
        .isNotBlank()
        .isEqualTo(turn(commit, Map.of()).out());
  }

  @Test
  void aSettingGivesAnotherFunctionTheTurnOrIsRefused() throws Exception {
    assertThat(turn("0000000", Map.of("CARTWISE_CI_NATIVE", "tag-images")).out())
        .isEqualTo("tag-images\n");
    ScriptRun refused = turn("0000000", Map.of("CARTWISE_CI_NATIVE", "tag-image"));
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("'tag-image'").contains("retrain-models");
  }
}
