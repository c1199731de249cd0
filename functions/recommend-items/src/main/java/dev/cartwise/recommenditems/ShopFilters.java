package dev.cartwise.recommenditems;

import dev.cartwise.artifactstore.LiveArtifact;
import dev.cartwise.awsprotocol.AwsException;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.recommendation.filter.DeclaredFilters;
import dev.cartwise.recommendation.filter.FilterException;
import dev.cartwise.recommendation.filter.FilterExpression;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The declared filters, parsed and kept; one is read again when it is older than {@link
 * LiveArtifact#MAX_AGE}, and what cannot be read then goes on as it was.
 */
final class ShopFilters {

  private static final Logger LOG = LoggerFactory.getLogger(ShopFilters.class);

  private final DeclaredFilters declared;
  private final LongSupplier clockMillis;
  private final Map<Key, Known> known = new ConcurrentHashMap<>();

  private record Key(ShopId shop, String name) {}

  private record Known(FilterExpression expression, long readAtMillis) {}

  ShopFilters(DeclaredFilters declared, LongSupplier clockMillis) {
    this.declared = declared;
    this.clockMillis = clockMillis;
  }

  /**
   * The expression of the filter that a request names.
   *
   * @throws AwsException if there is none, or it cannot be read or understood
   */
  FilterExpression find(ShopId shop, FilterCall call) {
    Key key = new Key(shop, call.name());
    @Nullable Known old = known.get(key);
    long now = clockMillis.getAsLong();
    if (old != null && now - old.readAtMillis() < LiveArtifact.MAX_AGE.toMillis()) {
      return old.expression();
    }
    try {
      Optional<String> text = declared.find(shop, call.name());
      if (text.isEmpty()) {
        known.remove(key);
        throw AwsException.notFound(
            call.path() + "filterArn", "shop '" + shop + "' has no filter '" + call.name() + "'");
      }
      FilterExpression expression = FilterExpression.parse(text.get());
      known.put(key, new Known(expression, now));
      return expression;
    } catch (FilterException e) {
      throw new AwsException(
          "InvalidInputException", 400, call.path() + "filterArn: " + e.getMessage(), e);
    } catch (IOException e) {
      if (old == null) {
        throw AwsException.throttled("filter '" + call.name() + "' could not be read", e);
      }
      LOG.error("filter {} of {} could not be read, its last form goes on", call.name(), shop, e);
      known.put(key, new Known(old.expression(), now));
      return old.expression();
    }
  }
}
