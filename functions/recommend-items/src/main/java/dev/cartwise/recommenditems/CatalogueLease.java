package dev.cartwise.recommenditems;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.ArtifactLease;
import java.util.Optional;

/**
 * The use of a catalogue during one request.
 *
 * @param served the catalogue
 * @param header what the response header {@code x-cartwise-artifact} says
 * @param trouble why the champion is not the one served, or empty
 * @param release called once when the request ends
 */
record CatalogueLease(
    ServedCatalogue served,
    String header,
    Optional<ArtifactException.Problem> trouble,
    Runnable release)
    implements AutoCloseable {

  static CatalogueLease of(ArtifactLease<ServedCatalogue> lease) {
    return new CatalogueLease(
        lease.artifact(),
        lease.headerValue(),
        lease.trouble().map(ArtifactException::problem),
        lease::close);
  }

  /** A catalogue made of the shop's items, because its champion cannot be served. */
  static CatalogueLease ofUntrained(ServedCatalogue served, ArtifactException reason) {
    return new CatalogueLease(
        served, reason.headerValue("untrained"), Optional.of(reason.problem()), () -> {});
  }

  @Override
  public void close() {
    release.run();
  }
}
