package dev.cartwise.training.recommendation.data;

import dev.cartwise.recommendation.catalogue.CatalogueItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What items share, as attribute numbers for the sequence model: the values of their columns and
 * the words of their titles, whatever the language.
 *
 * <p>A trait that few items have says nothing of others, and is left out; so are numbers, which
 * would need an order, and two Chinese characters that meet by chance, one word's last and the next
 * one's first. Traits of the very same items, such as a word and its translation, are one trait. An
 * item that shares nothing has no traits.
 */
public final class ItemTraits {

  private static final int MIN_ITEMS = 2;
  private static final int MIN_ITEMS_OF_WORD = 4;
  private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9.,]+");

  /** {@code TITLE}, and with the code of a language {@code TITLE_DE} or {@code TITLEZH}. */
  private static final Pattern TITLE = Pattern.compile("TITLE(_?[A-Z]{2}){0,2}");

  private static final String WORD = "word ";
  private static final String CHARACTER = "character ";

  /** Of the items that have its rarer character, so many have a pair that is a word. */
  private static final double SHARE_OF_CHARACTER = 0.25;

  /**
   * The items that have a trait.
   *
   * @param count how many
   * @param mark the sum of their marks, which tells sets of items apart
   */
  private record Bearers(int count, long mark) {

    static Bearers of(int item) {
      return new Bearers(1, new SplittableRandom(item).nextLong());
    }

    Bearers and(Bearers others) {
      return new Bearers(count + others.count, mark + others.mark);
    }
  }

  private ItemTraits() {}

  /**
   * The traits of each item.
   *
   * @return attribute numbers of each item, none twice, an empty row for none
   */
  public static int[][] of(List<CatalogueItem> items) {
    List<Set<String>> traits = new ArrayList<>(items.size());
    Map<String, Bearers> bearers = new HashMap<>();
    for (int item = 0; item < items.size(); item++) {
      Set<String> own = traits(items.get(item));
      Bearers itself = Bearers.of(item);
      own.forEach(trait -> bearers.merge(trait, itself, Bearers::and));
      traits.add(own);
    }
    Map<Bearers, Integer> numbers = new HashMap<>();
    int[][] rows = new int[items.size()][];
    for (int item = 0; item < rows.length; item++) {
      rows[item] =
          traits.get(item).stream()
              .filter(trait -> isShared(trait, bearers))
              .map(bearers::get)
              .distinct()
              .mapToInt(set -> numbers.computeIfAbsent(set, key -> numbers.size()))
              .toArray();
    }
    return rows;
  }

  private static boolean isShared(String trait, Map<String, Bearers> bearers) {
    if (trait.startsWith(CHARACTER)) {
      return false;
    }
    if (!trait.startsWith(WORD)) {
      return count(trait, bearers) >= MIN_ITEMS;
    }
    double rarer =
        characters(trait.substring(WORD.length()))
            .mapToInt(character -> count(character, bearers))
            .min()
            .orElse(0);
    return count(trait, bearers) >= Math.max(MIN_ITEMS_OF_WORD, SHARE_OF_CHARACTER * rarer);
  }

  private static int count(String trait, Map<String, Bearers> bearers) {
    Bearers own = bearers.get(trait);
    return own == null ? 0 : own.count();
  }

  /** The two characters of a pair; none of other words. */
  private static Stream<String> characters(String word) {
    return word.codePointCount(0, word.length()) == 2
        ? word.codePoints().mapToObj(character -> CHARACTER + Character.toString(character))
        : Stream.empty();
  }

  private static Set<String> traits(CatalogueItem item) {
    Set<String> traits = new LinkedHashSet<>();
    Set<String> titles = new LinkedHashSet<>();
    Stream.of(item.titleEn(), item.titleZh()).filter(title -> title != null).forEach(titles::add);
    item.columns()
        .forEach(
            (column, values) -> {
              if (TITLE.matcher(column).matches()) {
                titles.add(values);
                return;
              }
              for (String value : values.split("\\|")) {
                if (!NUMBER.matcher(value).matches()) {
                  traits.add(column + "=" + value);
                }
              }
            });
    for (String title : titles) {
      for (String word : TitleWords.of(title)) {
        traits.add(WORD + word);
        characters(word).forEach(traits::add);
      }
    }
    return traits;
  }
}
