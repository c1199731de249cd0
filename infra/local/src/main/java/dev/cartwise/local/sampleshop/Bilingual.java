package dev.cartwise.local.sampleshop;

/**
 * The same words in both languages of the shop.
 *
 * @param en English
 * @param zh Chinese
 */
public record Bilingual(String en, String zh) {

  /**
   * Reads {@code English words 中文}: the last word is the Chinese one.
   *
   * @throws IllegalArgumentException when there is no second word
   */
  static Bilingual parse(String text) {
    int gap = text.lastIndexOf(' ');
    if (gap < 1) {
      throw new IllegalArgumentException("not in two languages: '" + text + "'");
    }
    return new Bilingual(text.substring(0, gap), text.substring(gap + 1));
  }
}
