package dev.cartwise.training.reviewsentiment;

import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.manifest.ArtifactFile;
import dev.cartwise.artifactstore.manifest.DataRange;
import dev.cartwise.artifactstore.manifest.Manifest;
import dev.cartwise.artifactstore.manifest.ManifestBuilder;
import dev.cartwise.reviewsentiment.model.Backbones;
import dev.cartwise.reviewsentiment.model.EvidenceKind;
import dev.cartwise.reviewsentiment.model.LanguageSettings;
import dev.cartwise.reviewsentiment.model.SentimentModel;
import dev.cartwise.reviewsentiment.model.SettingsFile;
import dev.cartwise.reviewsentiment.model.Undecided;
import dev.cartwise.reviewsentiment.text.Language;
import dev.cartwise.training.lineage.Provenance;
import dev.cartwise.training.onnx.OnnxProperties;
import dev.cartwise.training.reviewsentiment.corpus.Corpus;
import dev.cartwise.training.reviewsentiment.corpus.LabeledText;
import dev.cartwise.training.reviewsentiment.corpus.Source;
import dev.cartwise.training.run.TrainingFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Trains the readers of every language, weighs their evidence and writes the artifact. */
final class ReviewSentimentTraining {
  private static final Task TASK = Task.REVIEW_SENTIMENT;
  private static final Logger LOG = LoggerFactory.getLogger(ReviewSentimentTraining.class);

  private final Backbones backbones;
  private final TrainingPlan plan;
  private final InstantSource clock;
  private final Map<Language, Provenance> provenances = new EnumMap<>(Language.class);

  ReviewSentimentTraining(Backbones backbones, TrainingPlan plan, InstantSource clock) {
    this.backbones = backbones;
    this.plan = plan;
    this.clock = clock;
  }

  /**
   * Trains and writes all files, the manifest last.
   *
   * @param leftOut groups that are validated on and not learned from
   * @return what came out, by language
   */
  Map<Language, LanguageOutcome> run(List<Source> sources, Set<String> leftOut) throws IOException {
    TrainedReaders trained = train(sources, leftOut, 0, null);
    Manifest manifest = trained.manifest().createdAt(clock.millis()).build();
    Files.write(plan.artifact().resolve(Manifest.FILE_NAME), manifest.toJson());
    return trained.outcomes();
  }

  /**
   * Trains and writes all files but the manifest.
   *
   * @param leftOut groups that are validated on and not learned from
   * @param heldOutShare of the decided texts, 0 to 1, that are kept for a gate
   * @param others where languages without a source come from; null leaves them out
   */
  TrainedReaders train(
      List<Source> sources,
      Set<String> leftOut,
      double heldOutShare,
      @Nullable ShippedLanguages others)
      throws IOException {
    Files.createDirectories(plan.artifact());
    Files.createDirectories(plan.cache());
    Map<Language, LanguageOutcome> outcomes = new EnumMap<>(Language.class);
    Map<Language, List<LabeledText>> heldOut = new EnumMap<>(Language.class);
    Map<Language, List<String>> unlabelled = new EnumMap<>(Language.class);
    Undecided undecided = null;
    for (Language language : learningOrder(sources)) {
      Corpus corpus = Corpus.read(of(language, sources), leftOut, heldOutShare);
      if (others != null && corpus.training().isEmpty() && !corpus.unlabelled().isEmpty()) {
        unlabelled.put(language, corpus.unlabelled());
        continue;
      }
      if (corpus.training().isEmpty() || corpus.validation().isEmpty()) {
        throw new TrainingFailure("There are too few texts of " + language.code() + " to train.");
      }
      if (undecided == null && corpus.neither().isEmpty()) {
        throw new TrainingFailure("No text of " + language.code() + " says --neither.");
      }
      LOG.info(
          "{}: {} texts to learn from, {} to validate on, {} that say neither",
          language.code(),
          corpus.training().size(),
          corpus.validation().size(),
          corpus.neither().size());
      LanguageOutcome outcome = train(language, corpus, undecided);
      undecided = outcome.settings().undecided();
      outcomes.put(language, outcome);
      heldOut.put(language, corpus.heldOut());
    }
    Map<Language, LanguageSettings> settings = new EnumMap<>(Language.class);
    outcomes.forEach((language, outcome) -> settings.put(language, outcome.settings()));
    List<ArtifactFile> taken =
        others == null ? List.of() : others.complete(settings, plan.artifact(), unlabelled);
    SettingsFile.write(plan.artifact().resolve(SettingsFile.NAME), settings);
    return new TrainedReaders(outcomes, heldOut, manifest(outcomes, settings).files(taken));
  }

  private static List<Source> of(Language language, List<Source> sources) {
    return sources.stream().filter(source -> source.language() == language).toList();
  }

  /** Languages with texts that say neither come first: the others take over what they teach. */
  private static List<Language> learningOrder(List<Source> sources) {
    Set<Language> teachers = EnumSet.noneOf(Language.class);
    Set<Language> all = EnumSet.noneOf(Language.class);
    for (Source source : sources) {
      all.add(source.language());
      if (!source.lesson() && !source.neither().isEmpty()) {
        teachers.add(source.language());
      }
    }
    if (teachers.isEmpty()) {
      throw new TrainingFailure("No source names a value of its label that says --neither.");
    }
    List<Language> order = new ArrayList<>(teachers);
    all.removeAll(teachers);
    order.addAll(all);
    return order;
  }

  private LanguageOutcome train(Language language, Corpus corpus, @Nullable Undecided taught)
      throws IOException {
    LanguageTrainer trainer = new LanguageTrainer(language, backbones, plan);
    List<LabeledText> judged = LanguageFit.judged(corpus);
    Map<EvidenceKind, double[]> logits = trainer.train(corpus.training(), judged);
    provenances.put(language, trainer.provenance(corpus.training(), judged));
    LanguageOutcome outcome =
        new LanguageFit(language, corpus, plan.artifact()).fit(logits, taught);
    outcome
        .figures()
        .forEach(
            (name, each) -> LOG.info("{} {}: accuracy {}", language.code(), name, each.accuracy()));
    for (EvidenceKind kind : plan.readers()) {
      if (!outcome.readers().contains(kind)) {
        for (String name : SentimentModel.files(kind, language)) {
          Files.deleteIfExists(plan.artifact().resolve(name));
        }
      }
    }
    return outcome;
  }

  private ManifestBuilder manifest(
      Map<Language, LanguageOutcome> outcomes, Map<Language, LanguageSettings> all)
      throws IOException {
    Provenance provenance = Provenance.ofParts(provenances.values());
    List<ArtifactFile> files = new ArrayList<>();
    Map<String, Double> metrics = new TreeMap<>();
    long texts = 0;
    for (Map.Entry<Language, LanguageOutcome> entry : outcomes.entrySet()) {
      Language language = entry.getKey();
      for (EvidenceKind kind : entry.getValue().readers()) {
        for (String name : SentimentModel.files(kind, language)) {
          OnnxProperties.describe(plan.artifact().resolve(name), provenance.properties(TASK));
          files.add(ArtifactFile.of(plan.artifact().resolve(name)));
        }
      }
      texts += entry.getValue().texts();
      entry
          .getValue()
          .metrics()
          .forEach((name, value) -> metrics.put(language.code() + "." + name, value));
    }
    all.forEach(
        (language, each) ->
            each.pleased()
                .ifPresent(
                    share -> {
                      String name = language.code() + ".pleasedShare.";
                      metrics.put(name + "calibrated", share.calibrated());
                      metrics.put(name + "served", share.served());
                    }));
    ArtifactFile settings = ArtifactFile.of(plan.artifact().resolve(SettingsFile.NAME));
    files.add(settings);
    return Manifest.of(TASK)
        .versionOf(settings)
        .files(files)
        .metrics(metrics)
        .trainedOn(new DataRange(0, 0, texts))
        .codeVersion(provenance.code())
        .lineage(provenance.lineage())
        .seed(plan.seed());
  }
}
