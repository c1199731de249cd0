package dev.cartwise.training.purchaseintent.figures;

/**
 * Points to draw, from the highest threshold to the lowest.
 *
 * @param x by point, 0 to 1
 * @param y by point, 0 to 1
 */
public record Curve(double[] x, double[] y) {}
