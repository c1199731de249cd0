package dev.cartwise.reviewsentiment.text.masking;

import dev.cartwise.reviewsentiment.text.masking.MaskingRule.Needs;
import java.util.List;

/** Numbers of bank cards and bank accounts. */
final class PaymentNumbers {

  private static final String MASK = "CARD";

  static final List<MaskingRule> RULES =
      MaskingRule.needing(
          Needs.DIGIT,
          MaskingRule.number(
              MASK,
              "[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?",
              (text, start, end) -> CheckDigits.isAccount(text.substring(start, end))),
          MaskingRule.number(MASK, "[2-6]\\d{3}([ -])\\d{4}\\1\\d{4}\\1\\d{4}(?:\\1?\\d{1,3})?"),
          MaskingRule.number(MASK, "3[47]\\d{2}([ -])\\d{6}\\1\\d{5}"),
          MaskingRule.number(
              MASK,
              "[2-6]\\d{13,18}",
              (text, start, end) ->
                  CheckDigits.isCard(text.substring(start, end))
                      && !MaskingRule.followsCodeWord(text, start)),
          MaskingRule.of(
              MASK,
              "(?i)(?:卡号|卡號|银行卡|銀行卡|信用卡|储蓄卡|账号|賬號|帳號|card (?:number|no\\.?)|credit card|debit card"
                  + "|bank account|account (?:number|no\\.?))[^0-9\\n]{0,8}"
                  + "(?<it>\\d(?:[ -]?\\d){11,18})(?!\\d)"));

  private PaymentNumbers() {}
}
