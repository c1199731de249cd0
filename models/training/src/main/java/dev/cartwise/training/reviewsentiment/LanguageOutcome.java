package dev.cartwise.training.reviewsentiment;

import dev.cartwise.reviewsentiment.model.LanguageSettings;
import java.util.Map;

/**
 * What came out of the training of one language.
 *
 * @param settings how it is judged
 * @param texts how many were learned from
 * @param figures on validation texts by the name of what was measured: a reader, a blend or a group
 */
record LanguageOutcome(LanguageSettings settings, int texts, Map<String, BinaryFigures> figures) {}
