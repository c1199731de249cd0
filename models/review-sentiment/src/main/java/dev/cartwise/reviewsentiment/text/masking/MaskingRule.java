package dev.cartwise.reviewsentiment.text.masking;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One form of personal data and what stands in its place.
 *
 * @param mask the kind of data, for example {@code PHONE}
 * @param pattern the form; what its group {@code it} matched is the data, or all if it has none
 * @param needs what every match holds; a text without it is not searched
 * @param check what a match must fulfil besides
 */
record MaskingRule(String mask, Pattern pattern, Needs needs, Check check) {

  /** What a text must hold; most hold little of it, and to see that costs next to nothing. */
  enum Needs {
    /** Nothing. */
    NOTHING("."),
    /** A digit of ASCII, which all but Chinese ones are in a plain text. */
    DIGIT("[0-9]"),
    /** A letter or digit of ASCII, or the underscore that names have in their place. */
    SIGN("[0-9A-Za-z_]"),
    /** A row of Chinese digits, as long as the shortest number. */
    NUMERALS("[零〇一二三四五六七八九]{6}"),
    /** A Chinese character. */
    HAN("\\p{IsHan}"),
    /** What stands behind the number of a house. */
    HOUSE("[号號]"),
    /** What stands behind the number of a house, a floor or a room. */
    DOOR("[号號室房楼樓座栋棟幢单單]"),
    /** What stands before a name on a platform. */
    AT("@"),
    /** What divides the parts of a link. */
    SLASH("/");

    private final Pattern one;

    Needs(String one) {
      this.one = Pattern.compile(one);
    }

    /** Whether a text holds it. */
    boolean isIn(String text) {
      return this == NOTHING || one.matcher(text).find();
    }
  }

  /** Neither a letter nor a digit stands before a number, nor a further group of digits. */
  static final String NOT_AFTER = "(?<![A-Za-z0-9])(?<![0-9][.-])";

  /** Nothing that would make the number longer stands behind it. */
  static final String NOT_BEFORE = "(?![A-Za-z0-9]|-[0-9])";

  private static final String GROUP = "it";
  private static final int MOST_CONTEXT = 24;
  private static final Pattern CODE_WORD =
      Pattern.compile(
          "(?i)(?:订单|單號|单号|运单|编号|編號|货号|貨號|款号|款號|型号|型號|序列号|序號|条码|條碼|条形码|流水号|批号|批號|order|tracking|part"
              + "|model|item|sku|style|serial|upc|ean|isbn|asin|article|product|invoice|barcode|batch)"
              + "(?:\\s?(?:number|numbers|no\\.?|num|code|id|号码|号))?[\\s:：#是]{0,3}$");

  /** Decides about a match by more than its form. */
  @FunctionalInterface
  interface Check {
    /** Tells whether {@code text} from {@code start} to {@code end} is what the rule is about. */
    boolean holds(String text, int start, int end);
  }

  /** A form that needs no further check. */
  static MaskingRule of(String mask, String regex) {
    return of(mask, regex, (text, start, end) -> true);
  }

  /** A form with a further check. */
  static MaskingRule of(String mask, String regex, Check check) {
    return new MaskingRule(mask, Pattern.compile(regex), Needs.NOTHING, check);
  }

  /** The same rule for texts that hold this. */
  MaskingRule needing(Needs what) {
    return new MaskingRule(mask, pattern, what, check);
  }

  /** These rules for texts that hold this, but for those that say themselves what they need. */
  static List<MaskingRule> needing(Needs what, MaskingRule... rules) {
    return Arrays.stream(rules)
        .map(rule -> rule.needs == Needs.NOTHING ? rule.needing(what) : rule)
        .toList();
  }

  /** A number that stands alone. */
  static MaskingRule number(String mask, String regex) {
    return number(mask, regex, (text, start, end) -> true);
  }

  /** A number that stands alone and fulfils a check. */
  static MaskingRule number(String mask, String regex, Check check) {
    return new MaskingRule(
        mask, Pattern.compile(NOT_AFTER + "(?:" + regex + ")" + NOT_BEFORE), Needs.DIGIT, check);
  }

  /** Tells whether the words before say that a number of the shop or the maker follows. */
  static boolean followsCodeWord(String text, int start) {
    return CODE_WORD.matcher(before(text, start)).find();
  }

  /** The few characters before a place, to look for what they announce. */
  static String before(String text, int start) {
    return text.substring(Math.max(0, start - MOST_CONTEXT), start);
  }

  /** The few characters behind a place. */
  static String after(String text, int end) {
    return text.substring(end, Math.min(text.length(), end + MOST_CONTEXT));
  }

  /** Adds each find to {@code findings} and takes it out of the text. */
  void find(PlainText text, List<Finding> findings) {
    if (!text.holds(needs)) {
      return;
    }
    String plain = text.toString();
    Matcher matcher = pattern.matcher(plain);
    boolean hasGroup = pattern.pattern().contains("(?<" + GROUP + ">");
    while (matcher.find()) {
      int start = hasGroup ? matcher.start(GROUP) : matcher.start();
      int end = hasGroup ? matcher.end(GROUP) : matcher.end();
      if (check.holds(plain, start, end)) {
        findings.add(text.take(mask, start, end));
      }
    }
  }
}
