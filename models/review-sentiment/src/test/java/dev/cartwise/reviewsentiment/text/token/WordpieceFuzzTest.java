package dev.cartwise.reviewsentiment.text.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cartwise.fuzzing.FuzzedReader;
import dev.cartwise.reviewsentiment.text.Language;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Review text cut into pieces, windows and n-grams. */
class WordpieceFuzzTest {

  private static final int WINDOW = 16;

  /** A word of 100 letters of which each is a piece is cut by 5,050 tries. */
  @RegisterExtension
  static final FuzzedReader READER = FuzzedReader.refusingNothing().allocating(16, 16 << 10);

  private final Wordpiece pieces =
      PieceFile.of(
          List.of(
              "[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "a", "##a", "the", "##ing", "好", "!"));

  @FuzzTest
  void cutsWhateverComes(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    int[] ids = READER.read(bytes.length, () -> pieces.encode(text)).orElseThrow();
    assertThat(ids[0]).isEqualTo(pieces.first());
    assertThat(ids[ids.length - 1]).isEqualTo(pieces.last());
    assertThat(Windows.of(pieces.pieces(text), WINDOW, pieces.first(), pieces.last()))
        .allMatch(window -> window.length <= WINDOW);
    for (Language language : Language.values()) {
      int[] buckets =
          READER.read(bytes.length, () -> HashedNgrams.buckets(text, language)).orElseThrow();
      assertThat(Arrays.stream(buckets))
          .isSorted()
          .allMatch(bucket -> bucket >= 0 && bucket < HashedNgrams.BUCKETS);
    }
  }
}
