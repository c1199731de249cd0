package dev.cartwise.training.reviewsentiment;

import dev.cartwise.artifactstore.manifest.ManifestBuilder;
import dev.cartwise.reviewsentiment.text.Language;
import dev.cartwise.training.reviewsentiment.corpus.LabeledText;
import java.util.List;
import java.util.Map;

/**
 * What a training of all languages left.
 *
 * @param outcomes what came out, by language
 * @param heldOut decided texts that no part of the training has seen, by language
 * @param manifest of the files that were written
 */
record TrainedReaders(
    Map<Language, LanguageOutcome> outcomes,
    Map<Language, List<LabeledText>> heldOut,
    ManifestBuilder manifest) {}
