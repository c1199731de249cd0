package dev.cartwise.training.recommendation.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.training.run.TrainingFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFilesTest {

  @TempDir private Path directory;

  @Test
  void readsSequencesWithAttributes() throws IOException {
    Path sequences = file("s.txt", "u1 a b c\n\nu2 b a\n");
    Path attributes = file("a.json", "{\"a\": [7, \"red\"], \"new\": [7]}");

    PurchaseSequences data = PurchaseSequences.read(sequences, attributes);

    assertThat(data.sequences()).containsExactly(new int[] {0, 1, 2}, new int[] {1, 0});
    assertThat(data.items().size()).isEqualTo(4);
    assertThat(data.attributesOfItem()).isDeepEqualTo(new int[][] {{0, 1}, {}, {}, {0}});
  }

  @Test
  void namesFileAndLineOfAUserWithoutItems() throws IOException {
    Path sequences = file("s.txt", "u1 a b c\nu2\n");

    assertThatThrownBy(() -> PurchaseSequences.read(sequences, null))
        .isInstanceOf(TrainingFailure.class)
        .hasMessageContaining("s.txt line 2 has a user and no item");
  }

  @Test
  void rejectsARepeatedUser() throws IOException {
    Path sequences = file("s.txt", "u1 a b c\nu1 d\n");

    assertThatThrownBy(() -> PurchaseSequences.read(sequences, null))
        .hasMessageContaining("s.txt line 2 repeats the user u1");
  }

  @Test
  void rejectsDataWithNothingToHoldOut() throws IOException {
    Path sequences = file("s.txt", "u1 a b\n");

    assertThatThrownBy(() -> PurchaseSequences.read(sequences, null))
        .hasMessageContaining("no user with three items");
  }

  @Test
  void namesTheLineOfBrokenAttributes() throws IOException {
    Path sequences = file("s.txt", "u1 a b c\n");
    Path attributes = file("a.json", "{\"a\": [1],\n oops");

    assertThatThrownBy(() -> PurchaseSequences.read(sequences, attributes))
        .isInstanceOf(TrainingFailure.class)
        .hasMessageContaining("a.json line 2 is not JSON");
  }

  @Test
  void readsSessionsAndQuestions() throws IOException {
    Path train = file("train.txt", "a b a\nc c\n");
    Path test = file("test.txt", "a b\tc\n");

    ClickSessions data = ClickSessions.read(train, test);

    assertThat(data.sessions()).containsExactly(new int[] {0, 1, 0}, new int[] {2, 2});
    assertThat(data.queries().get(0).history()).containsExactly(0, 1);
    assertThat(data.queries().get(0).target()).isEqualTo(2);
  }

  @Test
  void namesTheLineWithoutATab() throws IOException {
    Path train = file("train.txt", "a b\n");
    Path test = file("test.txt", "a\tb\na b\n");

    assertThatThrownBy(() -> ClickSessions.read(train, test))
        .hasMessageContaining("test.txt line 2 is not a prefix, a tab and the next item");
  }

  @Test
  void namesAMissingFile() {
    Path missing = directory.resolve("missing.txt");

    assertThatThrownBy(() -> PurchaseSequences.read(missing, null))
        .isInstanceOf(TrainingFailure.class)
        .hasMessageContaining("there is no file")
        .hasMessageContaining("missing.txt");
  }

  @Test
  void namesTheLineThatIsNotText() throws IOException {
    Path sequences = directory.resolve("s.txt");
    Files.write(sequences, new byte[] {'u', ' ', 'a', '\n', (byte) 0xff, (byte) 0xfe});

    assertThatThrownBy(() -> PurchaseSequences.read(sequences, null))
        .isInstanceOf(TrainingFailure.class)
        .hasMessageContaining("is not UTF-8 text");
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(directory.resolve(name), content);
  }
}
