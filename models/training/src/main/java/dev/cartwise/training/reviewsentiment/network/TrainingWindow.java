package dev.cartwise.training.reviewsentiment.network;

/**
 * One window of a labelled text.
 *
 * @param text the number of the text it is of
 * @param length tokens
 * @param pieces their ids, empty when a backbone's vectors are read
 * @param offset where those vectors lie in {@link TokenVectors}, {@value #NOWHERE} when pieces are
 *     read
 * @param target 1 pleased, 0 displeased
 * @param weight how much it counts; the windows of a text share that of the text
 */
public record TrainingWindow(
    int text, int length, int[] pieces, long offset, double target, double weight) {

  public static final long NOWHERE = -1;
}
