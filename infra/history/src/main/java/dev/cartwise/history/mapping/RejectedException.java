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

  /**
   * The same with a column that the file has, for something that one item of a line tells.
   *
   * @param where the column that tells of the item; empty if there is none
   */
  RejectedException at(String where) {
    return where.isEmpty() || !LineItems.isMember(column)
        ? this
        : new RejectedException(where, column + " " + reason());
  }

  String column() {
    return column;
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
