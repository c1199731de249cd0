package dev.cartwise.reviewsentiment.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClausesTest {

  @Test
  void splitsAtPunctuationAndContrast() {
    assertThat(Clauses.of("质量不错，但是物流太慢。包装还行")).containsExactly("质量不错", "但是物流太慢", "包装还行");
    assertThat(Clauses.of("Great fit but it costs 19.99, sadly"))
        .containsExactly("Great fit", "but it costs 19.99", "sadly");
  }

  @Test
  void boundsTheirNumber() {
    assertThat(Clauses.of("a.".repeat(5000))).hasSize(200);
  }

  @Test
  void knowsWhatAClauseIsAbout() {
    assertThat(AspectLexicon.aspects("物流很快包装完好", Language.CHINESE))
        .containsExactlyInAnyOrder(Aspect.DELIVERY, Aspect.PACKAGING);
    assertThat(AspectLexicon.aspects("The fit is perfect for the price", Language.ENGLISH))
        .containsExactlyInAnyOrder(Aspect.SIZE_AND_FIT, Aspect.PRICE);
    assertThat(AspectLexicon.aspects("I bought two", Language.ENGLISH)).isEmpty();
  }
}
