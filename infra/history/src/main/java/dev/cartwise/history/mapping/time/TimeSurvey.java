package dev.cartwise.history.mapping.time;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The times of a file's first lines, which tell in which form it writes them: that of the most.
 *
 * <p>Whether 2/3/2024 is in February or in March, a day after the twelfth tells.
 */
public final class TimeSurvey {

  private static final int MONTHS = 12;

  private final Map<EpochUnit, Integer> numbers = new EnumMap<>(EpochUnit.class);
  private int beginWithYear;
  private int endWithYear;
  private int dayFirst;
  private int monthFirst;

  /** Takes one time into account. */
  public void add(String text) {
    Optional<EpochUnit> unit = EpochUnit.of(text);
    if (unit.isPresent()) {
      numbers.merge(unit.get(), 1, Integer::sum);
      return;
    }
    CalendarText date = CalendarText.of(text);
    if (date == null) {
      return;
    }
    if (date.beginsWithYear()) {
      beginWithYear++;
      return;
    }
    endWithYear++;
    dayFirst += date.first() > MONTHS ? 1 : 0;
    monthFirst += date.second() > MONTHS ? 1 : 0;
  }

  /** Whether days and months cannot be told apart so far. */
  public boolean isAmbiguous() {
    return endWithYear > beginWithYear && dayFirst == monthFirst;
  }

  /**
   * The form of the most times, empty if none was one, or if days and months cannot be told apart.
   *
   * @param zone where the clock hangs
   */
  public Optional<TimeForm> form(ZoneId zone) {
    int dates = beginWithYear + endWithYear;
    Optional<Map.Entry<EpochUnit, Integer>> commonest =
        numbers.entrySet().stream().max(Map.Entry.comparingByValue());
    if (commonest.isPresent() && commonest.get().getValue() > dates) {
      return Optional.of(new TimeForm.Epoch(commonest.get().getKey()));
    }
    if (dates == 0 || isAmbiguous()) {
      return Optional.empty();
    }
    DateOrder order =
        beginWithYear >= endWithYear
            ? DateOrder.YEAR_MONTH_DAY
            : dayFirst > monthFirst ? DateOrder.DAY_MONTH_YEAR : DateOrder.MONTH_DAY_YEAR;
    return Optional.of(new TimeForm.Calendar(order, zone));
  }
}
