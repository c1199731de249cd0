package dev.cartwise.training.page;

/**
 * A part of a page.
 *
 * @param heading what it is about
 * @param what how to read it, in a sentence or two
 * @param figure plots and tables, as HTML
 */
public record Section(String heading, String what, String figure) {

  String html() {
    return "<section><h2>"
        + Markup.escape(heading)
        + "</h2><p>"
        + Markup.escape(what)
        + "</p><figure>"
        + figure
        + "</figure></section>";
  }
}
