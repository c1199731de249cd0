package dev.cartwise.training.recommendation.data;

import dev.cartwise.recommendation.catalogue.CatalogueItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What items share, as attribute numbers for the sequence model: the values of their columns and
 * the words of their titles.
 *
 * <p>A trait that few items have says nothing of others, and is left out; so are numbers, which
 * would need an order. An item that shares nothing has no traits.
 */
public final class ItemTraits {

  private static final int MIN_ITEMS = 2;
  private static final int MIN_ITEMS_OF_WORD = 4;
  private static final int MIN_LETTERS = 3;
  private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9.,]+");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
  private static final Set<String> TITLES = Set.of("TITLE", "TITLE_ZH", "TITLEZH");
  private static final String WORD = "word ";

  private ItemTraits() {}

  /**
   * The traits of each item.
   *
   * @return attribute numbers of each item, an empty row for none
   */
  public static int[][] of(List<CatalogueItem> items) {
    List<Set<String>> traits = new ArrayList<>(items.size());
    Map<String, Integer> counts = new HashMap<>();
    for (CatalogueItem item : items) {
      Set<String> own = traits(item);
      own.forEach(trait -> counts.merge(trait, 1, Integer::sum));
      traits.add(own);
    }
    Map<String, Integer> numbers = new HashMap<>();
    int[][] rows = new int[items.size()][];
    for (int item = 0; item < rows.length; item++) {
      rows[item] =
          traits.get(item).stream()
              .filter(trait -> isShared(trait, counts))
              .mapToInt(trait -> numbers.computeIfAbsent(trait, key -> numbers.size()))
              .toArray();
    }
    return rows;
  }

  private static boolean isShared(String trait, Map<String, Integer> counts) {
    int least = trait.startsWith(WORD) ? MIN_ITEMS_OF_WORD : MIN_ITEMS;
    return counts.getOrDefault(trait, 0) >= least;
  }

  private static Set<String> traits(CatalogueItem item) {
    Set<String> traits = new LinkedHashSet<>();
    item.columns()
        .forEach(
            (column, values) -> {
              if (TITLES.contains(column)) {
                return;
              }
              for (String value : values.split("\\|")) {
                if (!NUMBER.matcher(value).matches()) {
                  traits.add(column + "=" + value);
                }
              }
            });
    String title = item.titleEn();
    if (title != null) {
      for (String word : NO_LETTERS.split(title.toLowerCase(Locale.ROOT))) {
        if (word.length() >= MIN_LETTERS) {
          traits.add(WORD + word);
        }
      }
    }
    return traits;
  }
}
