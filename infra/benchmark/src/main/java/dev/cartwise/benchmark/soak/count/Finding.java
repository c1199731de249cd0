package dev.cartwise.benchmark.soak.count;

import java.util.ArrayList;
import java.util.List;

/**
 * What a place holds of what was sent.
 *
 * @param place the table, rows or archive
 * @param expected pieces that have to be there
 * @param lost pieces that were acknowledged and are not there, one sentence each
 * @param doubled pieces that are there twice, or that nobody sent, one sentence each
 */
public record Finding(String place, int expected, List<String> lost, List<String> doubled) {
  private static final int SHOWN = 20;

  public Finding {
    lost = List.copyOf(lost);
    doubled = List.copyOf(doubled);
  }

  /** A summary and the first of what is wrong. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        place
            + ": "
            + expected
            + " expected, "
            + lost.size()
            + " lost, "
            + doubled.size()
            + " doubled or strange");
    lost.stream().limit(SHOWN).forEach(each -> lines.add("  lost: " + each));
    doubled.stream().limit(SHOWN).forEach(each -> lines.add("  doubled or strange: " + each));
    return lines;
  }
}
