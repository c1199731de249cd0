package dev.cartwise.awsprotocol;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Which shop a request is for: that of its path, or the only one of the deployment.
 *
 * @param <S> what stands for a shop
 */
public final class PathShop<S> {

  private final Function<String, Optional<S>> byName;
  private final Supplier<Optional<S>> only;

  /**
   * @param byName finds a shop of the deployment by its name
   * @param only finds the shop of a deployment that has no other
   */
  public PathShop(Function<String, Optional<S>> byName, Supplier<Optional<S>> only) {
    this.byName = byName;
    this.only = only;
  }

  /**
   * The shop of the path; without one the deployment's only shop.
   *
   * @throws AwsException ResourceNotFoundException for a shop that is unknown or not named
   */
  public S of(HttpApiRequest request) {
    return named(request)
        .or(only)
        .orElseThrow(() -> AwsException.notFound("path", "name one of the shops, /shops/<shop>/…"));
  }

  /**
   * The shop of the path, if it names one.
   *
   * @throws AwsException ResourceNotFoundException for a shop that is unknown
   */
  public Optional<S> named(HttpApiRequest request) {
    return request
        .pathParameter("shop")
        .map(
            name ->
                byName
                    .apply(name)
                    .orElseThrow(() -> AwsException.notFound("path", "no shop '" + name + "'")));
  }

  /**
   * Makes sure that a body belongs to the shop of the path, if that names one.
   *
   * @param field the member of the body that tells its shop
   * @throws AwsException InvalidInputException if it is another one's
   */
  public void require(HttpApiRequest request, String field, S shop) {
    if (named(request).filter(named -> !named.equals(shop)).isPresent()) {
      String name = request.pathParameter("shop").orElse("");
      throw AwsException.invalidInput(field, "is not of the shop '" + name + "' of the path");
    }
  }
}
