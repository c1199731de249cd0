package dev.cartwise.training.reviewsentiment.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.cartwise.reviewsentiment.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {
  @TempDir private Path directory;

  private Source source(String rows) throws IOException {
    Path file = Files.writeString(directory.resolve("reviews.tsv"), "stars\tshop\ttext\n" + rows);
    return new Source(
        Language.ENGLISH,
        file,
        List.of("text"),
        "stars",
        Set.of("5"),
        Set.of("1"),
        Set.of("3"),
        "shop",
        false);
  }

  private static String rows(int count) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < count; i++) {
      rows.append(i % 2 == 0 ? "5\tshoes" : "1\tbooks")
          .append("\treview number ")
          .append(i)
          .append('\n');
    }
    return rows.toString();
  }

  @Test
  void keepsCopiesOfATextOutOfTheOtherPart() throws IOException {
    String copies = rows(500) + rows(500).replace("review number", "Review, number!");
    Corpus corpus = Corpus.read(List.of(source(copies)), Set.of());
    assertThat(corpus.training().size() + corpus.validation().size()).isEqualTo(500);
    assertThat(corpus.validation()).hasSizeBetween(25, 80);
    assertThat(Stream.concat(corpus.training().stream(), corpus.validation().stream()))
        .doesNotHaveDuplicates();
  }

  private Source lesson(String rows) throws IOException {
    Path file = Files.writeString(directory.resolve("lesson.tsv"), "stars\ttext\n" + rows);
    return new Source(
        Language.ENGLISH,
        file,
        List.of("text"),
        "stars",
        Set.of("5"),
        Set.of("1"),
        Set.of("3"),
        null,
        true);
  }

  @Test
  void learnsFromAllOfALessonAndValidatesOnNoneOfIt() throws IOException {
    Source reviews = source(rows(200) + "3\tshoes\tso and so\n");
    Source lesson = lesson(rows(300).replace("\tshoes", "").replace("\tbooks", "") + "3\tred\n");
    Corpus without = Corpus.read(List.of(reviews), Set.of());
    Corpus with = Corpus.read(List.of(reviews, lesson), Set.of());
    assertThat(with.validation()).isEqualTo(without.validation());
    assertThat(with.neither()).isEqualTo(without.neither());
    assertThat(with.training()).hasSize(without.training().size() + 101);
    assertThat(with.training()).contains(new LabeledText("red", 0.5, "lesson.tsv", 0.5));
  }

  @Test
  void splitsEveryTimeAlike() throws IOException {
    Source source = source(rows(200));
    assertThat(Corpus.read(List.of(source), Set.of()))
        .isEqualTo(Corpus.read(List.of(source), Set.of()));
  }

  @Test
  void leavesOutContradictionsAndUnknownLabelsAndBlankTexts() throws IOException {
    String rows = "5\ta\tso so\n1\ta\tso so\n4\ta\tfine\n5\ta\t \n3\ta\tmeh\n5\ta\tgood\n";
    Corpus corpus = Corpus.read(List.of(source(rows)), Set.of());
    assertThat(Stream.concat(corpus.training().stream(), corpus.validation().stream()))
        .extracting(LabeledText::text)
        .containsExactly("good");
    assertThat(corpus.neither()).extracting(LabeledText::text).containsExactly("meh");
  }

  @Test
  void keepsTextsWithoutALabelApart() throws IOException {
    String rows = "5\ta\tgood\n\ta\tgood\n\ta\tnobody said\n4\ta\tfine\n\ta\t \n";
    Corpus corpus = Corpus.read(List.of(source(rows)), Set.of());
    assertThat(corpus.unlabelled()).containsExactly("good", "nobody said");
    assertThat(Stream.concat(corpus.training().stream(), corpus.validation().stream()))
        .extracting(LabeledText::text)
        .containsExactly("good");
  }

  @Test
  void believesTheMajorityOfCopiesWhicheverComesFirst() throws IOException {
    String rows = "1\ta\tgood\n5\ta\tgood\n5\ta\tgood\n5\ta\tbad\n1\ta\tbad\n1\ta\tbad\n";
    Corpus corpus = Corpus.read(List.of(source(rows)), Set.of());
    assertThat(Stream.concat(corpus.training().stream(), corpus.validation().stream()))
        .extracting(LabeledText::text, LabeledText::target)
        .containsExactlyInAnyOrder(tuple("good", 1.0), tuple("bad", 0.0));
  }

  @Test
  void validatesOnTheGroupsThatAreLeftOutAlone() throws IOException {
    Corpus corpus = Corpus.read(List.of(source(rows(200))), Set.of("books"));
    assertThat(corpus.training()).hasSize(100).allMatch(text -> text.group().equals("shoes"));
    assertThat(corpus.validation()).hasSize(100).allMatch(text -> text.group().equals("books"));
  }
}
