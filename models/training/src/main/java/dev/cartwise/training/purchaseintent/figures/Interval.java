package dev.cartwise.training.purchaseintent.figures;

/** Where a figure lies with the stated confidence, both ends included. */
public record Interval(double low, double high) {}
