package dev.cartwise.purchaseintent.forest;

/**
 * Points and weights that integrate every polynomial over 0 to 1 exactly, up to a degree of twice
 * their number less one (Gauss 1814; computed as in Abramowitz and Stegun 25.4.30).
 *
 * @param points between 0 and 1, both excluded
 * @param weights above 0; they sum to 1
 */
@SuppressWarnings("ArrayRecordComponent")
record GaussLegendre(double[] points, double[] weights) {

  private static final int NEWTON_STEPS = 100;
  private static final double CLOSE = 1e-16;

  /** The rule that is exact up to this degree. */
  static GaussLegendre exactTo(int degree) {
    int count = degree / 2 + 1;
    double[] points = new double[count];
    double[] weights = new double[count];
    for (int i = 0; i < count; i++) {
      double x = Math.cos(Math.PI * (i + 0.75) / (count + 0.5));
      double step = 1;
      for (int n = 0; n < NEWTON_STEPS && Math.abs(step) > CLOSE; n++) {
        step = legendre(count, x) / slope(count, x);
        x -= step;
      }
      points[i] = (1 + x) / 2;
      double slope = slope(count, x);
      weights[i] = 1 / ((1 - x * x) * slope * slope);
    }
    return new GaussLegendre(points, weights);
  }

  private static double legendre(int degree, double x) {
    double before = 1;
    double last = degree == 0 ? 1 : x;
    for (int k = 2; k <= degree; k++) {
      double next = ((2 * k - 1) * x * last - (k - 1) * before) / k;
      before = last;
      last = next;
    }
    return last;
  }

  private static double slope(int degree, double x) {
    return degree * (x * legendre(degree, x) - legendre(degree - 1, x)) / (x * x - 1);
  }
}
