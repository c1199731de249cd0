package dev.cartwise.training.imagetagging.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** What a head said first of pictures whose label is known. */
final class Answers {

  private final Map<String, Integer> places = new HashMap<>();
  private final List<Integer> labels = new ArrayList<>();
  private final List<Integer> firsts = new ArrayList<>();

  void add(String label, String first) {
    labels.add(place(label));
    firsts.add(place(first));
  }

  private int place(String name) {
    return places.computeIfAbsent(name, unseen -> places.size());
  }

  int size() {
    return labels.size();
  }

  /** How they fare, each once. */
  LabelCounts counted() {
    LabelCounts counts = new LabelCounts(places.size());
    for (int i = 0; i < size(); i++) {
      counts.add(labels.get(i), firsts.get(i));
    }
    return counts;
  }

  /** How as many of them fare that are drawn with replacement. */
  LabelCounts drawn(SplittableRandom random) {
    LabelCounts counts = new LabelCounts(places.size());
    for (int i = 0; i < size(); i++) {
      int picture = random.nextInt(size());
      counts.add(labels.get(picture), firsts.get(picture));
    }
    return counts;
  }
}
