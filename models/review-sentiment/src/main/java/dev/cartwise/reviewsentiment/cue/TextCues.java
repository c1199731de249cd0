package dev.cartwise.reviewsentiment.cue;

import java.util.ArrayList;
import java.util.List;

/**
 * The cue of a text and how much of the text it speaks for.
 *
 * @param cue what it says
 * @param share of the clauses that say a side, 0 to 1
 */
public record TextCues(Cue cue, double share) {
  /** In a longer text what its clauses weigh together tells more than single words do. */
  private static final int MOST_CLAUSES = 5;

  private static final int LONGEST = 130;

  /**
   * Finds the cue.
   *
   * @param raw as it was written
   * @param clean as its readers see it
   * @param clauses of the clean text
   */
  public static TextCues of(String raw, String clean, List<String> clauses) {
    List<Opinion> opinions = new ArrayList<>();
    Opinion all = new Opinion(0, 0, 0);
    for (String clause : clauses) {
      Opinion opinion = Opinion.of(OpinionWords.in(clause));
      opinions.add(opinion);
      all = all.plus(opinion);
    }
    Opinion said = all;
    return Wordless.cue(raw, said)
        .map(cue -> new TextCues(cue, 1))
        .orElseGet(() -> ofWords(raw, clean, opinions, said));
  }

  private static TextCues ofWords(String raw, String clean, List<Opinion> opinions, Opinion all) {
    boolean isShort = opinions.size() <= MOST_CLAUSES && Lengths.of(clean) <= LONGEST;
    if (isShort && Irony.isIn(raw, clean, all)) {
      return new TextCues(Cue.BLAMED, 1);
    }
    if (isShort && saysNothingBeforeTheEnd(opinions) && Question.isAll(clean)) {
      return new TextCues(Cue.NEITHER, 1);
    }
    if (isShort && all.deniesBoth()) {
      return new TextCues(Cue.NEITHER, 1);
    }
    if (isShort && all.isSilent() && !Question.isRhetorical(clean)) {
      return new TextCues(Cue.SILENT, 1);
    }
    if (isShort && all.praise() > 0 && all.blame() > 0 && Contrast.isIn(clean)) {
      return new TextCues(Cue.OPPOSED, 1);
    }
    return isShort ? turned(opinions) : new TextCues(Cue.NONE, 0);
  }

  private static boolean saysNothingBeforeTheEnd(List<Opinion> opinions) {
    return opinions.stream().limit(Math.max(0, opinions.size() - 1)).allMatch(Opinion::isSilent);
  }

  /** Readers overlook what is turned; what is not counts for as much, once something is. */
  private static TextCues turned(List<Opinion> opinions) {
    int praising = 0;
    int blaming = 0;
    int speaking = 0;
    for (Opinion opinion : opinions) {
      speaking += opinion.isSilent() ? 0 : 1;
      praising += opinion.praise() > 0 && opinion.blame() == 0 ? 1 : 0;
      blaming += opinion.blame() > 0 && opinion.praise() == 0 ? 1 : 0;
    }
    if (praising == blaming || opinions.stream().noneMatch(Opinion::isTurned)) {
      return new TextCues(Cue.NONE, 0);
    }
    double share = Math.abs(praising - blaming) / (double) speaking;
    return new TextCues(praising > blaming ? Cue.PRAISED : Cue.BLAMED, share);
  }
}
