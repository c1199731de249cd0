package dev.cartwise.training.recommendation.data;

import dev.cartwise.training.run.TrainingFailure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Sessions of clicks and the questions asked about later ones.
 *
 * @param items the numbers of the item ids of both
 * @param sessions each in click order, in the order of the file
 * @param queries prefixes of other sessions with their next click
 */
public record ClickSessions(ItemNumbers items, List<int[]> sessions, List<Query> queries) {

  /**
   * Reads lines of item ids, and test lines {@code prefix ids<TAB>next id}.
   *
   * @throws TrainingFailure naming file and line
   */
  public static ClickSessions read(Path train, Path test) {
    ItemNumbers items = new ItemNumbers();
    List<int[]> sessions = sessions(train, items);
    List<Query> queries = new ArrayList<>();
    TextLines.forEach(
        test,
        (line, number) -> {
          String[] parts = line.split("\t", -1);
          if (parts.length != 2 || parts[0].isBlank() || parts[1].isBlank()) {
            throw TextLines.at(test, number, "is not a prefix, a tab and the next item");
          }
          String next = parts[1].strip();
          if (next.indexOf(' ') >= 0) {
            throw TextLines.at(test, number, "has more than one next item");
          }
          queries.add(new Query(ids(parts[0], items), items.numberOf(next)));
        });
    if (queries.isEmpty()) {
      throw new TrainingFailure(test + " has no line");
    }
    return new ClickSessions(items, sessions, queries);
  }

  /**
   * Reads lines of item ids alone.
   *
   * @throws TrainingFailure naming file and line
   */
  public static ClickSessions withoutQuestions(Path train) {
    ItemNumbers items = new ItemNumbers();
    return new ClickSessions(items, sessions(train, items), List.of());
  }

  private static List<int[]> sessions(Path train, ItemNumbers items) {
    List<int[]> sessions = new ArrayList<>();
    TextLines.forEach(train, (line, number) -> sessions.add(ids(line, items)));
    if (sessions.stream().noneMatch(session -> session.length >= 2)) {
      throw new TrainingFailure(train + " has no session of two clicks, so nothing can be learned");
    }
    return sessions;
  }

  private static int[] ids(String text, ItemNumbers items) {
    return Arrays.stream(text.strip().split("\\s+")).mapToInt(items::numberOf).toArray();
  }
}
