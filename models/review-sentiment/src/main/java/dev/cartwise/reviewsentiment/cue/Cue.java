package dev.cartwise.reviewsentiment.cue;

/** What cues make of a text. */
public enum Cue {
  /** It praises, whatever its words by themselves say. */
  PRAISED,
  /** It blames, whatever its words by themselves say. */
  BLAMED,
  /** It praises one thing and blames another. */
  OPPOSED,
  /** No listed word of it says a side. */
  SILENT,
  /** It asks, or denies both sides. */
  NEITHER,
  /** Nothing that its readers would overlook. */
  NONE
}
