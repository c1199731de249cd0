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
    assertThat(FormerSpellings.replacedIn("train", "recommendation", "--minutes-per-fit", "3"))
        .containsExactly("train", "recommendation", "--minutes", "3");
    assertThat(FormerSpellings.replacedIn("evaluate", "recommendation", "--minutes-per-fit=3"))
        .containsExactly("evaluate", "recommendation", "--minutes=3");
    assertThat(FormerSpellings.replacedIn("models", "import", "--keep-champion", "--onnx", "x"))
        .containsExactly("models", "import", "--promote=never", "--onnx", "x");
  }

  @Test
  void leavesEveryOtherCommandAlone() {
    assertThat(FormerSpellings.replacedIn("models", "list", "--data", "x"))
        .containsExactly("models", "list", "--data", "x");
    assertThat(FormerSpellings.replacedIn("--help")).containsExactly("--help");
  }
}
