package dev.cartwise.featurestore.item;

import java.util.Collections;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is known of an item by its title and description.
 *
 * @param itemId the item
 * @param contentHash what tells whether the text, or what embeds it, has changed
 * @param embeddings texts of similar meaning have a similar direction; one for each language that
 *     the item is described in, by its code; languages have spaces of their own
 */
public record ItemText(
    String itemId, String contentHash, SortedMap<String, PackedDirection> embeddings) {

  public ItemText {
    embeddings = Collections.unmodifiableSortedMap(new TreeMap<>(embeddings));
  }

  /**
   * How alike two texts are: the mean over the languages that both are in.
   *
   * @return -1 to 1, or empty if they have no language in common
   */
  public OptionalDouble similarity(ItemText other) {
    double sum = 0;
    int languages = 0;
    for (Map.Entry<String, PackedDirection> mine : embeddings.entrySet()) {
      PackedDirection theirs = other.embeddings.get(mine.getKey());
      if (theirs != null) {
        sum += mine.getValue().cosine(theirs);
        languages++;
      }
    }
    return languages == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / languages);
  }
}
