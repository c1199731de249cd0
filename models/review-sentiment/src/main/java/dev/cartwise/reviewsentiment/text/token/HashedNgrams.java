package dev.cartwise.reviewsentiment.text.token;

import dev.cartwise.reviewsentiment.text.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The hashed n-grams of a text: characters (1 to 4) for Chinese, words (1 to 3) with character
 * 4-grams inside words for English. Each distinct n-gram counts once; values are equal and have
 * unit Euclidean length together.
 */
public final class HashedNgrams {
  /** The number of buckets. */
  public static final int BUCKETS = 1 << 20;

  private HashedNgrams() {}

  /**
   * Returns the distinct buckets of {@code text}, ascending; empty for a text without letters or
   * signs.
   */
  public static int[] buckets(String text, Language language) {
    String folded = text.toLowerCase(Locale.ROOT);
    Bag bag = new Bag(folded.length() * 4 + 16);
    List<String> words = BertWords.split(folded, true);
    if (language == Language.CHINESE) {
      characters(String.join("", words), bag);
    } else {
      words(words, bag);
    }
    return bag.distinct();
  }

  private static void characters(String text, Bag bag) {
    int[] points = text.codePoints().toArray();
    for (int from = 0; from < points.length; from++) {
      int hash = 17;
      for (int n = 1; n <= 4 && from + n <= points.length; n++) {
        hash = hash * 0x01000193 ^ points[from + n - 1];
        bag.add(hash, n);
      }
    }
  }

  private static void words(List<String> words, Bag bag) {
    for (int from = 0; from < words.size(); from++) {
      int hash = 31;
      for (int n = 1; n <= 3 && from + n <= words.size(); n++) {
        hash = hash * 0x01000193 ^ words.get(from + n - 1).hashCode();
        bag.add(hash, n);
      }
      String word = "<" + words.get(from) + ">";
      for (int i = 0; i + 4 <= word.length(); i++) {
        bag.add(word.substring(i, i + 4).hashCode(), 9);
      }
    }
  }

  private static final class Bag {
    private int[] values;
    private int size;

    Bag(int capacity) {
      values = new int[capacity];
    }

    void add(int hash, int salt) {
      if (size == values.length) {
        values = Arrays.copyOf(values, size * 2);
      }
      int mixed = (hash ^ salt * 0x9E3779B9) * 0x85EBCA6B;
      mixed ^= mixed >>> 13;
      mixed *= 0xC2B2AE35;
      mixed ^= mixed >>> 16;
      values[size++] = mixed & (BUCKETS - 1);
    }

    int[] distinct() {
      Arrays.sort(values, 0, size);
      int kept = 0;
      for (int i = 0; i < size; i++) {
        if (i == 0 || values[i] != values[i - 1]) {
          values[kept++] = values[i];
        }
      }
      return Arrays.copyOf(values, kept);
    }
  }
}
