package dev.cartwise.training.reviewsentiment;

import dev.cartwise.reviewsentiment.ReviewAnalyzer;
import dev.cartwise.reviewsentiment.SentimentScores;
import dev.cartwise.reviewsentiment.model.PleasedShare;
import dev.cartwise.training.measure.BinaryFigures;
import dev.cartwise.training.reviewsentiment.corpus.Source;
import dev.cartwise.training.reviewsentiment.corpus.TsvTable;
import dev.cartwise.training.reviewsentiment.fit.FourClassFigures;
import dev.cartwise.training.reviewsentiment.fit.FourClassFigures.Label;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The labelled reviews of a file as an artifact reads them. */
final class ReviewReading {
  private static final Logger LOG = LoggerFactory.getLogger(ReviewReading.class);
  private static final double SUREST = 1e-12;

  private final List<Boolean> pleased = new ArrayList<>();
  private final List<Double> logits = new ArrayList<>();
  private final List<Double> millis = new ArrayList<>();
  private final FourClassFigures fourClass = new FourClassFigures();
  private int skipped;

  private ReviewReading() {}

  /** Reads every row that has a text and one of the source's labels. */
  static ReviewReading of(ReviewAnalyzer analyzer, Source source) throws IOException {
    TsvTable table = TsvTable.read(source.file());
    List<Integer> columns = source.textColumns().stream().map(table::column).toList();
    int column = table.column(source.labelColumn());
    ReviewReading reading = new ReviewReading();
    for (int row = 0; row < table.size(); row++) {
      Optional<Label> label = label(source, table.field(row, column));
      String text = table.fields(row, columns);
      if (label.isEmpty() || text.isBlank()) {
        reading.skipped++;
        continue;
      }
      reading.read(analyzer, source, text, label.get());
      if (reading.millis.size() % 1000 == 0) {
        LOG.info("{} texts", reading.millis.size());
      }
    }
    return reading;
  }

  private static Optional<Label> label(Source source, String said) {
    if (source.positive().contains(said)) {
      return Optional.of(Label.PLEASED);
    }
    if (source.negative().contains(said)) {
      return Optional.of(Label.DISPLEASED);
    }
    return source.neither().contains(said) ? Optional.of(Label.NEITHER) : Optional.empty();
  }

  private void read(ReviewAnalyzer analyzer, Source source, String text, Label label)
      throws IOException {
    long start = System.nanoTime();
    double polarity;
    if (source.neither().isEmpty()) {
      polarity = analyzer.polarity(text, source.language());
    } else {
      SentimentScores scores = analyzer.sentiment(text, source.language());
      fourClass.add(label, scores, 1);
      polarity = scores.polarity();
    }
    millis.add((System.nanoTime() - start) / 1e6);
    if (label != Label.NEITHER) {
      pleased.add(label == Label.PLEASED);
      logits.add(PleasedShare.logOdds(Math.max(SUREST, Math.min(1 - SUREST, polarity))));
    }
  }

  /** Returns the log-odds of the texts that say one of the two sides. */
  double[] logits() {
    return logits.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /**
   * Returns figures of pleased against displeased.
   *
   * @param shift is added to all log-odds
   */
  BinaryFigures figures(double shift) {
    BinaryFigures figures = new BinaryFigures();
    for (int i = 0; i < logits.size(); i++) {
      figures.add(pleased.get(i), 1 / (1 + Math.exp(-(logits.get(i) + shift))));
    }
    return figures;
  }

  /** Returns figures of all four classes; of nothing where no label says neither. */
  FourClassFigures fourClass() {
    return fourClass;
  }

  /** Returns the milliseconds of each text, in ascending order. */
  double[] millis() {
    return millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
  }

  int skipped() {
    return skipped;
  }
}
