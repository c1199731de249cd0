package dev.cartwise.reviewsentiment.cue;

import java.util.regex.Pattern;

/** Words that set what follows against what came before. */
final class Contrast {
  private static final Pattern MARK =
      Pattern.compile(
          "但|可是|不过|可惜|却|然而|只是|就是|唯一|美中不足|虽然|尽管|反而|倒是|遗憾|好在|可换来|无奈|偏偏"
              + "|(?<![a-z])(?:but|however|though|although|yet|except|pity|shame|unfortunately|sadly|too"
              + " bad|while|whereas|despite|in spite|at least|on the other hand|if only)(?![a-z])",
          Pattern.CASE_INSENSITIVE);

  private Contrast() {}

  static boolean isIn(String text) {
    return MARK.matcher(text).find();
  }
}
