package dev.cartwise.local.gateway;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The declared routes, matched as API Gateway does: literal segments win over parameters. */
final class RouteTable {
  /** A route and what its template took from the path. */
  record Match(Route route, Map<String, String> pathParameters) {}

  private final List<Route> routes;

  RouteTable(List<Route> routes) {
    this.routes = List.copyOf(routes);
  }

  /**
   * Finds the route of a request.
   *
   * @param rawPath the path as sent, without query
   * @param amzTarget the X-Amz-Target header, which alone decides on {@code POST /}
   */
  Optional<Match> find(String method, String rawPath, @Nullable String amzTarget) {
    if (method.equals("POST") && rawPath.equals("/") && amzTarget != null) {
      return routes.stream()
          .filter(route -> route.amzTargetPrefix().filter(amzTarget::startsWith).isPresent())
          .findFirst()
          .map(route -> new Match(route, Map.of()));
    }
    List<String> segments;
    try {
      segments = Route.segmentsOf(rawPath).stream().map(PercentEncoding::decode).toList();
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
    Optional<Match> best = Optional.empty();
    for (Route route : routes) {
      if (!route.method().equals(method)) {
        continue;
      }
      Optional<Match> match = route.match(segments).map(parameters -> new Match(route, parameters));
      if (match.isPresent()
          && (best.isEmpty()
              || match.get().pathParameters().size() < best.get().pathParameters().size())) {
        best = match;
      }
    }
    return best;
  }
}
