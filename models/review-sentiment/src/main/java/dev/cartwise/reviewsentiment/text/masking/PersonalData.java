package dev.cartwise.reviewsentiment.text.masking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The personal data in review text: names, e-mail addresses and accounts, identity, card and phone
 * numbers and street addresses, as they are written in China, Taiwan, Hong Kong, the United States
 * and Britain.
 *
 * <p>Where a number may be a person's or a product's, it is masked: a lost article number costs
 * less than a published phone number.
 */
public final class PersonalData {

  static final List<MaskingRule> RULES =
      Stream.of(
              EmailAddresses.RULES,
              ProfileLinks.RULES,
              IdentityNumbers.RULES,
              AnnouncedIdentityNumbers.RULES,
              PaymentNumbers.RULES,
              PhoneNumbers.RULES,
              ChinesePhoneNumbers.RULES,
              AnnouncedPhoneNumbers.RULES,
              OnlineAccounts.RULES,
              ChineseAddresses.RULES,
              EnglishAddresses.RULES,
              ChineseNames.RULES,
              EnglishNames.RULES)
          .flatMap(List::stream)
          .toList();

  private PersonalData() {}

  /** Returns {@code text} with each find replaced by what it is, for example {@code [PHONE]}. */
  public static String mask(String text) {
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (Finding finding : find(text)) {
      out.append(text, from, finding.start()).append('[').append(finding.kind()).append(']');
      from = finding.end();
    }
    return from == 0 ? text : out.append(text, from, text.length()).toString();
  }

  /** What is found in a text, in the order of the text; no two finds overlap. */
  public static List<Finding> find(String text) {
    PlainText plain = PlainText.of(text);
    List<Finding> findings = new ArrayList<>();
    for (MaskingRule rule : RULES) {
      rule.find(plain, findings);
    }
    findings.sort(Comparator.comparingInt(Finding::start));
    return findings;
  }
}
