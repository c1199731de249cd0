package dev.cartwise.contracts;

/**
 * The names of the archive's objects: first what came in, lines of any shops together, then what
 * compaction made of it, files of one shop and one day.
 *
 * <p>No shop's name begins with a dash, so what does is nobody's.
 */
public final class ArchiveLayout {

  /** Leads every object of the archive. */
  public static final String ROOT = "archive/";

  /** Leads the objects that came in and may hold lines of every shop. */
  public static final String INCOMING = ROOT + "-incoming/";

  /** Ends the name of every object that holds lines. */
  public static final String EXTENSION = ".jsonl.gz";

  private ArchiveLayout() {}

  /** Leads the objects of one shop, {@code archive/<shop>/dt=<UTC day>/<name>.jsonl.gz}. */
  public static String prefix(ShopId shop) {
    return ROOT + shop.value() + "/";
  }
}
