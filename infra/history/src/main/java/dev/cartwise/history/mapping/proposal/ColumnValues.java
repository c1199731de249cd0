package dev.cartwise.history.mapping.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What the values of one column look like. */
final class ColumnValues {

  private static final Pattern FLOAT = Pattern.compile("\\d+\\.0+");
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern RETURN = Pattern.compile("[CR]-?\\d+");
  private static final int MOST_WORDS = 50;

  private long values;
  private long floats;
  private long numbers;
  private long returns;
  private long negatives;
  private long withoutDigits;
  private final Set<String> words = new TreeSet<>();
  private char returnSign;

  /** Takes one value into account. */
  void add(String value) {
    values++;
    if (FLOAT.matcher(value).matches()) {
      floats++;
    } else if (NUMBER.matcher(value).matches()) {
      numbers++;
    } else if (RETURN.matcher(value).matches()) {
      returns++;
      returnSign = value.charAt(0);
    }
    negatives += value.startsWith("-") ? 1 : 0;
    if (value.chars().noneMatch(Character::isDigit)) {
      withoutDigits++;
      if (words.size() <= MOST_WORDS) {
        words.add(value);
      }
    }
  }

  /** Whether these are whole numbers that a program wrote as fractions. */
  boolean areFloats() {
    return values > 0 && floats == values;
  }

  /** Patterns of values that tell of returned goods. */
  List<String> returns() {
    List<String> patterns = new ArrayList<>();
    if (returns > 0 && numbers > returns) {
      patterns.add(returnSign + "*");
    }
    return patterns;
  }

  boolean hasNegatives() {
    return negatives > 0 && negatives < values;
  }

  /** Values that are words among codes, as postage and bank charges are. */
  List<String> words() {
    boolean areFew = words.size() <= MOST_WORDS && withoutDigits * 20 < values;
    return areFew ? List.copyOf(words) : List.of();
  }
}
