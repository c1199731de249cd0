package dev.cartwise.training.recommendation.resemblance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.featurestore.item.PackedDirection;
import dev.cartwise.recommendation.TopItems;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearestDirectionsTest {

  private static final int COUNT = 10;

  @Test
  void findsWhatComparingEachPairFinds() {
    PackedDirection[] directions = clustered(1_500, 37, 40);
    directions[3] = new PackedDirection(new byte[0]);
    directions[5] = new PackedDirection(new byte[37]);
    directions[7] = PackedDirection.of(new float[] {1, 2, 3});
    int[] asked = IntStream.range(0, 400).toArray();

    TopItems[] found = new NearestDirections(directions, 0.2).of(asked, COUNT);

    for (int item : asked) {
      TopItems one = oneByOne(directions, item, 0.2);
      found[item].sort();
      assertThat(found[item].size()).as("item %d", item).isEqualTo(one.size());
      for (int rank = 0; rank < one.size(); rank++) {
        assertThat(found[item].itemAt(rank)).isEqualTo(one.itemAt(rank));
        assertThat(found[item].scoreAt(rank)).isEqualTo(one.scoreAt(rank));
      }
    }
  }

  @Test
  void leadersFindMostOfThemWithAFractionOfThePairs() {
    PackedDirection[] directions = clustered(6_000, 32, 60);
    int[] asked = IntStream.range(0, 1_000).map(i -> i * 6).toArray();

    TopItems[] found = new NearestDirections(directions, 0, 1).of(asked, COUNT);

    int same = 0;
    for (int i = 0; i < asked.length; i++) {
      TopItems one = oneByOne(directions, asked[i], 0);
      Set<Integer> right = new HashSet<>();
      for (int rank = 0; rank < one.size(); rank++) {
        right.add(one.itemAt(rank));
      }
      assertThat(found[i].size()).isEqualTo(COUNT);
      for (int rank = 0; rank < COUNT; rank++) {
        same += right.contains(found[i].itemAt(rank)) ? 1 : 0;
        assertThat(found[i].itemAt(rank)).isNotEqualTo(asked[i]);
      }
    }
    assertThat(same / (double) (COUNT * asked.length)).isGreaterThan(0.8);
  }

  @Test
  void aCrowdOfEqualDirectionsStaysWithinTheBound() {
    PackedDirection one = PackedDirection.of(new float[] {1, 0, 0, 1});
    PackedDirection[] directions = new PackedDirection[5_000];
    java.util.Arrays.fill(directions, one);

    TopItems[] found = new NearestDirections(directions, 0, 1).of(new int[] {0, 4_999}, COUNT);

    assertThat(found[0].size()).isEqualTo(COUNT);
    assertThat(found[1].size()).isEqualTo(COUNT);
  }

  /** The way that was first written down. */
  private static TopItems oneByOne(PackedDirection[] directions, int item, double least) {
    TopItems top = new TopItems(COUNT);
    for (int other = 0; other < directions.length; other++) {
      double norms = directions[item].norm() * directions[other].norm();
      if (other != item
          && norms > 0
          && directions[other].dimension() == directions[item].dimension()) {
        double cosine =
            directions[item].dot(directions[other])
                / (directions[item].norm() * directions[other].norm());
        if (cosine > least) {
          top.offer(other, (float) cosine);
        }
      }
    }
    top.sort();
    return top;
  }

  private static PackedDirection[] clustered(int count, int dimension, int clusters) {
    Random random = new Random(11);
    float[][] centres = new float[clusters][dimension];
    for (float[] centre : centres) {
      for (int i = 0; i < dimension; i++) {
        centre[i] = (float) random.nextGaussian();
      }
    }
    PackedDirection[] directions = new PackedDirection[count];
    for (int item = 0; item < count; item++) {
      float[] vector = centres[random.nextInt(clusters)].clone();
      for (int i = 0; i < dimension; i++) {
        vector[i] += 0.4f * (float) random.nextGaussian();
      }
      directions[item] = PackedDirection.of(vector);
    }
    return directions;
  }
}
