package dev.cartwise.training.recommendation.evaluation;

import dev.cartwise.training.recommendation.report.Report;
import java.util.Map;

/**
 * A finished evaluation.
 *
 * @param figures what the command prints, in its order
 * @param report the same for a reader, with plots
 */
record Evaluation(Map<String, Object> figures, Report report) {}
