package dev.cartwise.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormerSpellingsTest {

  @Test
  void givesOptionsTheirPresentNames() {
    assertThat(
            FormerSpellings.replacedIn(
                "evaluate", "review-sentiment", "--data", "a.tsv", "--language=en", "--json"))
        .containsExactly(
            "evaluate", "review-sentiment", "--reviews", "a.tsv", "--language=en", "--json");
    assertThat(FormerSpellings.replacedIn("evaluate", "recommendation", "--report=here"))
        .containsExactly("evaluate", "recommendation", "--out=here");
  }

  @Test
  void leavesEveryOtherCommandAlone() {
    assertThat(FormerSpellings.replacedIn("models", "list", "--data", "x"))
        .containsExactly("models", "list", "--data", "x");
    assertThat(FormerSpellings.replacedIn("--help")).containsExactly("--help");
  }
}
