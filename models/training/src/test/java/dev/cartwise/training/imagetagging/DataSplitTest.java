package dev.cartwise.training.imagetagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.training.imagetagging.data.LabelledItem;
import dev.cartwise.training.imagetagging.data.PictureFiles;
import dev.cartwise.training.run.TrainingFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataSplitTest {

  private static final int FILES = 100;

  @TempDir Path directory;

  /** Writes each content twice, as {@code n} and {@code copy-n}. */
  @BeforeEach
  void writeEachTwice() throws Exception {
    for (int i = 0; i < FILES; i++) {
      Files.writeString(directory.resolve(i + ".jpg"), "content " + i);
      Files.writeString(directory.resolve("copy-" + i + ".jpg"), "content " + i);
    }
  }

  @Test
  void copiesAreOnOneSideWhateverTheyAreCalled() throws Exception {
    DataSplit split = split("", "");

    Set<String> train = contents(split.train());
    Set<String> one = contents(split.validation().held());
    Set<String> other = contents(split.validation().others());
    assertThat(train).doesNotContainAnyElementsOf(one).doesNotContainAnyElementsOf(other);
    assertThat(one).doesNotContainAnyElementsOf(other);
    assertThat(train.size() + one.size() + other.size()).isEqualTo(FILES);
    assertThat(split.train()).hasSize(2 * train.size()).hasSizeBetween(140, 190);
  }

  @Test
  void aTrainingPictureThatAlsoValidatesIsNotLearnedFrom() throws Exception {
    List<LabelledItem> items = new ArrayList<>(items("train", "train"));
    items.set(7, item("7", "val"));
    items.set(8, item("8", "val"));
    items.set(9, item("9", "val"));
    DataSplit split;
    try (PictureFiles files = new PictureFiles(directory)) {
      split = DataSplit.of(items, files);
    }

    assertThat(contents(split.train())).doesNotContain("7", "8", "9").hasSize(FILES - 3);
    assertThat(split.validation().held().size() + split.validation().others().size()).isEqualTo(6);
  }

  @Test
  void noCopyOfAHeldOutPictureIsAmongTheOthers() throws Exception {
    try (PictureFiles files = new PictureFiles(directory)) {
      HeldOutPictures drawn = HeldOutPictures.of(items("", ""), files);
      HeldOutPictures given = HeldOutPictures.of(items("test", "train"), files);

      assertThat(contents(drawn.questions())).doesNotContainAnyElementsOf(contents(drawn.others()));
      assertThat(drawn.questions()).hasSizeBetween(6, 40);
      assertThat(given.others()).isEmpty();
    }
  }

  @Test
  void picturesOfAnotherSplitAreLeftOut() throws Exception {
    assertThatThrownBy(() -> split("test", "test")).isInstanceOf(TrainingFailure.class);
  }

  @Test
  void wantsSomethingToValidateOn() {
    assertThatThrownBy(() -> split("train", "train"))
        .isInstanceOf(TrainingFailure.class)
        .hasMessageContaining("200 pictures to learn from and 0 to validate");
  }

  private DataSplit split(String first, String copies) throws Exception {
    try (PictureFiles files = new PictureFiles(directory)) {
      return DataSplit.of(items(first, copies), files);
    }
  }

  private static List<LabelledItem> items(String first, String copies) {
    List<LabelledItem> items = new ArrayList<>();
    for (int i = 0; i < FILES; i++) {
      items.add(item(Integer.toString(i), first));
    }
    for (int i = 0; i < FILES; i++) {
      items.add(item("copy-" + i, copies));
    }
    return items;
  }

  private static LabelledItem item(String id, String split) {
    return new LabelledItem(id, split, Map.of());
  }

  private static Set<String> contents(List<LabelledItem> items) {
    Set<String> contents = new HashSet<>();
    items.forEach(item -> contents.add(item.id().replace("copy-", "")));
    return contents;
  }
}
