package dev.cartwise.artifactstore.promotion;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.PrimaryMetric;
import java.util.List;
import java.util.Optional;

/**
 * The contents of {@code gate.json}, which lies beside an artifact: what it and its rivals scored
 * at the same questions, none of which any of them was trained on.
 *
 * @param metric what the scores are summed up to
 * @param challenger scores of the artifact itself
 * @param baseline scores of what a first artifact has to beat
 * @param champion scores of the champion of that time, if there was one; unasked if it could not be
 *     opened
 * @param championTrouble why the champion could not be asked, if it could not
 * @param groups of questions, none of which may be answered much worse than the champion answers
 *     them; perhaps none
 */
public record GateResults(
    PrimaryMetric metric,
    HeldOutScores challenger,
    HeldOutScores baseline,
    Optional<HeldOutScores> champion,
    Optional<String> championTrouble,
    List<GateGroup> groups) {

  /** The name of the file. */
  public static final String FILE_NAME = "gate.json";

  /**
   * @throws IllegalArgumentException if the contestants did not answer the same questions, or a
   *     group names a question that there is not, or one twice
   */
  public GateResults {
    if (baseline.scores().length != challenger.scores().length
        || champion
            .filter(HeldOutScores::wasAsked)
            .filter(scores -> scores.scores().length != challenger.scores().length)
            .isPresent()) {
      throw new IllegalArgumentException("contestants answered different questions");
    }
    groups = List.copyOf(groups);
    for (GateGroup group : groups) {
      if (!group.isAmong(challenger.scores().length)) {
        throw new IllegalArgumentException("groups: " + group.name() + " has other questions");
      }
    }
  }

  /** Results in which no group is looked at by itself. */
  public GateResults(
      PrimaryMetric metric,
      HeldOutScores challenger,
      HeldOutScores baseline,
      Optional<HeldOutScores> champion,
      Optional<String> championTrouble) {
    this(metric, challenger, baseline, champion, championTrouble, List.of());
  }

  /** How many questions there were. */
  public int questions() {
    return challenger.scores().length;
  }

  /** The champion that the artifact was to be compared with, if there was one. */
  Optional<String> championVersion() {
    return champion.map(HeldOutScores::name);
  }

  /** The champion's scores, or the baseline's where the champion could not be asked. */
  HeldOutScores rival() {
    return isAgainstChampion() ? champion.orElse(baseline) : baseline;
  }

  /** Tells whether the champion could be asked. */
  boolean isAgainstChampion() {
    return champion.filter(HeldOutScores::wasAsked).isPresent();
  }

  /** What the artifact gains over its rival, question by question. */
  PairedInterval gain() {
    double[] differences = new double[questions()];
    for (int i = 0; i < differences.length; i++) {
      differences[i] = metric.gain(challenger.scores()[i], rival().scores()[i]);
    }
    return PairedInterval.of(differences);
  }

  /** The file's bytes. */
  public byte[] toJson() {
    return GateResultsJson.write(this);
  }

  /**
   * Reads the file.
   *
   * @throws ArtifactException {@code CORRUPT} if it is none, or newer than this code
   */
  public static GateResults parse(byte[] bytes) throws ArtifactException {
    return GateResultsJson.read(bytes);
  }
}
