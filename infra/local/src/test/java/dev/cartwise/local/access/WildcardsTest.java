package dev.cartwise.local.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WildcardsTest {

  @ParameterizedTest
  @CsvSource({
    "s3:GetObject, s3:GetObject, true",
    "s3:GetObject, s3:GetObjectAcl, false",
    "s3:Get*, s3:GetObject, true",
    "s3:*Object, s3:GetObject, true",
    "s3:*Object, s3:GetObjectAcl, false",
    "arn:aws:s3:::b/artifacts/*/gallery/*, arn:aws:s3:::b/artifacts/shop/gallery/v1/x, true",
    "arn:aws:s3:::b/artifacts/*/gallery/*, arn:aws:s3:::b/artifacts/shop/tags/gallery, false",
    "a?c, abc, true",
    "a?c, ac, false",
    "*, anything, true",
    "a*, a, true",
    "*ab*ab, abab, true",
    "*ab*ab, ab, false",
    "a.c, abc, false"
  })
  void standForWhatIamSaysTheyStandFor(String pattern, String text, boolean matches) {
    assertThat(Wildcards.match(pattern, text)).isEqualTo(matches);
  }

  @Test
  void nothingMatchesNothing() {
    assertThat(Wildcards.match("", "")).isTrue();
    assertThat(Wildcards.match("", "a")).isFalse();
    assertThat(Wildcards.match("a", "")).isFalse();
  }
}
