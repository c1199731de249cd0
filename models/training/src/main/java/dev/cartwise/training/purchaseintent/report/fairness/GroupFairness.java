package dev.cartwise.training.purchaseintent.report.fairness;

import dev.cartwise.training.purchaseintent.report.interval.Estimate;
import java.util.Map;

/**
 * How a model treats one group.
 *
 * @param group what its examples have in common
 * @param examples how many there are
 * @param positives how many of them were followed by a purchase
 * @param figures the model's figures over them, by name
 * @param opportunity recall in the group less recall among the others, −1 to 1: the difference of
 *     equal opportunity (Hardt, Price and Srebro 2016)
 * @param opportunitySentence what that means
 * @param calibration share of buyers less the mean predicted probability, −1 to 1
 * @param calibrationSentence what that means
 */
public record GroupFairness(
    String group,
    int examples,
    int positives,
    Map<String, Estimate> figures,
    Estimate opportunity,
    Sentence opportunitySentence,
    Estimate calibration,
    Sentence calibrationSentence) {}
