package dev.cartwise.training.purchaseintent.selection;

import dev.cartwise.purchaseintent.model.PlattScaling;

/**
 * Fits Platt's scaling by Newton's method with a backtracking line search, against targets that are
 * drawn away from 0 and 1 (Lin, Lin and Weng, 2007, with its constants).
 */
final class PlattFit {

  private static final int MOST_STEPS = 100;
  private static final double RIDGE = 1e-12;
  private static final double SMALLEST_STEP = 1e-10;
  private static final double SMALLEST_GRADIENT = 1e-7;

  private final double[] logits;
  private final double[] targets;
  private double slope;
  private double intercept;

  private PlattFit(double[] logits, boolean[] labels) {
    this.logits = logits;
    int purchases = 0;
    for (boolean label : labels) {
      purchases += label ? 1 : 0;
    }
    int others = labels.length - purchases;
    targets = new double[labels.length];
    for (int i = 0; i < targets.length; i++) {
      targets[i] = labels[i] ? (purchases + 1.0) / (purchases + 2.0) : 1.0 / (others + 2.0);
    }
    intercept = Math.log((purchases + 1.0) / (others + 1.0));
  }

  /** Fits it; logits that order rows the wrong way get slope 0, which says the base rate. */
  static PlattScaling of(double[] logits, boolean[] labels) {
    PlattFit fit = new PlattFit(logits, labels);
    double baseRate = fit.intercept;
    fit.descend();
    return fit.slope > 0
        ? new PlattScaling(fit.slope, fit.intercept)
        : new PlattScaling(0, baseRate);
  }

  private void descend() {
    double loss = loss(slope, intercept);
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] g = new double[2];
      double[] h = {RIDGE, 0, RIDGE};
      for (int i = 0; i < logits.length; i++) {
        double p = 1 / (1 + Math.exp(-(slope * logits[i] + intercept)));
        double weight = p * (1 - p);
        g[0] += (p - targets[i]) * logits[i];
        g[1] += p - targets[i];
        h[0] += weight * logits[i] * logits[i];
        h[1] += weight * logits[i];
        h[2] += weight;
      }
      if (Math.abs(g[0]) < SMALLEST_GRADIENT && Math.abs(g[1]) < SMALLEST_GRADIENT) {
        return;
      }
      double determinant = h[0] * h[2] - h[1] * h[1];
      double bySlope = -(h[2] * g[0] - h[1] * g[1]) / determinant;
      double byIntercept = -(h[0] * g[1] - h[1] * g[0]) / determinant;
      double part = 1;
      double next = loss(slope + bySlope, intercept + byIntercept);
      double fall = 1e-4 * (g[0] * bySlope + g[1] * byIntercept);
      while (part >= SMALLEST_STEP && !(next < loss + part * fall)) {
        part /= 2;
        next = loss(slope + part * bySlope, intercept + part * byIntercept);
      }
      if (part < SMALLEST_STEP) {
        return;
      }
      slope += part * bySlope;
      intercept += part * byIntercept;
      loss = next;
    }
  }

  /** The sum over rows of ln(1 + e^z) − t·z, computed without overflow. */
  private double loss(double a, double b) {
    double sum = 0;
    for (int i = 0; i < logits.length; i++) {
      double z = a * logits[i] + b;
      sum += Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))) - targets[i] * z;
    }
    return sum;
  }
}
