package dev.cartwise.imagetagging.colour;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Groups colours that look alike: k-means over a histogram, seeded without chance by taking the
 * most frequent colours that lie far enough apart.
 */
final class ColourClusters {

  private static final int BITS = 5;
  private static final int BINS = 1 << 3 * BITS;
  private static final int ROUNDS = 8;

  /** Squared distance below which two colours are one. */
  private static final int APART = 48 * 48;

  /** A group must have this share of the pixels. */
  private static final double MIN_SHARE = 0.005;

  private final int[] counts = new int[BINS];
  private final long[] sums = new long[3 * BINS];
  private long total;

  void add(int red, int green, int blue) {
    int shift = 8 - BITS;
    int bin = red >> shift << 2 * BITS | green >> shift << BITS | blue >> shift;
    counts[bin]++;
    sums[3 * bin] += red;
    sums[3 * bin + 1] += green;
    sums[3 * bin + 2] += blue;
    total++;
  }

  /** At most {@code max} colours, the largest share first. */
  List<DominantColour> dominant(int max) {
    int[] bins = filledBins();
    double[][] centres = seeds(bins, max);
    long[] weights = new long[centres.length];
    for (int round = 0; round < ROUNDS; round++) {
      double[][] moved = new double[centres.length][3];
      weights = new long[centres.length];
      for (int bin : bins) {
        int nearest = nearest(centres, bin);
        weights[nearest] += counts[bin];
        for (int c = 0; c < 3; c++) {
          moved[nearest][c] += sums[3 * bin + c];
        }
      }
      for (int k = 0; k < centres.length; k++) {
        for (int c = 0; weights[k] > 0 && c < 3; c++) {
          centres[k][c] = moved[k][c] / weights[k];
        }
      }
    }
    List<DominantColour> colours = new ArrayList<>();
    for (int k = 0; k < centres.length; k++) {
      double share = (double) weights[k] / total;
      if (share >= MIN_SHARE) {
        colours.add(
            new DominantColour(
                (int) Math.round(centres[k][0]),
                (int) Math.round(centres[k][1]),
                (int) Math.round(centres[k][2]),
                share));
      }
    }
    colours.sort(Comparator.comparingDouble(DominantColour::share).reversed());
    return colours;
  }

  private int[] filledBins() {
    List<Integer> bins = new ArrayList<>();
    for (int bin = 0; bin < BINS; bin++) {
      if (counts[bin] > 0) {
        bins.add(bin);
      }
    }
    bins.sort(Comparator.comparingInt((Integer bin) -> -counts[bin]));
    return bins.stream().mapToInt(Integer::intValue).toArray();
  }

  private double[][] seeds(int[] bins, int max) {
    List<double[]> seeds = new ArrayList<>();
    for (int bin : bins) {
      if (seeds.size() == max) {
        break;
      }
      double[] colour = {mean(bin, 0), mean(bin, 1), mean(bin, 2)};
      if (seeds.stream().allMatch(seed -> distance(seed, colour) >= APART)) {
        seeds.add(colour);
      }
    }
    return seeds.toArray(double[][]::new);
  }

  private int nearest(double[][] centres, int bin) {
    double[] colour = {mean(bin, 0), mean(bin, 1), mean(bin, 2)};
    int best = 0;
    for (int k = 1; k < centres.length; k++) {
      if (distance(centres[k], colour) < distance(centres[best], colour)) {
        best = k;
      }
    }
    return best;
  }

  private double mean(int bin, int channel) {
    return (double) sums[3 * bin + channel] / counts[bin];
  }

  private static double distance(double[] a, double[] b) {
    double red = a[0] - b[0];
    double green = a[1] - b[1];
    double blue = a[2] - b[2];
    return red * red + green * green + blue * blue;
  }
}
