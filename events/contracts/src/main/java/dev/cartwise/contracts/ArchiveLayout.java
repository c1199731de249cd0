package dev.cartwise.contracts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of the archive's objects: first what came in, lines of any shops together, then what
 * compaction made of it, files of one shop and one day, and the lists of what nobody reads any
 * more.
 *
 * <p>No shop's name begins with a dash, so what does is nobody's.
 */
public final class ArchiveLayout {

  /** Leads every object of the archive. */
  public static final String ROOT = "archive/";

  /** Leads the objects that came in and may hold lines of every shop. */
  public static final String INCOMING = ROOT + "-incoming/";

  /** Leads the lists of objects whose lines are in others by now. */
  public static final String SUPERSEDED = ROOT + "-superseded/";

  /** Ends the name of every object that holds lines. */
  public static final String EXTENSION = ".jsonl.gz";

  private static final Pattern OF_A_DAY =
      Pattern.compile("archive/[^/]+/dt=(?<day>\\d{4}-\\d\\d-\\d\\d)/(?<name>[^/]+)\\.jsonl\\.gz");

  private static final Pattern COMPACTED =
      Pattern.compile("(?<pass>[0-9a-f]+)-\\d+-(?<lines>\\d{1,18})");

  private ArchiveLayout() {}

  /** Leads the objects of one shop, {@code archive/<shop>/dt=<UTC day>/<name>.jsonl.gz}. */
  public static String prefix(ShopId shop) {
    return ROOT + shop.value() + "/";
  }

  /**
   * A file of one shop and one day.
   *
   * @param pass names the compaction that makes it, hexadecimal
   * @param part its number among the day's files, from 0
   * @param lines how many lines it holds
   */
  public static String compacted(ShopId shop, LocalDate day, String pass, int part, long lines) {
    return prefix(shop) + "dt=" + day + "/" + pass + "-" + part + "-" + lines + EXTENSION;
  }

  /** The UTC day of an object's lines; empty if it may hold lines of several. */
  public static Optional<LocalDate> day(String key) {
    Matcher matcher = OF_A_DAY.matcher(key);
    try {
      return matcher.matches()
          ? Optional.of(LocalDate.parse(matcher.group("day")))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The compaction that made an object; empty if none did. */
  public static Optional<String> pass(String key) {
    return compacted(key).map(name -> name.group("pass"));
  }

  /** How many lines an object holds; empty if its name does not tell. */
  public static OptionalLong lines(String key) {
    return compacted(key)
        .map(name -> OptionalLong.of(Long.parseLong(name.group("lines"))))
        .orElse(OptionalLong.empty());
  }

  private static Optional<Matcher> compacted(String key) {
    Matcher matcher = OF_A_DAY.matcher(key);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Matcher name = COMPACTED.matcher(matcher.group("name"));
    return name.matches() ? Optional.of(name) : Optional.empty();
  }
}
