package dev.cartwise.local.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Which interactions are sent again.
 *
 * @param shop empty for all
 * @param from the earliest event time; empty for the first there is
 * @param to the event time at which to end, itself left out; empty for the last there is
 */
public record Selection(Optional<String> shop, Optional<Instant> from, Optional<Instant> to) {

  /** The condition on rows; empty when every row is wanted. */
  Optional<String> filter() {
    List<String> conditions = new ArrayList<>();
    shop.ifPresent(name -> conditions.add("begins_with(pk, :shop)"));
    from.ifPresent(time -> conditions.add("sk >= :from"));
    to.ifPresent(time -> conditions.add("sk < :to"));
    return conditions.isEmpty() ? Optional.empty() : Optional.of(String.join(" AND ", conditions));
  }

  /** The values that the condition names. */
  Map<String, AttributeValue> values() {
    Map<String, AttributeValue> values = new HashMap<>();
    shop.ifPresent(name -> values.put(":shop", AttributeValue.fromS(name + "#")));
    from.ifPresent(time -> values.put(":from", sortKey(time)));
    to.ifPresent(time -> values.put(":to", sortKey(time)));
    return values;
  }

  /** Sort keys begin with thirteen digits: milliseconds. */
  private static AttributeValue sortKey(Instant time) {
    return AttributeValue.fromS(String.format(Locale.ROOT, "%013d", time.toEpochMilli()));
  }

  /** Tells one selection from another, for a replay that is taken up again. */
  String name() {
    return shop.orElse("*")
        + " "
        + from.map(Instant::toString).orElse("*")
        + " "
        + to.map(Instant::toString).orElse("*");
  }
}
