package dev.cartwise.history.mapping.description;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.regex.Pattern;

/** What is done to a column's values before they are read. */
public enum Cleaning {
  /** {@code 17850.0}, as some programs write ids, becomes {@code 17850}. */
  @JsonProperty("wholeNumber")
  WHOLE_NUMBER {
    @Override
    public String of(String value) {
      int point = value.indexOf('.');
      return point > 0 && FLOAT.matcher(value).matches() ? value.substring(0, point) : value;
    }
  },
  /** Letters become small, as in e-mail addresses. */
  @JsonProperty("lowerCase")
  LOWER_CASE {
    @Override
    public String of(String value) {
      return value.toLowerCase(Locale.ROOT);
    }
  },
  /** {@code 0} is nobody, as WooCommerce writes guests. */
  @JsonProperty("notZero")
  NOT_ZERO {
    @Override
    public String of(String value) {
      return value.equals("0") ? "" : value;
    }
  };

  private static final Pattern FLOAT = Pattern.compile("\\d+\\.0+");

  /** The clean value. */
  public abstract String of(String value);
}
