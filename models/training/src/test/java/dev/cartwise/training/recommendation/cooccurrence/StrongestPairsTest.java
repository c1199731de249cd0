package dev.cartwise.training.recommendation.cooccurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;

class StrongestPairsTest {

  private static final int KEEP = 5;
  private static final PairStrength BY_WEIGHT = pair -> pair.getLong(2);
  private static final Comparator<Row> BY_SOURCE_AND_TARGET =
      Comparator.<Row>comparingInt(pair -> pair.getInt(0)).thenComparing(pair -> pair.getInt(1));

  @Test
  void keepsTheStrongestOfEachSourceAndOfEqualsTheLowerTarget() {
    List<Row> pairs = List.of(pair(1, 7, 3), pair(1, 8, 9), pair(1, 9, 3), pair(4, 1, 1));

    assertThat(sorted(thin(pairs, 2))).containsExactly(pair(1, 7, 3), pair(1, 8, 9), pair(4, 1, 1));
  }

  @Test
  void whatIsThinnedInPartsGivesTheSameListsAsTheWhole() {
    Random random = new Random(3);
    List<Row> all = new ArrayList<>();
    for (int source = 0; source < 20; source++) {
      int targets = 1 + random.nextInt(60);
      for (int target = 0; target < targets; target++) {
        all.add(pair(source, target, random.nextInt(8)));
      }
    }
    List<Row> survivors = new ArrayList<>();
    List<Row> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, random);
    for (int part = 0; part < 4; part++) {
      int first = part;
      List<Row> members = new ArrayList<>();
      for (int i = first; i < shuffled.size(); i += 4) {
        members.add(shuffled.get(i));
      }
      survivors.addAll(thin(sorted(members), KEEP));
    }

    assertThat(survivors).hasSizeLessThan(all.size());
    assertThat(lists(sorted(survivors))).isEqualTo(lists(sorted(all)));
  }

  private static List<String> lists(List<Row> pairs) {
    List<String> lists = new ArrayList<>();
    new NeighbourRows(KEEP, BY_WEIGHT)
        .call(pairs.iterator())
        .forEachRemaining(
            row ->
                lists.add(
                    row.get(0)
                        + ": "
                        + Arrays.toString((Object[]) row.get(1))
                        + Arrays.toString((Object[]) row.get(2))));
    return lists;
  }

  private static List<Row> thin(List<Row> pairs, int keep) {
    List<Row> kept = new ArrayList<>();
    Iterator<Row> rows = new StrongestPairs(keep, BY_WEIGHT).call(pairs.iterator());
    rows.forEachRemaining(kept::add);
    return kept;
  }

  private static List<Row> sorted(List<Row> pairs) {
    return pairs.stream().sorted(BY_SOURCE_AND_TARGET).toList();
  }

  private static Row pair(int source, int target, long weight) {
    return RowFactory.create(source, target, weight, 1L, 1L, 0L, 0L);
  }
}
