package dev.cartwise.training.recommendation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.training.recommendation.data.Query;
import dev.cartwise.training.recommendation.trial.Trial;
import dev.cartwise.training.run.TrainingFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServedSessionsTest {

  @TempDir private Path directory;

  @Test
  void onlyItemsNewToTheSessionAreAskedForAndRepeatsAreFolded() throws IOException {
    Trial trial = trial("a a b\n", "a a b\tc\na a b\ta\na\ta\n");

    assertThat(trial.questions().asked()).hasSize(1);
    assertThat(ids(trial, trial.questions().asked().get(0).history())).containsExactly("a", "b");
    assertThat(trial.masked()).isTrue();
    assertThat(trial.division().learned(trial.sequences()))
        .extracting(sequence -> ids(trial, sequence))
        .containsExactly(List.of("a", "b"));
  }

  @Test
  void aPrefixIsWhatTheRowHoldsOfIt() throws IOException {
    String clicks = IntStream.range(0, 40).mapToObj(i -> "i" + i).collect(Collectors.joining(" "));
    Trial trial = trial("i0 i1\n", clicks + "\tnext\n" + clicks + " i39 i39\tnext\n");

    assertThat(ids(trial, trial.questions().asked().get(0).history()))
        .hasSize(30)
        .startsWith("i10")
        .endsWith("i39");
    assertThat(ids(trial, trial.questions().asked().get(1).history()))
        .hasSize(28)
        .startsWith("i12")
        .endsWith("i39");
  }

  @Test
  void whatValidatesIsServedToo() throws IOException {
    Trial trial = trial("a b\n".repeat(20) + "a a a c a\n", "a\tb\n");

    List<Query> validation = trial.division().tuning(trial.sequences()).validation();

    assertThat(validation)
        .isNotEmpty()
        .allSatisfy(
            query -> {
              assertThat(query.history()).doesNotHaveDuplicates().doesNotContain(query.target());
            });
  }

  @Test
  void aFileThatAsksForNothingNewIsRefusedByName() {
    assertThatThrownBy(() -> trial("a b\n", "a b\ta\n"))
        .isInstanceOf(TrainingFailure.class)
        .hasMessageContaining("test.txt asks for no item that is new");
  }

  private Trial trial(String sessions, String questions) throws IOException {
    Path train = Files.writeString(directory.resolve("train.txt"), sessions);
    Path test = Files.writeString(directory.resolve("test.txt"), questions);
    return ServedSessions.trial(train, test, 1);
  }

  private static List<String> ids(Trial trial, int[] items) {
    return Arrays.stream(items).mapToObj(trial.items()::idOf).toList();
  }
}
