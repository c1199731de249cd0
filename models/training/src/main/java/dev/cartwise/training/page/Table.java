package dev.cartwise.training.page;

/** A table that scrolls by itself where the page is narrower. */
public final class Table {
  private final StringBuilder rows = new StringBuilder();

  /**
   * A table without rows.
   *
   * @param headings of the columns; none for a table without a head
   */
  public Table(String... headings) {
    if (headings.length > 0) {
      rows.append("<tr>");
      for (String heading : headings) {
        rows.append("<th>").append(Markup.escape(heading)).append("</th>");
      }
      rows.append("</tr>");
    }
  }

  /** Adds a row: what it is about, then numbers at the right of their columns. */
  public Table row(String name, String... numbers) {
    rows.append("<tr>");
    cell("", name);
    for (String number : numbers) {
      cell(" class='number'", number);
    }
    rows.append("</tr>");
    return this;
  }

  /** Adds a row of texts. */
  public Table texts(String... texts) {
    rows.append("<tr>");
    for (String text : texts) {
      cell("", text);
    }
    rows.append("</tr>");
    return this;
  }

  private void cell(String attributes, String text) {
    rows.append("<td").append(attributes).append('>');
    rows.append(Markup.escape(text)).append("</td>");
  }

  /** The table as HTML. */
  public String html() {
    return "<div class='scroll'><table>" + rows + "</table></div>";
  }
}
