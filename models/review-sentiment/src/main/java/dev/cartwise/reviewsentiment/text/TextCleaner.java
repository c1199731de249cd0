package dev.cartwise.reviewsentiment.text;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Review text as the models see it: without HTML, with emoji in words, letters and digits in their
 * plain width, traditional characters simplified, and runs of combining marks cut short.
 */
public final class TextCleaner {
  private static final int MOST_MARKS = 4;
  private static final Pattern TAG =
      Pattern.compile("</?[a-zA-Z][^<>]{0,300}>|<!--.{0,2000}?-->", Pattern.DOTALL);
  private static final Pattern ENTITY =
      Pattern.compile("&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,6});");

  private TextCleaner() {}

  /** Returns {@code text} cleaned for {@code language}; a clean text stays as it is. */
  public static String clean(String text, Language language) {
    String plain = text;
    if (plain.indexOf('<') >= 0) {
      plain = TAG.matcher(plain).replaceAll(" ");
    }
    if (plain.indexOf('&') >= 0) {
      plain = ENTITY.matcher(plain).replaceAll(TextCleaner::entity);
    }
    StringBuilder out = new StringBuilder(plain.length());
    int marks = 0;
    for (int i = 0, c; i < plain.length(); i += Character.charCount(c)) {
      c = plain.codePointAt(i);
      marks = isMark(c) ? marks + 1 : 0;
      if (marks <= MOST_MARKS) {
        append(c, language, out);
      }
    }
    return out.toString();
  }

  private static void append(int c, Language language, StringBuilder out) {
    String words = EmojiWords.of(c, language);
    if (words != null) {
      out.append(' ').append(words).append(' ');
    } else if (Character.getType(c) != Character.SURROGATE) {
      int narrow = narrow(c, language);
      out.appendCodePoint(
          language == Language.CHINESE ? TraditionalCharacters.simplify(narrow) : narrow);
    }
  }

  /**
   * Full-width punctuation is what Chinese is written with, so only letters and digits change
   * there.
   */
  private static int narrow(int c, Language language) {
    if (c < 0xFF01 || c > 0xFF5E) {
      return c == 0x3000 ? ' ' : c;
    }
    int plain = c - 0xFEE0;
    return language == Language.ENGLISH || Character.isLetterOrDigit(plain) ? plain : c;
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  private static String entity(MatchResult found) {
    String name = found.group(1);
    return Matcher.quoteReplacement(
        name.charAt(0) == '#'
            ? numeric(name.substring(1), found.group())
            : named(name, found.group()));
  }

  private static String numeric(String digits, String original) {
    boolean hexadecimal = digits.charAt(0) == 'x' || digits.charAt(0) == 'X';
    int point = hexadecimal ? Integer.parseInt(digits.substring(1), 16) : Integer.parseInt(digits);
    return Character.isValidCodePoint(point) ? Character.toString(point) : original;
  }

  private static String named(String name, String original) {
    return switch (name) {
      case "amp" -> "&";
      case "lt" -> "<";
      case "gt" -> ">";
      case "quot", "ldquo", "rdquo" -> "\"";
      case "apos", "lsquo", "rsquo" -> "'";
      case "nbsp", "ensp", "emsp", "thinsp" -> " ";
      case "hellip" -> "…";
      case "mdash", "ndash" -> "-";
      case "middot" -> "·";
      default -> original;
    };
  }
}
