package dev.cartwise.reviewsentiment.text.masking;

import java.util.Locale;

/** The check digits by which numbers of people and banks are told from other numbers. */
final class CheckDigits {

  private static final String CHINESE_WEIGHTS = "79A584216379A5842";
  private static final String CHINESE_CHECKS = "10X98765432";
  private static final String TAIWANESE_LETTERS = "ABCDEFGHJKLMNPQRSTUVXYWZIO";

  private CheckDigits() {}

  /** ISO/IEC 7812, for bank cards; blanks and hyphens do not count. */
  static boolean isCard(String text) {
    String number = text.replaceAll("[ -]", "");
    int sum = 0;
    for (int i = 0; i < number.length(); i++) {
      int digit = number.charAt(number.length() - 1 - i) - '0';
      int doubled = i % 2 == 0 ? digit : digit * 2;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 == 0;
  }

  /** GB 11643, for Chinese identity numbers of 18 places; blanks do not count. */
  static boolean isChineseIdentity(String text) {
    String number = text.replace(" ", "").toUpperCase(Locale.ROOT);
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += (number.charAt(i) - '0') * Character.digit(CHINESE_WEIGHTS.charAt(i), 16);
    }
    return number.charAt(17) == CHINESE_CHECKS.charAt(sum % 11);
  }

  /** Taiwanese identity numbers: letter values 10 to 35, weights 1 9 8 7 6 5 4 3 2 1 1. */
  static boolean isTaiwaneseIdentity(String number) {
    int letter = TAIWANESE_LETTERS.indexOf(number.charAt(0)) + 10;
    int sum = letter / 10 + letter % 10 * 9;
    for (int i = 1; i < 9; i++) {
      sum += (number.charAt(i) - '0') * (9 - i);
    }
    return (sum + number.charAt(9) - '0') % 10 == 0;
  }

  /**
   * Taiwanese residence numbers as given until 2020: two letters, the second from A to D, whose
   * value counts by its last digit in the place of the first digit of an identity number.
   */
  static boolean isTaiwaneseResidence(String number) {
    int second = (TAIWANESE_LETTERS.indexOf(number.charAt(1)) + 10) % 10;
    return isTaiwaneseIdentity(number.charAt(0) + Integer.toString(second) + number.substring(2));
  }

  /** Hong Kong identity cards: one or two letters (A is 10, a missing one 36), weights 9 to 1. */
  static boolean isHongKongIdentity(String text) {
    String number = text.replaceAll("[^0-9A-Z]", "");
    String padded = number.length() == 8 ? ' ' + number : number;
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      char c = padded.charAt(i);
      sum += (c == ' ' ? 36 : Character.digit(c, 36)) * (9 - i);
    }
    return sum % 11 == 0;
  }

  /** NHS numbers: weights 10 to 2, the check digit makes a multiple of 11 (NHS Data Dictionary). */
  static boolean isHealthService(String text) {
    String number = text.replaceAll("[ -]", "");
    int sum = number.charAt(9) - '0';
    for (int i = 0; i < 9; i++) {
      sum += (number.charAt(i) - '0') * (10 - i);
    }
    return sum % 11 == 0;
  }

  /** ISO 13616, for international bank account numbers; blanks do not count. */
  static boolean isAccount(String text) {
    String number = text.replace(" ", "");
    int remainder = 0;
    for (int i = 0; i < number.length(); i++) {
      int value = Character.digit(number.charAt((i + 4) % number.length()), 36);
      remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
    }
    return remainder == 1;
  }
}
