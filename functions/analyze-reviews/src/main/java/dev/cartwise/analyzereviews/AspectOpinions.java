package dev.cartwise.analyzereviews;

import dev.cartwise.featurestore.review.AspectOpinion;
import dev.cartwise.featurestore.review.AspectOpinion.Leaning;
import dev.cartwise.reviewsentiment.AspectSentiment;
import dev.cartwise.reviewsentiment.text.Aspect;
import dev.cartwise.reviewsentiment.text.masking.PersonalData;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a review says about each aspect once, put together from its clauses. */
final class AspectOpinions {

  private static final double LEANS = 0.6;
  private static final int LONGEST_SPAN = 120;

  private AspectOpinions() {}

  /**
   * Returns one opinion for each aspect, in the order of {@link Aspect}: the mean of its clauses,
   * with the words of the one that says it most clearly.
   */
  static List<AspectOpinion> of(List<AspectSentiment> clauses) {
    Map<Aspect, List<AspectSentiment>> byAspect = new EnumMap<>(Aspect.class);
    for (AspectSentiment clause : clauses) {
      byAspect.computeIfAbsent(clause.aspect(), aspect -> new ArrayList<>()).add(clause);
    }
    return byAspect.values().stream().map(AspectOpinions::together).toList();
  }

  private static AspectOpinion together(List<AspectSentiment> clauses) {
    double positive =
        clauses.stream().mapToDouble(AspectSentiment::positive).average().orElseThrow();
    Comparator<AspectSentiment> byPleasure = Comparator.comparingDouble(AspectSentiment::positive);
    AspectSentiment clearest =
        Collections.max(clauses, positive >= 0.5 ? byPleasure : byPleasure.reversed());
    return new AspectOpinion(
        clearest.aspect().jsonName(), leaning(positive), positive, span(clearest.clause()));
  }

  private static Leaning leaning(double positive) {
    if (positive >= LEANS) {
      return Leaning.POSITIVE;
    }
    return positive <= 1 - LEANS ? Leaning.NEGATIVE : Leaning.NEUTRAL;
  }

  /** Cleaning may have brought numbers to light, so words are masked once more. */
  private static String span(String clause) {
    String masked = PersonalData.mask(clause);
    int end =
        masked.offsetByCodePoints(
            0, Math.min(LONGEST_SPAN, masked.codePointCount(0, masked.length())));
    return masked.substring(0, end);
  }
}
