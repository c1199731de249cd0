package dev.cartwise.tagimages;

import dev.cartwise.imagetagging.HeadTags;
import dev.cartwise.imagetagging.ImageTags;
import dev.cartwise.imagetagging.Label;
import dev.cartwise.imagetagging.ScoredLabel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A label of an answer.
 *
 * @param label its names and parents
 * @param category the topmost parent, or the question that it answers
 * @param confidence 0 to 100
 */
record DetectedLabel(Label label, String category, double confidence) {

  private static final Pattern NEXT_WORD = Pattern.compile("(?<=[a-z])(?=[A-Z])");

  /** The labels that the options admit, the most likely first, each name once. */
  static List<DetectedLabel> of(ImageTags tags, LabelOptions options) {
    Map<String, DetectedLabel> byName = new LinkedHashMap<>();
    for (HeadTags head : tags.heads()) {
      for (ScoredLabel scored : head.ranking()) {
        if (100.0 * scored.confidence() < options.minConfidence()) {
          break;
        }
        DetectedLabel label = of(head.head(), scored);
        if (options.admit(label.label().name(), label.category())) {
          byName.merge(
              label.label().name(), label, (a, b) -> b.confidence() > a.confidence() ? b : a);
        }
      }
    }
    List<DetectedLabel> labels = new ArrayList<>(byName.values());
    labels.sort(Comparator.comparingDouble(DetectedLabel::confidence).reversed());
    return labels.subList(0, Math.min(options.max(), labels.size()));
  }

  private static DetectedLabel of(String head, ScoredLabel scored) {
    List<String> parents = scored.label().parents();
    String category = parents.isEmpty() ? words(head) : parents.get(parents.size() - 1);
    return new DetectedLabel(scored.label(), category, 100.0 * scored.confidence());
  }

  /** {@code baseColour} as {@code Base colour}. */
  private static String words(String head) {
    String spaced = NEXT_WORD.matcher(head).replaceAll(" ").toLowerCase(Locale.ROOT);
    return spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
  }
}
