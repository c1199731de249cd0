package dev.cartwise.history;

/**
 * A place between two records of a file, at which reading can begin again.
 *
 * @param bytes how many bytes of the file's text lie before it, unpacked if the file is gzip
 * @param lines how many lines of it lie before
 * @param memory what the reader must know of the lines before, in its own words; empty if nothing
 */
public record Position(long bytes, long lines, String memory) {

  /** The beginning of every file, before its header. */
  public static final Position START = new Position(0, 0, "");
}
