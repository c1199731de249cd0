package dev.cartwise.history.mapping.time;

import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalLong;

/** How a file writes its times, all of them alike. */
public sealed interface TimeForm {

  /** UTC milliseconds since 1970, empty if the text is no time of this form. */
  OptionalLong millis(String text);

  /** A number since 1970. */
  record Epoch(EpochUnit unit) implements TimeForm {

    @Override
    public OptionalLong millis(String text) {
      Optional<EpochUnit> plausible = EpochUnit.of(text);
      return plausible.isPresent() && plausible.get() != unit
          ? OptionalLong.empty()
          : unit.millis(text);
    }

    @Override
    public String toString() {
      return unit + " since 1970";
    }
  }

  /**
   * A date with or without a time of day.
   *
   * @param zone where the clock hangs of which a time tells nothing
   */
  record Calendar(DateOrder order, ZoneId zone) implements TimeForm {

    @Override
    public OptionalLong millis(String text) {
      CalendarText date = CalendarText.of(text);
      return date == null ? OptionalLong.empty() : date.millis(order, zone);
    }

    @Override
    public String toString() {
      return order + " in " + zone;
    }
  }
}
