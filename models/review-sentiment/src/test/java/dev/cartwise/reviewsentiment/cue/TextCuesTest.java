package dev.cartwise.reviewsentiment.cue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cartwise.reviewsentiment.text.Clauses;
import dev.cartwise.reviewsentiment.text.Language;
import dev.cartwise.reviewsentiment.text.TextCleaner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextCuesTest {

  private static TextCues of(String raw) {
    boolean isChinese = raw.codePoints().anyMatch(Character::isIdeographic);
    Language language = isChinese ? Language.CHINESE : Language.ENGLISH;
    String clean = TextCleaner.clean(raw, language);
    return TextCues.of(raw, clean, Clauses.of(clean));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "🎉🥳 | PRAISED",
        "🤬 | BLAMED",
        "😍😭 | OPPOSED",
        "📦📦 | SILENT",
        ":-) | PRAISED",
        "T_T | BLAMED",
        "★★★★★ | PRAISED",
        "★☆☆☆☆ | BLAMED",
        "★★★☆☆ | SILENT",
      })
  void signsAloneAreRead(String raw, Cue expected) {
    assertThat(of(raw)).isEqualTo(new TextCues(expected, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Superb hinge, it lasted a morning /s",
        "The \"silent\" blender shakes the walls",
        "Well done, the lid cracked again",
        "呵呵，第二天就罢工",
        "“耐用”到第三天就散架",
        "真是好样的，刚装上就漏水"
      })
  void markedIronyBlames(String raw) {
    assertThat(of(raw)).isEqualTo(new TextCues(Cue.BLAMED, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thank you for the fast reply, but the kettle leaks",
        "Lovely colour, shame about the flimsy handle",
        "老板热情，可惜菜太咸",
        "老闆熱情，不過菜太鹹",
        "屏幕很nice，但是电池is terrible"
      })
  void praiseAndBlameSetAgainstEachOtherAreOpposed(String raw) {
    assertThat(of(raw)).isEqualTo(new TextCues(Cue.OPPOSED, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"It hangs in the hall next to the mirror", "放在门口的柜子上"})
  void statementsAreSilent(String raw) {
    assertThat(of(raw)).isEqualTo(new TextCues(Cue.SILENT, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Is the lid waterproof?", "Does it shrink?", "请问有粉色吗？", "会掉色吗"})
  void questionsSayNeither(String raw) {
    assertThat(of(raw)).isEqualTo(new TextCues(Cue.NEITHER, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Who on earth approved this hinge?", "这也叫真皮？", "Lovely hinge", "屏幕发烫"})
  void whatReadersReadByThemselvesHasNoCue(String raw) {
    assertThat(of(raw).cue()).isEqualTo(Cue.NONE);
  }

  @Test
  void whereSomethingIsTurnedTheSideOfMostClausesCounts() {
    assertThat(of("No regrets")).isEqualTo(new TextCues(Cue.PRAISED, 1));
    assertThat(of("No regrets, lovely hinge")).isEqualTo(new TextCues(Cue.PRAISED, 1));
    assertThat(of("No regrets, lovely hinge, slow courier").share())
        .isEqualTo(1 / 3.0, within(1e-9));
    assertThat(of("没有一点毛病")).isEqualTo(new TextCues(Cue.PRAISED, 1));
    assertThat(of("没有想的那么舒服")).isEqualTo(new TextCues(Cue.BLAMED, 1));
  }

  @Test
  void denyingBothSidesSaysNone() {
    assertThat(of("Not bad, not good")).isEqualTo(new TextCues(Cue.NEITHER, 1));
  }

  @Test
  void aLongTextHasNoCue() {
    assertThat(of("No regrets. " + "It stands in the hall. ".repeat(8)).cue()).isEqualTo(Cue.NONE);
  }
}
