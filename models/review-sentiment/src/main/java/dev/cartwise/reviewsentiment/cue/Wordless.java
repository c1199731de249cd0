package dev.cartwise.reviewsentiment.cue;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a text says that holds signs alone: emoji, emoticons or stars. */
final class Wordless {
  private static final Pattern GLAD =
      Pattern.compile("[:;=8xX][-o^']?[)Dp3\\]]|<3|\\^[_.o-]?\\^|\\([yY]\\)|o\\(∩_∩\\)o");
  private static final Pattern SAD =
      Pattern.compile("[:;=][-'o^]{0,2}[(/\\\\|c\\[]|T[_.]?T|Q[AQ]Q|>[_.]<|-[_.]+-|=[_.]=|D:");
  private static final Pattern STAR = Pattern.compile("[★⭐🌟]");
  private static final Pattern HOLLOW = Pattern.compile("☆");
  private static final int MOST_STARS = 5;

  private Wordless() {}

  /**
   * Returns the cue of a text of signs; empty for one with words.
   *
   * @param raw before emoji became words
   * @param words what the emoji say in words
   */
  static Optional<Cue> cue(String raw, Opinion words) {
    String rest = SAD.matcher(GLAD.matcher(raw).replaceAll(" ")).replaceAll(" ");
    if (raw.isBlank() || rest.codePoints().anyMatch(Character::isLetterOrDigit)) {
      return Optional.empty();
    }
    long stars = STAR.matcher(raw).results().count();
    if (stars > 0) {
      return Optional.of(ofStars(stars, Math.max(MOST_STARS, stars + count(HOLLOW, raw))));
    }
    long glad = count(GLAD, raw) + words.praise();
    long sad = count(SAD, GLAD.matcher(raw).replaceAll(" ")) + words.blame();
    if (glad > 0 && sad > 0) {
      return Optional.of(Cue.OPPOSED);
    }
    return Optional.of(glad > 0 ? Cue.PRAISED : sad > 0 ? Cue.BLAMED : Cue.SILENT);
  }

  private static Cue ofStars(long full, long all) {
    if (2 * full == all + 1) {
      return Cue.SILENT;
    }
    return 2 * full > all ? Cue.PRAISED : Cue.BLAMED;
  }

  private static long count(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(MatchResult::start).count();
  }
}
