package dev.cartwise.artifactstore.serving;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.ArtifactException.Problem;
import dev.cartwise.contracts.ShopId;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What serves a shop whose champion cannot.
 *
 * @param <T> the opened artifact; whoever made it closes it
 */
public final class Fallback<T extends AutoCloseable> {

  private final String version;
  private final Function<ShopId, Optional<T>> byShop;
  private final boolean isMakeshift;

  private Fallback(String version, Function<ShopId, Optional<T>> byShop, boolean isMakeshift) {
    this.version = version;
    this.byShop = byShop;
    this.isMakeshift = isMakeshift;
  }

  /** Nothing: without a champion a shop is not served. */
  public static <T extends AutoCloseable> Fallback<T> none() {
    return new Fallback<>("", shop -> Optional.empty(), false);
  }

  /** What a deployable carries: it is no trouble that a shop has nothing better. */
  public static <T extends AutoCloseable> Fallback<T> bundled(String version, T artifact) {
    return new Fallback<>(version, shop -> Optional.of(artifact), false);
  }

  /**
   * What is put together until a shop has a champion, whose absence counts as trouble.
   *
   * @param byShop what it is, empty for a shop where there is nothing to put together
   */
  public static <T extends AutoCloseable> Fallback<T> makeshift(
      String version, Function<ShopId, Optional<T>> byShop) {
    return new Fallback<>(version, byShop, true);
  }

  /**
   * Takes it for one request.
   *
   * @param trouble why the champion cannot serve, or null if none was promoted yet
   */
  Optional<ArtifactLease<T>> lease(ShopId shop, @Nullable ArtifactException trouble) {
    Optional<ArtifactException> told = Optional.ofNullable(trouble);
    if (isMakeshift) {
      told = told.or(() -> Optional.of(notPromoted()));
    }
    Optional<ArtifactException> reason = told;
    return byShop
        .apply(shop)
        .map(artifact -> new ArtifactLease<>(artifact, version, reason, trouble != null));
  }

  private static ArtifactException notPromoted() {
    return new ArtifactException(Problem.MISSING, "no champion was promoted yet");
  }
}
