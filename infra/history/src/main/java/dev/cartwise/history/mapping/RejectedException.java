package dev.cartwise.history.mapping;

/** A record that a shop cannot take, with the column that is wrong. */
final class RejectedException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String column;

  /**
   * @param column the column's name in the file
   * @param reason what is wrong and what would be right, without the column's name
   */
  RejectedException(String column, String reason) {
    super(reason, null, false, false);
    this.column = column;
  }

  String column() {
    return column;
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
