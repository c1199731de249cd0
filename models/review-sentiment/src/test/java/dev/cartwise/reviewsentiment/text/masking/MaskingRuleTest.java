package dev.cartwise.reviewsentiment.text.masking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.reviewsentiment.text.masking.MaskingRule.Needs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MaskingRuleTest {

  @Test
  void passesOverNoTextInWhichItWouldFindSomething() throws IOException {
    int found = 0;
    for (LabelledLine line : LabelledLine.all()) {
      for (MaskingRule rule : PersonalData.RULES) {
        List<Finding> searched = finds(rule.needing(Needs.NOTHING), line.text());
        assertThat(finds(rule, line.text()))
            .as(rule.pattern() + " in " + line.text())
            .isEqualTo(searched);
        found += searched.size();
      }
    }
    assertThat(found).isGreaterThan(600);
  }

  private static List<Finding> finds(MaskingRule rule, String text) {
    List<Finding> findings = new ArrayList<>();
    rule.find(PlainText.of(text), findings);
    return findings;
  }

  @Test
  void searchesOnlyTextsThatHoldWhatItNeeds() {
    PlainText chinese = PlainText.of("尺码偏小，下次买大一号");
    assertThat(chinese.holds(Needs.HOUSE)).isTrue();
    assertThat(chinese.holds(Needs.DIGIT)).isFalse();
    assertThat(PlainText.of("两千１").holds(Needs.DIGIT)).isTrue();
  }
}
