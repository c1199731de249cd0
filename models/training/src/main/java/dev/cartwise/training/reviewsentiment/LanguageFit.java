package dev.cartwise.training.reviewsentiment;

import dev.cartwise.reviewsentiment.model.Blend;
import dev.cartwise.reviewsentiment.model.EvidenceKind;
import dev.cartwise.reviewsentiment.model.LanguageSettings;
import dev.cartwise.reviewsentiment.model.PleasedShare;
import dev.cartwise.reviewsentiment.model.Undecided;
import dev.cartwise.reviewsentiment.text.Language;
import dev.cartwise.training.lifecycle.HeldOut;
import dev.cartwise.training.measure.BinaryFigures;
import dev.cartwise.training.reviewsentiment.corpus.Corpus;
import dev.cartwise.training.reviewsentiment.corpus.LabeledText;
import dev.cartwise.training.reviewsentiment.fit.BlendFit;
import dev.cartwise.training.reviewsentiment.fit.ClauseReader;
import dev.cartwise.training.reviewsentiment.fit.FourClassFigures;
import dev.cartwise.training.reviewsentiment.fit.LabelShift;
import dev.cartwise.training.reviewsentiment.fit.ReaderChoice;
import dev.cartwise.training.reviewsentiment.fit.UndecidedFit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is fitted on the validation texts of one language: which readers are served, how they are
 * weighed, when a text takes no side. All figures are cross-fitted: the half of the texts that a
 * choice or a weight comes from is never the half that it is judged on.
 *
 * @param artifact where the readers were written
 */
record LanguageFit(Language language, Corpus corpus, Path artifact) {

  /** The validation texts, then those that say neither, then a sample of those without a label. */
  static List<LabeledText> judged(Corpus corpus) {
    List<LabeledText> judged = new ArrayList<>(labelled(corpus));
    for (String text : HeldOut.sample(corpus.unlabelled())) {
      judged.add(new LabeledText(text, 0.5, "", 0));
    }
    return judged;
  }

  private static List<LabeledText> labelled(Corpus corpus) {
    List<LabeledText> labelled = new ArrayList<>(corpus.validation());
    labelled.addAll(corpus.neither());
    return labelled;
  }

  /**
   * Fits all of it.
   *
   * @param logits of each reader for every judged text
   * @param taught when a text takes no side in another language; it is taken over where no text
   *     says neither
   */
  LanguageOutcome fit(Map<EvidenceKind, double[]> logits, @Nullable Undecided taught)
      throws IOException {
    Set<EvidenceKind> readers = logits.keySet();
    Set<EvidenceKind> forClauses = EnumSet.copyOf(readers);
    forClauses.remove(EvidenceKind.TRANSFORMER);
    BlendFit fit = new BlendFit(corpus.validation(), logits);
    ReaderChoice choice = new ReaderChoice(fit);
    double[] served = choice.crossFitted(readers);
    Map<String, BinaryFigures> figures = new LinkedHashMap<>();
    for (EvidenceKind kind : readers) {
      figures.put(kind.jsonName(), fit.figures(fit.crossFitted(EnumSet.of(kind)), ""));
    }
    figures.put("full", fit.figures(fit.crossFitted(readers), ""));
    figures.put("clause", fit.figures(choice.crossFitted(forClauses), ""));
    figures.put("served", fit.figures(served, ""));
    for (String group : groups()) {
      figures.put(group, fit.figures(served, group));
    }
    Blend text = fit.fit(choice.among(readers));
    Blend clause = fit.fit(choice.among(forClauses));
    Undecided undecided = taught;
    Optional<FourClassFigures> fourClass = Optional.empty();
    if (undecided == null || !corpus.neither().isEmpty()) {
      UndecidedFit learned = undecidedFit(logits, served, text, clause);
      undecided = learned.fit();
      fourClass = Optional.of(learned.crossFitted());
    }
    LanguageSettings settings =
        new LanguageSettings(
            LanguageTrainer.layersBelow(language),
            text,
            clause,
            undecided,
            pleased(blended(logits, text)));
    return new LanguageOutcome(settings, corpus.training().size(), figures, fourClass);
  }

  /**
   * The share of the validation texts, corrected by what texts without a label say; empty where one
   * side is all there is, so that no share could be told from another.
   */
  private Optional<PleasedShare> pleased(double[] blended) {
    double share =
        corpus.validation().stream().filter(LabeledText::isPositive).count()
            / (double) corpus.validation().size();
    if (share <= 0 || share >= 1) {
      return Optional.empty();
    }
    double[] unlabelled =
        Arrays.copyOfRange(blended, labelled(corpus).size(), judged(corpus).size());
    return Optional.of(LabelShift.correct(unlabelled, new PleasedShare(share, share)));
  }

  private static double[] blended(Map<EvidenceKind, double[]> logits, Blend text) {
    int texts = logits.values().stream().mapToInt(each -> each.length).max().orElse(0);
    double[] blended = new double[texts];
    for (int i = 0; i < texts; i++) {
      Map<EvidenceKind, Double> evidence = new EnumMap<>(EvidenceKind.class);
      for (Map.Entry<EvidenceKind, double[]> entry : logits.entrySet()) {
        evidence.put(entry.getKey(), entry.getValue()[i]);
      }
      blended[i] = text.logit(evidence);
    }
    return blended;
  }

  private UndecidedFit undecidedFit(
      Map<EvidenceKind, double[]> logits, double[] served, Blend text, Blend clause)
      throws IOException {
    List<LabeledText> labelled = labelled(corpus);
    double[] blended = Arrays.copyOf(blended(logits, text), labelled.size());
    System.arraycopy(served, 0, blended, 0, served.length);
    double validated = served.length;
    List<List<Double>> clauses = new ArrayList<>();
    try (ClauseReader reader = new ClauseReader(artifact, language, clause)) {
      for (LabeledText each : labelled) {
        clauses.add(reader.logits(each.text()));
      }
    }
    return new UndecidedFit(
        labelled, blended, clauses, validated / (validated + corpus.training().size()));
  }

  private Set<String> groups() {
    Set<String> groups = new TreeSet<>();
    corpus.validation().forEach(text -> groups.add(text.group()));
    return groups;
  }
}
