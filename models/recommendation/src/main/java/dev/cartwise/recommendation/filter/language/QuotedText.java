package dev.cartwise.recommendation.filter.language;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands between double quotes in filters and in their values: a backslash goes before a
 * double quote that is part of the text, and before a backslash that would else be taken for one.
 */
public final class QuotedText {

  /** Matches it, as one group. */
  public static final String INSIDE = "((?:[^\"\\\\]|\\\\.)*+)";

  private static final Pattern ESCAPED = Pattern.compile("\\\\([\"\\\\])");

  private QuotedText() {}

  /** The text that is meant; a backslash before anything else is a backslash. */
  public static String plain(String inside) {
    Matcher matcher = ESCAPED.matcher(inside);
    return matcher.replaceAll(found -> Matcher.quoteReplacement(found.group(1)));
  }
}
