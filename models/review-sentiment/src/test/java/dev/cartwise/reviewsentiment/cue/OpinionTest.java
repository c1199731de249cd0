package dev.cartwise.reviewsentiment.cue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpinionTest {

  private static Opinion of(String clause) {
    return Opinion.of(OpinionWords.in(clause));
  }

  @ParameterizedTest
  @CsvSource({
    "质量很好, 1, 0, 0",
    "质量不好, 0, 1, 1",
    "不是不好用, 1, 0, 1",
    "没有任何异味, 1, 0, 1",
    "lovely, 1, 0, 0",
    "not lovely, 0, 1, 1",
    "never not lovely, 1, 0, 1",
    "without a leak or a crack, 2, 0, 2",
    "do not like it and the smell is strong, 0, 2, 1",
    "屏幕 very sharp, 1, 0, 0"
  })
  void aNegationTurnsWhatFollowsIt(String clause, int praise, int blame, int turned) {
    assertThat(of(clause)).isEqualTo(new Opinion(praise, blame, turned));
  }

  @ParameterizedTest
  @CsvSource({"差不多收到三天, 0", "出差带着, 0", "色差, 1", "prettier, 0", "badge, 0", "bad, 1"})
  void theLongestWordCountsAndOnlyAWholeOne(String clause, int found) {
    Opinion opinion = of(clause);
    assertThat(opinion.praise() + opinion.blame()).isEqualTo(found);
  }

  @Test
  void aNegationDoesNotReachOverABlankInChinese() {
    assertThat(of("没送耳机 声音清晰").praise()).isEqualTo(1);
    assertThat(of("没送的耳机清晰").praise()).isZero();
  }

  @Test
  void anIdiomDoesWhatItsSignsSay() {
    assertThat(of("味道没得说")).isEqualTo(new Opinion(1, 0, 1));
    assertThat(of("could not be worse")).isEqualTo(new Opinion(0, 1, 1));
  }
}
