package dev.cartwise.training.reviewsentiment;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import dev.cartwise.artifactstore.manifest.Sha256;
import dev.cartwise.reviewsentiment.model.Backbone;
import dev.cartwise.reviewsentiment.model.BackboneShape;
import dev.cartwise.reviewsentiment.model.Backbones;
import dev.cartwise.reviewsentiment.model.EvidenceKind;
import dev.cartwise.reviewsentiment.model.NgramModel;
import dev.cartwise.reviewsentiment.model.RecurrentModel;
import dev.cartwise.reviewsentiment.model.SentimentModel;
import dev.cartwise.reviewsentiment.model.TransformerModel;
import dev.cartwise.reviewsentiment.text.Language;
import dev.cartwise.reviewsentiment.text.token.PieceFile;
import dev.cartwise.reviewsentiment.text.token.Wordpiece;
import dev.cartwise.training.lineage.ContentDigest;
import dev.cartwise.training.lineage.Provenance;
import dev.cartwise.training.pytorch.PyTorch;
import dev.cartwise.training.reviewsentiment.corpus.LabeledText;
import dev.cartwise.training.reviewsentiment.network.BackboneWeights;
import dev.cartwise.training.reviewsentiment.network.EncoderLayer;
import dev.cartwise.training.reviewsentiment.network.HeadNetwork;
import dev.cartwise.training.reviewsentiment.network.LearningRates;
import dev.cartwise.training.reviewsentiment.network.NetworkTrainer;
import dev.cartwise.training.reviewsentiment.network.RecurrentNetwork;
import dev.cartwise.training.reviewsentiment.network.SentimentNetwork;
import dev.cartwise.training.reviewsentiment.network.TokenVectors;
import dev.cartwise.training.reviewsentiment.network.TrainingWindow;
import dev.cartwise.training.reviewsentiment.network.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Trains the three readers of one language and writes their files. */
final class LanguageTrainer {
  private static final int WIDTH = 64;
  private static final int STATE = 64;
  private static final int HEAD_HIDDEN = 256;
  private static final int BACKBONE_DIGITS = 12;
  private static final LearningRates RECURRENT_RATES = new LearningRates(3e-3f, 0, 128);
  private static final LearningRates HEAD_RATES = new LearningRates(3e-4f, 5e-5f, 32);

  private final Language language;
  private final Backbones backbones;
  private final TrainingPlan plan;

  LanguageTrainer(Language language, Backbones backbones, TrainingPlan plan) {
    this.language = language;
    this.backbones = backbones;
    this.plan = plan;
  }

  /**
   * Trains the planned readers on decided texts.
   *
   * @param judged texts that nobody learns from
   * @return the log-odds that each reader gives for every judged text
   */
  Map<EvidenceKind, double[]> train(List<LabeledText> training, List<LabeledText> judged)
      throws IOException {
    Map<EvidenceKind, double[]> logits = new EnumMap<>(EvidenceKind.class);
    for (EvidenceKind kind : plan.readers()) {
      logits.put(kind, reader(kind, training, judged));
    }
    return logits;
  }

  /** Trains one reader, or takes it over from an earlier training. */
  double[] reader(EvidenceKind kind, List<LabeledText> training, List<LabeledText> judged)
      throws IOException {
    PyTorch.prepare(plan.threads());
    return new FinishedReader(
            plan,
            language.code() + '-' + kind.jsonName(),
            provenance(EnumSet.of(kind), training, judged))
        .get(SentimentModel.files(kind, language), () -> make(kind, training, judged));
  }

  private double[] make(EvidenceKind kind, List<LabeledText> training, List<LabeledText> judged)
      throws IOException {
    return switch (kind) {
      case NGRAMS -> ngrams(training, judged);
      case RECURRENT -> recurrent(training, judged);
      case TRANSFORMER -> head(training, judged);
    };
  }

  /** What the planned readers come from when they learn these texts. */
  Provenance provenance(List<LabeledText> training, List<LabeledText> judged) throws IOException {
    return provenance(plan.readers(), training, judged);
  }

  private Provenance provenance(
      Set<EvidenceKind> kinds, List<LabeledText> training, List<LabeledText> judged)
      throws IOException {
    ContentDigest data = new ContentDigest();
    for (List<LabeledText> texts : List.of(training, judged)) {
      data.add(new int[] {texts.size()});
      texts.forEach(text -> data.add(text.toString()));
    }
    StringBuilder recipe = new StringBuilder(language.code()).append(" seed ").append(plan.seed());
    kinds.forEach(kind -> recipe.append("; ").append(recipe(kind, training)));
    boolean alone = kinds.equals(EnumSet.of(EvidenceKind.NGRAMS));
    return Provenance.of(
        data.hex(),
        recipe.toString(),
        alone
            ? Map.of()
            : Map.of(
                "backbone-" + language.code(), Sha256.ofFile(backbones.file(language)),
                "tokenizer-" + language.code(), Sha256.ofFile(backbones.tokenizer(language))));
  }

  private String recipe(EvidenceKind kind, List<LabeledText> training) {
    return switch (kind) {
      case NGRAMS -> "ngrams of " + NgramTrainer.WEIGHTS + " weights";
      case RECURRENT ->
          "recurrent %dx%d, %d passes, %d threads, %s"
              .formatted(
                  WIDTH,
                  STATE,
                  recurrentPasses(training),
                  plan.threads(),
                  NetworkTrainer.recipe(RECURRENT_RATES));
      case TRANSFORMER ->
          "head %s, %d passes, %d threads, %s"
              .formatted(
                  headSizes(),
                  plan.headPasses(),
                  plan.threads(),
                  NetworkTrainer.recipe(HEAD_RATES));
    };
  }

  /** Returns how many layers of a backbone stay as they are, beneath the head. */
  static int layersBelow(Language language) {
    return language == Language.CHINESE ? 1 : 6;
  }

  private int recurrentPasses(List<LabeledText> training) {
    return Math.max(1, Math.round(plan.recurrentReadings() / (float) training.size()));
  }

  private HeadNetwork.Sizes headSizes() {
    return new HeadNetwork.Sizes(
        new EncoderLayer.Sizes(
            BackboneShape.of(language).dimension(), BackboneShape.of(language).heads()),
        layersBelow(language),
        BackboneShape.of(language).layers(),
        HEAD_HIDDEN);
  }

  private double[] ngrams(List<LabeledText> training, List<LabeledText> judged) throws IOException {
    NgramModel model = NgramTrainer.train(training, language, plan.seed());
    model.write(plan.artifact().resolve(SentimentModel.ngrams(language)));
    return judged.stream().mapToDouble(text -> model.logit(text.text())).toArray();
  }

  private double[] recurrent(List<LabeledText> training, List<LabeledText> judged)
      throws IOException {
    List<String> pieces = Vocabulary.choose(training, backbones.of(language).wordpiece());
    Files.write(plan.artifact().resolve(SentimentModel.pieces(language)), pieces);
    Wordpiece wordpiece = PieceFile.of(pieces);
    try (NDManager manager = manager()) {
      RecurrentNetwork network =
          new RecurrentNetwork(manager, pieces.size(), RecurrentModel.PAIR_BUCKETS, WIDTH, STATE);
      NetworkTrainer trainer = new NetworkTrainer(network, RECURRENT_RATES, plan.seed());
      trainer.train(windows(training, wordpiece), recurrentPasses(training));
      network.weights().roundToBytes(RecurrentNetwork.PIECES);
      network.weights().roundToBytes(RecurrentNetwork.PAIRS);
      write(network, SentimentModel.recurrent(language));
      return trainer.logits(windows(judged, wordpiece), judged.size());
    }
  }

  /** The name of the kept token vectors: each backbone, word pieces included, has its own. */
  String tokenVectors() throws IOException {
    String backbone =
        new ContentDigest()
            .add(Sha256.ofFile(backbones.file(language)))
            .add(Sha256.ofFile(backbones.tokenizer(language)))
            .hex();
    return String.join(
        "-",
        language.code(),
        Integer.toString(layersBelow(language)),
        backbone.substring(0, BACKBONE_DIGITS));
  }

  private double[] head(List<LabeledText> training, List<LabeledText> judged) throws IOException {
    Backbone backbone = backbones.of(language, layersBelow(language));
    try (TokenVectors vectors =
            TokenVectors.open(plan.cache(), tokenVectors(), backbone.dimension());
        NDManager manager = manager()) {
      vectors.add(training, backbone);
      HeadNetwork network =
          new HeadNetwork(
              manager, vectors, BackboneWeights.read(backbones.file(language)), headSizes());
      NetworkTrainer trainer = new NetworkTrainer(network, HEAD_RATES, plan.seed());
      trainer.train(windows(training, vectors), plan.headPasses());
      write(network, SentimentModel.head(language));
    }
    return served(backbone, judged);
  }

  /** The head rounds to bytes when it is written, so it is judged as it will be served. */
  private double[] served(Backbone backbone, List<LabeledText> judged) throws IOException {
    Path head = plan.artifact().resolve(SentimentModel.head(language));
    try (TransformerModel model = TransformerModel.open(head, backbone)) {
      double[] logits = new double[judged.size()];
      for (int i = 0; i < logits.length; i++) {
        logits[i] = model.logit(judged.get(i).text());
      }
      return logits;
    }
  }

  private NDManager manager() {
    Engine engine = Engine.getEngine("PyTorch");
    engine.setRandomSeed((int) plan.seed());
    return engine.newBaseManager();
  }

  private void write(SentimentNetwork network, String name) throws IOException {
    Path file = plan.artifact().resolve(name);
    Files.write(file, network.toOnnx(network.weights().values()));
  }

  private static List<TrainingWindow> windows(List<LabeledText> texts, Wordpiece wordpiece) {
    List<TrainingWindow> out = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      LabeledText text = texts.get(i);
      List<int[]> windows = RecurrentModel.windows(wordpiece, text.text());
      int kept = Math.min(TokenVectors.MOST_WINDOWS, windows.size());
      for (int[] window : windows.subList(0, kept)) {
        if (window.length > 2) {
          out.add(
              new TrainingWindow(
                  i,
                  window.length,
                  window,
                  TrainingWindow.NOWHERE,
                  text.target(),
                  text.weight() / kept));
        }
      }
    }
    return out;
  }

  private static List<TrainingWindow> windows(List<LabeledText> texts, TokenVectors vectors)
      throws IOException {
    List<TrainingWindow> out = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      LabeledText text = texts.get(i);
      List<TokenVectors.Window> windows = vectors.windows(text.text());
      for (TokenVectors.Window window : windows) {
        out.add(
            new TrainingWindow(
                i,
                window.tokens(),
                new int[0],
                window.offset(),
                text.target(),
                text.weight() / windows.size()));
      }
    }
    return out;
  }
}
