package dev.cartwise.training.recommendation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.training.recommendation.data.Query;
import dev.cartwise.training.recommendation.data.Split;
import dev.cartwise.training.recommendation.trial.Trial;
import dev.cartwise.training.run.TrainingFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServedShoppersTest {

  @TempDir private Path directory;

  @Test
  void askedIsTheLastNewItemAndNothingFromItOnTrains() throws IOException {
    Trial trial = trial("u a b b a c a\nv a a a\n");

    assertThat(trial.questions().asked()).hasSize(1);
    Query asked = trial.questions().asked().get(0);
    assertThat(ids(trial, asked.history())).containsExactly("a", "b", "a");
    assertThat(trial.items().idOf(asked.target())).isEqualTo("c");
    assertThat(trial.division().learned(trial.sequences()))
        .extracting(sequence -> ids(trial, sequence))
        .containsExactly(List.of("a", "b", "a"), List.of("a"));
  }

  @Test
  void theNewItemBeforeItTunes() throws IOException {
    Trial trial = trial("u a b c d\n");

    Split split = trial.division().tuning(trial.sequences());

    assertThat(split.training())
        .extracting(each -> ids(trial, each))
        .containsExactly(List.of("a", "b"));
    assertThat(trial.items().idOf(split.validation().get(0).target())).isEqualTo("c");
    assertThat(ids(trial, split.validation().get(0).history())).containsExactly("a", "b");
  }

  @Test
  void usersOfOneItemEachAreRefused() {
    assertThatThrownBy(() -> trial("u a a a\n"))
        .isInstanceOf(TrainingFailure.class)
        .hasMessageContaining("no user with two different items");
  }

  private Trial trial(String lines) throws IOException {
    return ServedShoppers.trial(Files.writeString(directory.resolve("users.txt"), lines), null);
  }

  private static List<String> ids(Trial trial, int[] items) {
    return Arrays.stream(items).mapToObj(trial.items()::idOf).toList();
  }
}
