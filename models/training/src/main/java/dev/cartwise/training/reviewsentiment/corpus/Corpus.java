package dev.cartwise.training.reviewsentiment.corpus;

import dev.cartwise.reviewsentiment.text.TextCleaner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * The labelled texts of one language, each once, split into a training and a validation part.
 *
 * <p>Texts are the same when their letters and digits are. What more than half of the copies of one
 * say counts; one without such a majority is left out. The part that a text falls into depends on
 * the text alone.
 *
 * @param training to learn from, the lessons last
 * @param validation to choose, blend and calibrate on; no text of it is in {@code training}
 * @param neither texts that say neither; nobody learns a side from them
 * @param heldOut for a gate; no text of it is in any other part
 * @param unlabelled cleaned texts whose label is blank, copies among them as they come; nobody
 *     learns a side from them, but they tell what share is pleased
 */
public record Corpus(
    List<LabeledText> training,
    List<LabeledText> validation,
    List<LabeledText> neither,
    List<LabeledText> heldOut,
    List<String> unlabelled) {
  private static final double VALIDATION_SHARE = 0.1;
  private static final double MOST_WEIGHT = 4;
  private static final double LESSON_WEIGHT = 0.5;

  public Corpus {
    training = List.copyOf(training);
    validation = List.copyOf(validation);
    neither = List.copyOf(neither);
    heldOut = List.copyOf(heldOut);
    unlabelled = List.copyOf(unlabelled);
  }

  /**
   * Reads sources of one language.
   *
   * @param leftOut groups whose texts all go to validation and none to training; when there are
   *     any, nothing else is validated on
   */
  public static Corpus read(List<Source> sources, Set<String> leftOut) {
    return read(sources, leftOut, 0);
  }

  /**
   * Reads sources of one language and holds decided texts out of all else; which ones depends on
   * the text alone.
   *
   * @param heldOutShare of the decided texts, 0 to 1
   */
  public static Corpus read(List<Source> sources, Set<String> leftOut, double heldOutShare) {
    Map<String, List<LabeledText>> copies = new LinkedHashMap<>();
    List<Source> reviews = sources.stream().filter(source -> !source.lesson()).toList();
    List<TsvTable> tables = reviews.stream().map(source -> TsvTable.read(source.file())).toList();
    int largest = tables.stream().mapToInt(TsvTable::size).max().orElse(0);
    List<String> unlabelled = new ArrayList<>();
    for (int i = 0; i < tables.size(); i++) {
      double weight = weight(largest, tables.get(i).size());
      read(reviews.get(i), tables.get(i), weight, copies, unlabelled);
    }
    List<LabeledText> training = new ArrayList<>();
    List<LabeledText> validation = new ArrayList<>();
    List<LabeledText> neither = new ArrayList<>();
    List<LabeledText> heldOut = new ArrayList<>();
    copies.forEach(
        (key, texts) -> {
          Optional<LabeledText> agreed = agreed(texts);
          if (agreed.isEmpty()) {
            return;
          }
          LabeledText text = agreed.get();
          if (!text.isDecided()) {
            neither.add(text);
            return;
          }
          if (drawn(key) >= 1 - heldOutShare) {
            heldOut.add(text);
            return;
          }
          boolean validates =
              leftOut.isEmpty() ? drawn(key) < VALIDATION_SHARE : leftOut.contains(text.group());
          (validates ? validation : training).add(text);
        });
    sources.stream().filter(Source::lesson).forEach(each -> training.addAll(lessons(each, copies)));
    return new Corpus(training, validation, neither, heldOut, unlabelled);
  }

  /** The texts of a lesson that are not among the reviews. */
  private static List<LabeledText> lessons(Source source, Map<String, List<LabeledText>> reviews) {
    Map<String, List<LabeledText>> copies = new LinkedHashMap<>();
    read(source, TsvTable.read(source.file()), LESSON_WEIGHT, copies, new ArrayList<>());
    copies.keySet().removeAll(reviews.keySet());
    return copies.values().stream().map(Corpus::agreed).flatMap(Optional::stream).toList();
  }

  /** The first of the copies that say what more than half of them say. */
  private static Optional<LabeledText> agreed(List<LabeledText> copies) {
    Map<Double, Integer> counts = new HashMap<>();
    copies.forEach(copy -> counts.merge(copy.target(), 1, Integer::sum));
    return copies.stream()
        .filter(copy -> 2 * counts.getOrDefault(copy.target(), 0) > copies.size())
        .findFirst();
  }

  /** Lets a small source be heard beside a large one. */
  private static double weight(int largest, int size) {
    return Math.min(MOST_WEIGHT, Math.sqrt(largest / (double) Math.max(1, size)));
  }

  private static void read(
      Source source,
      TsvTable table,
      double weight,
      Map<String, List<LabeledText>> copies,
      List<String> unlabelled) {
    List<Integer> columns = source.textColumns().stream().map(table::column).toList();
    int label = table.column(source.labelColumn());
    String groupColumn = source.groupColumn();
    int group = groupColumn == null ? -1 : table.column(groupColumn);
    for (int row = 0; row < table.size(); row++) {
      String said = table.field(row, label);
      double target = target(source, said);
      String text = TextCleaner.clean(table.fields(row, columns), source.language()).strip();
      if (target >= 0 && !text.isEmpty()) {
        String name =
            group < 0 ? String.valueOf(source.file().getFileName()) : table.field(row, group);
        copies
            .computeIfAbsent(key(text), k -> new ArrayList<>())
            .add(new LabeledText(text, target, name, weight));
      } else if (said.isBlank() && !text.isEmpty()) {
        unlabelled.add(text);
      }
    }
  }

  private static double target(Source source, String label) {
    if (source.positive().contains(label)) {
      return 1;
    }
    if (source.negative().contains(label)) {
      return 0;
    }
    return source.neither().contains(label) ? 0.5 : -1;
  }

  private static String key(String text) {
    StringBuilder key = new StringBuilder();
    text.codePoints().filter(Character::isLetterOrDigit).forEach(key::appendCodePoint);
    return key.isEmpty() ? text : key.toString().toLowerCase(Locale.ROOT);
  }

  private static double drawn(String key) {
    long hash = 1125899906842597L;
    for (int i = 0; i < key.length(); i++) {
      hash = 31 * hash + key.charAt(i);
    }
    return new SplittableRandom(hash).nextDouble();
  }
}
