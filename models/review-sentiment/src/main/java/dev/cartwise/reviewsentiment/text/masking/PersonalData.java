package dev.cartwise.reviewsentiment.text.masking;

import java.util.List;
import java.util.stream.Stream;

/**
 * The personal data in review text: e-mail addresses and accounts, identity, card and phone numbers
 * and street addresses, as they are written in China, Taiwan, Hong Kong, the United States and
 * Britain.
 *
 * <p>Where a number may be a person's or a product's, it is masked: a lost article number costs
 * less than a published phone number.
 */
public final class PersonalData {

  private static final String NUMERALS = "零〇一二三四五六七八九十";

  private static final List<MaskingRule> NUMBER_RULES =
      Stream.of(
              IdentityNumbers.RULES,
              PaymentNumbers.RULES,
              PhoneNumbers.RULES,
              StreetAddresses.RULES)
          .flatMap(List::stream)
          .toList();

  private PersonalData() {}

  /** Returns {@code text} with each find replaced by what it is, for example {@code [PHONE]}. */
  public static String mask(String text) {
    String masked = apply(OnlineAccounts.RULES, text);
    return masked.chars().anyMatch(PersonalData::isNumeral) ? apply(NUMBER_RULES, masked) : masked;
  }

  private static boolean isNumeral(int c) {
    return Character.isDigit(c) || NUMERALS.indexOf(c) >= 0;
  }

  private static String apply(List<MaskingRule> rules, String text) {
    String masked = text;
    String narrow = narrow(text);
    for (MaskingRule rule : rules) {
      String more = rule.apply(masked, narrow);
      narrow = more.length() == masked.length() && more.equals(masked) ? narrow : narrow(more);
      masked = more;
    }
    return masked;
  }

  /** Full-width letters, digits and signs in plain width, position by position. */
  private static String narrow(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      if (chars[i] >= 0xFF01
          && chars[i] <= 0xFF5E
          && chars[i] != '，'
          && chars[i] != '！'
          && chars[i] != '？') {
        chars[i] -= (char) 0xFEE0;
      }
    }
    return new String(chars);
  }
}
