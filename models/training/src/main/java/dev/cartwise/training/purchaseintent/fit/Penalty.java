package dev.cartwise.training.purchaseintent.fit;

/**
 * What keeps the weights of a linear model small.
 *
 * @param strength factor of the penalty beside the mean loss, 0 for none
 * @param lasso the share of it that counts absolute weights, 0 to 1; the rest counts their squares
 */
record Penalty(double strength, double lasso) {}
