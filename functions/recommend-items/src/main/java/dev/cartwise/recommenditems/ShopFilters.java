package dev.cartwise.recommenditems;

import dev.cartwise.artifactstore.serving.LiveArtifact;
import dev.cartwise.artifactstore.serving.TimedSnapshots;
import dev.cartwise.awsprotocol.AwsException;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.recommendation.filter.DeclaredFilters;
import dev.cartwise.recommendation.filter.language.FilterException;
import dev.cartwise.recommendation.filter.language.FilterExpression;
import dev.cartwise.recommenditems.request.FilterCall;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The declared filters, parsed and kept; one is read again when it is older than {@link
 * LiveArtifact#MAX_AGE}, and what cannot be read then goes on as it was.
 */
final class ShopFilters {

  private static final Logger LOG = LoggerFactory.getLogger(ShopFilters.class);

  /** How many filters are kept, of whichever shops. */
  private static final int MOST = 2_000;

  private final DeclaredFilters declared;
  private final TimedSnapshots<Key, Optional<FilterExpression>> known;

  private record Key(ShopId shop, String name) {}

  ShopFilters(DeclaredFilters declared, LongSupplier clockMillis) {
    this.declared = declared;
    this.known = new TimedSnapshots<>(LiveArtifact.MAX_AGE, MOST, clockMillis, this::read);
  }

  /**
   * The expression of the filter that a request names.
   *
   * @throws AwsException if there is none, or it cannot be read or understood
   */
  FilterExpression find(ShopId shop, FilterCall call) {
    Key key = new Key(shop, call.name());
    try {
      Optional<FilterExpression> found = known.of(key);
      if (found.isEmpty()) {
        known.forget(key);
        throw AwsException.notFound(
            call.path() + "filterArn", "shop '" + shop + "' has no filter '" + call.name() + "'");
      }
      return found.get();
    } catch (FilterException e) {
      throw new AwsException(
          "InvalidInputException", 400, call.path() + "filterArn: " + e.getMessage(), e);
    } catch (UncheckedIOException e) {
      throw AwsException.busy(e);
    }
  }

  private Optional<FilterExpression> read(Key key, Optional<Optional<FilterExpression>> old) {
    try {
      Optional<String> text = declared.find(key.shop(), key.name());
      return text.isEmpty() ? Optional.empty() : Optional.of(FilterExpression.parse(text.get()));
    } catch (IOException e) {
      Optional<FilterExpression> last = old.orElseThrow(() -> new UncheckedIOException(e));
      LOG.error(
          "filter {} of {} could not be read, its last form goes on", key.name(), key.shop(), e);
      return last;
    }
  }
}
