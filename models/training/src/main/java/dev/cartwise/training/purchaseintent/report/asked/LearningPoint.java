package dev.cartwise.training.purchaseintent.report.asked;

/**
 * How well a model does after so many examples.
 *
 * @param examples how many it learned from
 * @param logLoss on the test part, in nats
 * @param auc on the test part, 0 to 1
 */
public record LearningPoint(int examples, double logLoss, double auc) {}
