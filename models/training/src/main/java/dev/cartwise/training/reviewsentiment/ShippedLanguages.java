package dev.cartwise.training.reviewsentiment;

import dev.cartwise.artifactstore.manifest.ArtifactFile;
import dev.cartwise.reviewsentiment.ReviewAnalyzer;
import dev.cartwise.reviewsentiment.model.EvidenceKind;
import dev.cartwise.reviewsentiment.model.LanguageSettings;
import dev.cartwise.reviewsentiment.model.SentimentModel;
import dev.cartwise.reviewsentiment.model.SettingsFile;
import dev.cartwise.reviewsentiment.text.Language;
import dev.cartwise.training.lifecycle.HeldOut;
import dev.cartwise.training.reviewsentiment.fit.LabelShift;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The languages of the shipped artifact that a shop has no reviews of: its own artifact takes them
 * over, so that it reads no language less.
 *
 * @param artifact the shipped one; nothing is taken over if it has no settings
 */
record ShippedLanguages(Path artifact) {

  /**
   * Copies the files of the languages that are not among the settings, and adds their settings.
   *
   * @param unlabelled a shop's texts without labels, which tell what share of them is pleased
   * @return what was copied
   */
  List<ArtifactFile> complete(
      Map<Language, LanguageSettings> settings,
      Path directory,
      Map<Language, List<String>> unlabelled)
      throws IOException {
    List<ArtifactFile> copied = new ArrayList<>();
    Path file = artifact.resolve(SettingsFile.NAME);
    if (!Files.isRegularFile(file)) {
      return copied;
    }
    Set<Language> trained = Set.copyOf(settings.keySet());
    for (Map.Entry<Language, LanguageSettings> entry : SettingsFile.read(file).entrySet()) {
      if (trained.contains(entry.getKey())) {
        continue;
      }
      settings.put(
          entry.getKey(),
          served(
              entry.getKey(),
              entry.getValue(),
              unlabelled.getOrDefault(entry.getKey(), List.of())));
      for (EvidenceKind kind : LanguageOutcome.readers(entry.getValue())) {
        for (String name : SentimentModel.files(kind, entry.getKey())) {
          Path copy = directory.resolve(name);
          Files.copy(artifact.resolve(name), copy, StandardCopyOption.REPLACE_EXISTING);
          copied.add(ArtifactFile.of(copy));
        }
      }
    }
    return copied;
  }

  private LanguageSettings served(
      Language language, LanguageSettings settings, List<String> unlabelled) throws IOException {
    if (settings.pleased().isEmpty() || unlabelled.isEmpty()) {
      return settings;
    }
    List<String> texts = HeldOut.sample(unlabelled);
    double[] logits = new double[texts.size()];
    try (ReviewAnalyzer analyzer = ReviewAnalyzer.open(artifact)) {
      for (int i = 0; i < logits.length; i++) {
        logits[i] = analyzer.logit(texts.get(i), language);
      }
    }
    return settings.with(LabelShift.correct(logits, settings.pleased().get()));
  }
}
