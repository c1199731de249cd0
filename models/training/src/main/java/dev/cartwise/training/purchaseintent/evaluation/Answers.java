package dev.cartwise.training.purchaseintent.evaluation;

import dev.cartwise.purchaseintent.model.ModelKind;
import dev.cartwise.training.purchaseintent.fit.ModelTrainer;
import dev.cartwise.training.purchaseintent.selection.Candidate;
import dev.cartwise.training.purchaseintent.selection.FittedIntent;
import dev.cartwise.training.purchaseintent.selection.ModelChoice;
import dev.cartwise.training.purchaseintent.table.encoding.LabelledTable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The answers of each kind of model, and of the one that each trial chose. */
final class Answers {

  private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

  private final LabelledTable table;
  private final int rows;
  private final PooledAnswers chosen;
  private final Map<ModelKind, PooledAnswers> all = new EnumMap<>(ModelKind.class);
  private final List<FittedIntent> choices = new ArrayList<>();

  private Answers(LabelledTable table, int rows) {
    this.table = table;
    this.rows = rows;
    this.chosen = new PooledAnswers(rows);
  }

  /** Runs the trials, one after the other. */
  static Answers of(
      LabelledTable table, List<Trial> trials, List<ModelTrainer> trainers, long seed) {
    Answers answers =
        new Answers(table, trials.stream().mapToInt(trial -> trial.asked().length).sum());
    for (Trial trial : trials) {
      ModelChoice choice = ModelChoice.among(table, trial.learned(), trainers, seed);
      for (Candidate candidate : choice.candidates()) {
        LOG.info("{} has log loss {}", candidate.intent().kind(), candidate.logLoss());
        answers.add(trial, choice, candidate);
      }
      answers.choices.add(choice.best().intent());
    }
    return answers;
  }

  private void add(Trial trial, ModelChoice choice, Candidate candidate) {
    FittedIntent intent = candidate.intent();
    PooledAnswers ofKind = all.computeIfAbsent(intent.kind(), kind -> new PooledAnswers(rows));
    boolean best = candidate.equals(choice.best());
    for (int row : trial.asked()) {
      double probability = choice.probability(candidate, row);
      ofKind.add(probability, table.labels()[row], intent.threshold());
      if (best) {
        chosen.add(probability, table.labels()[row], intent.threshold());
      }
    }
  }

  /** The answers of the models that were chosen. */
  PooledAnswers chosen() {
    return chosen;
  }

  /** The answers of each kind. */
  Map<ModelKind, PooledAnswers> all() {
    return all;
  }

  /** What was chosen, by trial. */
  List<FittedIntent> choices() {
    return choices;
  }

  /** The kind that was chosen most often; of equal ones the first. */
  ModelKind mostChosen() {
    int[] times = new int[ModelKind.values().length];
    choices.forEach(choice -> times[choice.kind().ordinal()]++);
    ModelKind most = choices.get(0).kind();
    for (ModelKind kind : ModelKind.values()) {
      most = times[kind.ordinal()] > times[most.ordinal()] ? kind : most;
    }
    return most;
  }
}
