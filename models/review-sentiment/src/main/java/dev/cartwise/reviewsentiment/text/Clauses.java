package dev.cartwise.reviewsentiment.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The clauses of a text: what stands between marks of punctuation or contrasting conjunctions. */
public final class Clauses {
  private static final int MOST = 200;
  private static final int LONGEST = 400;
  private static final Pattern BORDER =
      Pattern.compile(
          "[\\r\\n。！？!?；;，,…~～]+|(?<![0-9])\\.|\\.(?![0-9])"
              + "|(?=但是|但|不过|可是|然而|只是|就是)|\\b(?=(?:but|however|although|though|except|yet)\\b)",
          Pattern.CASE_INSENSITIVE);

  private Clauses() {}

  /**
   * Returns the clauses in order, without blank ones; at most 200, each of at most 400 characters.
   */
  public static List<String> of(String text) {
    List<String> out = new ArrayList<>();
    for (String part : BORDER.split(text)) {
      String clause = part.strip();
      if (!clause.isEmpty() && out.size() < MOST) {
        out.add(clause.length() > LONGEST ? clause.substring(0, LONGEST) : clause);
      }
    }
    return out;
  }
}
