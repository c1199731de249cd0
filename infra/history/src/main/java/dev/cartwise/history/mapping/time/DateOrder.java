package dev.cartwise.history.mapping.time;

import com.fasterxml.jackson.annotation.JsonProperty;

/** In which order a date tells year, month and day. */
public enum DateOrder {
  /** As in 2010-12-31. */
  @JsonProperty("ymd")
  YEAR_MONTH_DAY("year, month and day"),
  /** As in 12/31/2010. */
  @JsonProperty("mdy")
  MONTH_DAY_YEAR("month, day and year"),
  /** As in 31.12.2010. */
  @JsonProperty("dmy")
  DAY_MONTH_YEAR("day, month and year");

  private final String words;

  DateOrder(String words) {
    this.words = words;
  }

  @Override
  public String toString() {
    return words;
  }
}
