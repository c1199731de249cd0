package dev.cartwise.reviewsentiment.model;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.ArtifactException.Problem;
import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.manifest.ArtifactFile;
import dev.cartwise.artifactstore.manifest.Manifest;
import dev.cartwise.inference.InferenceException;
import dev.cartwise.reviewsentiment.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The models of an artifact, checked against its manifest; each language is opened on first use.
 */
public final class SentimentModel implements AutoCloseable {
  private final Path directory;
  private final Map<Language, LanguageSettings> settings;
  private final Backbones backbones;
  private final Map<Language, Map<EvidenceKind, Evidence>> open = new EnumMap<>(Language.class);

  private SentimentModel(
      Path directory, Map<Language, LanguageSettings> settings, Backbones backbones) {
    this.directory = directory;
    this.settings = settings;
    this.backbones = backbones;
  }

  /**
   * Opens an artifact.
   *
   * @param backbones where the files of the text backbones are
   * @throws IOException if a file is missing or is not what the manifest says
   */
  public static SentimentModel open(Path directory, Path backbones) throws IOException {
    Path file = directory.resolve(Manifest.FILE_NAME);
    if (!Files.isRegularFile(file)) {
      throw new ArtifactException(Problem.MISSING, directory + " holds no " + Manifest.FILE_NAME);
    }
    Manifest manifest = Manifest.parse(Files.readAllBytes(file));
    if (manifest.task() != Task.REVIEW_SENTIMENT) {
      throw new ArtifactException(
          Problem.CORRUPT,
          "the artifact serves " + manifest.task() + ", not " + Task.REVIEW_SENTIMENT);
    }
    for (ArtifactFile each : manifest.files()) {
      each.check(directory.resolve(each.name()));
    }
    return new SentimentModel(
        directory,
        SettingsFile.read(directory.resolve(SettingsFile.NAME)),
        new Backbones(backbones));
  }

  /**
   * Reads a sentence of each language with every model that judges it.
   *
   * @throws ArtifactException {@code CORRUPT} if one of them cannot be opened or run, or gives no
   *     number
   */
  public void tryOut() throws IOException {
    for (Language language : settings.keySet()) {
      String sentence = probe(language);
      try {
        boolean gives =
            Double.isFinite(textLogit(sentence, language))
                && Double.isFinite(clauseLogit(sentence, language));
        if (!gives) {
          throw new ArtifactException(
              Problem.CORRUPT, "the models for " + language.code() + " give no number");
        }
      } catch (InferenceException e) {
        throw new ArtifactException(
            Problem.CORRUPT, "the models for " + language.code() + ": " + e.getMessage(), e);
      }
    }
  }

  private static String probe(Language language) {
    return switch (language) {
      case CHINESE -> "质量很好，物流太慢";
      case ENGLISH -> "good quality, but slow delivery";
    };
  }

  /** Returns the backbones of both languages; they close with this. */
  public Backbones backbones() {
    return backbones;
  }

  /**
   * Returns how a language is judged.
   *
   * @throws ArtifactException {@code MISSING} if the artifact does not know the language
   */
  public LanguageSettings settings(Language language) throws ArtifactException {
    LanguageSettings found = settings.get(language);
    if (found == null) {
      throw new ArtifactException(
          Problem.MISSING, "the artifact has no models for " + language.code());
    }
    return found;
  }

  /**
   * Returns the calibrated log-odds of pleased against displeased of a whole cleaned text, for the
   * share of pleased texts that the artifact serves.
   */
  public double textLogit(String text, Language language) throws IOException {
    LanguageSettings how = settings(language);
    return logit(text, language, how.text()) + how.pleased().map(PleasedShare::shift).orElse(0.0);
  }

  /** Returns the calibrated log-odds of one clause, by cheaper evidence. */
  public double clauseLogit(String clause, Language language) throws IOException {
    return logit(clause, language, settings(language).clause());
  }

  private double logit(String text, Language language, Blend blend) throws IOException {
    Map<EvidenceKind, Double> found = new EnumMap<>(EvidenceKind.class);
    for (EvidenceKind kind : blend.weights().keySet()) {
      found.put(kind, evidence(language, kind).logit(text));
    }
    return blend.logit(found);
  }

  /** Returns one reader of a language, opened if it is not yet; it closes with this. */
  public synchronized Evidence evidence(Language language, EvidenceKind kind) throws IOException {
    Map<EvidenceKind, Evidence> readers =
        open.computeIfAbsent(language, l -> new EnumMap<>(EvidenceKind.class));
    Evidence evidence = readers.get(kind);
    if (evidence == null) {
      evidence = openEvidence(language, kind);
      readers.put(kind, evidence);
    }
    return evidence;
  }

  private Evidence openEvidence(Language language, EvidenceKind kind) throws IOException {
    return switch (kind) {
      case NGRAMS -> NgramModel.open(directory.resolve(ngrams(language)), language);
      case RECURRENT ->
          RecurrentModel.open(
              directory.resolve(recurrent(language)), directory.resolve(pieces(language)));
      case TRANSFORMER ->
          TransformerModel.open(
              directory.resolve(head(language)),
              backbones.of(language, settings(language).backboneLayers()));
    };
  }

  /** Returns the names of the files that a reader of a language needs. */
  public static List<String> files(EvidenceKind kind, Language language) {
    return switch (kind) {
      case NGRAMS -> List.of(ngrams(language));
      case RECURRENT -> List.of(recurrent(language), pieces(language));
      case TRANSFORMER -> List.of(head(language));
    };
  }

  /** Returns the name of the file with the weights of n-grams. */
  public static String ngrams(Language language) {
    return "ngrams-" + language.code() + ".bin";
  }

  /** Returns the name of the file with the recurrent network. */
  public static String recurrent(Language language) {
    return "recurrent-" + language.code() + ".onnx";
  }

  /** Returns the name of the file with the recurrent network's vocabulary. */
  public static String pieces(Language language) {
    return "pieces-" + language.code() + ".txt";
  }

  /** Returns the name of the file with the head over the backbone. */
  public static String head(Language language) {
    return "head-" + language.code() + ".onnx";
  }

  @Override
  public synchronized void close() {
    open.values().forEach(readers -> readers.values().forEach(Evidence::close));
    open.clear();
    backbones.close();
  }
}
