package dev.cartwise.artifactstore.manifest;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The form of a time that leads the name of a version or a run, so that names sort by time. */
public final class TimeStamp {

  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private TimeStamp() {}

  /** The time to the second, {@code 20261125T030000Z} for example. */
  public static String of(Instant time) {
    return FORM.format(time);
  }
}
