package dev.cartwise.tagimages;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which labels a call wants; names compare in any case.
 *
 * @param max how many at most
 * @param minConfidence the least confidence, 0 to 100
 * @param included names to give alone, none for all
 * @param excluded names never to give
 * @param includedCategories categories to give alone, none for all
 * @param excludedCategories categories never to give
 */
record LabelOptions(
    int max,
    double minConfidence,
    Set<String> included,
    Set<String> excluded,
    Set<String> includedCategories,
    Set<String> excludedCategories) {

  static Set<String> names(Collection<String> texts) {
    return texts.stream()
        .map(text -> text.toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the filters let a label through. */
  boolean admit(String name, String category) {
    String label = name.toLowerCase(Locale.ROOT);
    String group = category.toLowerCase(Locale.ROOT);
    boolean wanted =
        included.isEmpty() && includedCategories.isEmpty()
            || included.contains(label)
            || includedCategories.contains(group);
    return wanted && !excluded.contains(label) && !excludedCategories.contains(group);
  }
}
