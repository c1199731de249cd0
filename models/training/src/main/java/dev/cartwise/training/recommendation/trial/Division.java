package dev.cartwise.training.recommendation.trial;

import dev.cartwise.training.recommendation.data.Split;
import java.util.List;

/** How the sequences of a protocol are divided between learning and tuning. */
public interface Division {

  /** What the tuned fit learns from, and the questions that tune it. */
  Split tuning(List<int[]> sequences);

  /** What the refit learns from. */
  List<int[]> learned(List<int[]> sequences);

  /** Whether the tuned fit is judged, which never learned from the questions that tune it. */
  boolean judgesTuned();
}
