package dev.cartwise.local.sampleshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RangeFileTest {
  private static final String SMALL =
      """
      # a comment
      category | tea | Tea | 茶 | Leaf 叶, Peak 峰
      kind | pot | Teapot | 茶壶 | 19-99 | cup
        Glass 玻璃; PP PP
      kind | cup | Cup | 杯 | 9-29 | pot
        Glass 玻璃; Celadon 青瓷
      """;

  private static Range parse(String text) {
    return RangeFile.parse(
        new InputStreamReader(
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
            StandardCharsets.UTF_8));
  }

  @Test
  void composesTitlesInBothLanguages() {
    Range range = parse(SMALL);
    assertThat(range.products()).hasSize(4);
    assertThat(range.product("pot-1"))
        .isEqualTo(new Product("pot-1", "pot", "tea", "Leaf Glass Teapot", "叶玻璃茶壶", 19, 0));
    assertThat(range.product("pot-2").titleZh()).isEqualTo("峰 PP 茶壶");
    assertThat(range.product("pot-2").priceYuan()).isEqualTo(99);
  }

  @Test
  void namesTheLineItCannotRead() {
    assertThatThrownBy(() -> parse("category | tea | Tea"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("category | tea | Tea");
    assertThatThrownBy(() -> parse("shelf | 1")).hasMessageContaining("shelf | 1");
  }

  @Test
  void refusesAComplementThatIsNotSold() {
    assertThatThrownBy(() -> parse(SMALL.replace("9-29 | pot", "9-29 | spoon")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("spoon");
  }
}
