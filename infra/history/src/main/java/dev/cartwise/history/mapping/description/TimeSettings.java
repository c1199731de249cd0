package dev.cartwise.history.mapping.description;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cartwise.history.mapping.time.DateOrder;
import dev.cartwise.history.mapping.time.EpochUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a mapping says of a file's times. What it leaves open the file's first lines tell.
 *
 * @param unit what numbers count, or null
 * @param order in which order dates are written, or null
 * @param zone where the clock hangs whose zone a time does not tell; null for UTC
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TimeSettings(
    @Nullable EpochUnit unit, @Nullable DateOrder order, @Nullable String zone) {

  static final TimeSettings OPEN = new TimeSettings(null, null, null);
}
