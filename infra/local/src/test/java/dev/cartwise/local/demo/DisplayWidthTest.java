package dev.cartwise.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DisplayWidthTest {
  @Test
  void countsChineseTwice() {
    assertThat(DisplayWidth.of("tea 茶壶（大）")).isEqualTo(4 + 4 + 6);
    assertThat(DisplayWidth.of("é¥·")).isEqualTo(3);
    assertThat(DisplayWidth.of("e\u0301")).isEqualTo(1);
  }

  @Test
  void padsToColumnsNotCharacters() {
    assertThat(DisplayWidth.padRight("茶壶", 6)).isEqualTo("茶壶  ");
    assertThat(DisplayWidth.padLeft("¥9", 4)).isEqualTo("  ¥9");
    assertThat(DisplayWidth.padRight("longer", 3)).isEqualTo("longer");
  }
}
