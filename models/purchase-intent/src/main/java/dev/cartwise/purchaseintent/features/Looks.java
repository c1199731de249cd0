package dev.cartwise.purchaseintent.features;

import dev.cartwise.purchaseintent.facts.ItemFacts;
import java.util.Arrays;
import java.util.List;

/** What the photos of some items look like together: {@code float[8]} each. */
final class Looks {

  private final List<float[]> photos;
  private final double[] mean;

  Looks(List<float[]> photos) {
    this.photos = photos;
    this.mean = new double[ItemFacts.LOOKS];
    Arrays.fill(mean, photos.isEmpty() ? Double.NaN : 0);
    for (float[] photo : photos) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += (double) photo[i] / photos.size();
      }
    }
  }

  /** One number of the mean embedding; NaN without photos. */
  double mean(int i) {
    return mean[i];
  }

  /**
   * How alike they look, 0 to 1: the length of the mean of the embeddings, each at length 1. NaN
   * below two photos, or where one has no direction.
   */
  double coherence() {
    if (photos.size() < 2) {
      return Double.NaN;
    }
    double[] sum = new double[ItemFacts.LOOKS];
    for (float[] photo : photos) {
      double length = length(widened(photo));
      for (int i = 0; i < sum.length; i++) {
        sum[i] += photo[i] / length;
      }
    }
    return length(sum) / photos.size();
  }

  /** The cosine, -1 to 1, between a photo and the mean; NaN if either has no direction. */
  double cosine(float[] photo) {
    double product = 0;
    for (int i = 0; i < mean.length; i++) {
      product += photo[i] * mean[i];
    }
    return product / (length(widened(photo)) * length(mean));
  }

  private static double[] widened(float[] photo) {
    double[] wide = new double[photo.length];
    for (int i = 0; i < wide.length; i++) {
      wide[i] = photo[i];
    }
    return wide;
  }

  private static double length(double[] vector) {
    double squares = 0;
    for (double each : vector) {
      squares += each * each;
    }
    return Math.sqrt(squares);
  }
}
