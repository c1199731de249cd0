package dev.cartwise.imagetagging.decode.source;

import org.jspecify.annotations.Nullable;

/** Tells that a file is no picture that can be decoded, and of what kind the trouble is. */
public final class ImageRefusedException extends Exception {

  private static final long serialVersionUID = 1L;

  /** The kinds of trouble. */
  public enum Reason {
    /** There is not a single byte. */
    EMPTY,
    /** The first bytes are of no known format. */
    UNKNOWN_FORMAT,
    /** A known format, or a variant of one, that is not decoded. */
    UNSUPPORTED,
    /** The file breaks the rules of its format. */
    CORRUPT,
    /** The file ends before its picture does. */
    TRUNCATED,
    /** The picture has more pixels than are decoded. */
    TOO_LARGE
  }

  private final Reason reason;

  public ImageRefusedException(Reason reason, String sentence) {
    this(reason, sentence, null);
  }

  public ImageRefusedException(Reason reason, String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
    this.reason = reason;
  }

  public static ImageRefusedException corrupt(String sentence) {
    return new ImageRefusedException(Reason.CORRUPT, sentence);
  }

  public static ImageRefusedException unsupported(String sentence) {
    return new ImageRefusedException(Reason.UNSUPPORTED, sentence);
  }

  public static ImageRefusedException truncated() {
    return new ImageRefusedException(Reason.TRUNCATED, "the file ends before its picture does");
  }

  /** The kind of trouble. */
  public Reason reason() {
    return reason;
  }
}
