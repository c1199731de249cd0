package dev.cartwise.history;

/**
 * Why a line of a file was not taken.
 *
 * @param field the column or member that is wrong, as the file names it; empty if the whole line is
 * @param reason what is wrong with it and what would be right, without the field's name
 * @param text the line as the file has it, without its line break; of a record of several lines all
 *     of them
 */
public record Rejection(String field, String reason, String text) {

  /** Tells no text, since that may be personal. */
  @Override
  public String toString() {
    return "Rejection[" + field + ": " + reason + "]";
  }
}
