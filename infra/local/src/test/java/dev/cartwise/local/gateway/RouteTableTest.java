package dev.cartwise.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RouteTableTest {
  private final RouteTable routes =
      new RouteTable(
          List.of(
              Route.of("GET", "/items/{itemId}", "one"),
              Route.of("GET", "/items/popular", "two"),
              Route.of("GET", "/items/{itemId}/similar-images", "three"),
              Route.of("POST", "/comprehend", "four").withAmzTarget("Comprehend_20171127.")));

  @Test
  void takesParametersFromDecodedSegments() {
    assertThat(routes.find("GET", "/items/a%2Fb+%E5%95%86", null))
        .hasValueSatisfying(
            match -> {
              assertThat(match.route().key()).isEqualTo("GET /items/{itemId}");
              assertThat(match.pathParameters()).isEqualTo(Map.of("itemId", "a/b+商"));
            });
  }

  @Test
  void prefersALiteralSegmentToAParameter() {
    assertThat(function("GET", "/items/popular")).hasValue("two");
    assertThat(function("GET", "/items/x/similar-images")).hasValue("three");
  }

  @Test
  void knowsNoOtherMethodLengthOrEmptyParameter() {
    assertThat(function("POST", "/items/x")).isEmpty();
    assertThat(function("GET", "/items")).isEmpty();
    assertThat(function("GET", "/items/x/")).isEmpty();
    assertThat(function("GET", "/items/")).isEmpty();
  }

  @Test
  void refusesAMalformedEscape() {
    assertThat(function("GET", "/items/%zz")).isEmpty();
  }

  @Test
  void dispatchesTheRootPathByTarget() {
    assertThat(routes.find("POST", "/", "Comprehend_20171127.DetectSentiment")).isPresent();
    assertThat(routes.find("POST", "/", "RekognitionService.DetectLabels")).isEmpty();
    assertThat(routes.find("POST", "/", null)).isEmpty();
  }

  @Test
  void refusesAPathWithoutLeadingSlash() {
    assertThatThrownBy(() -> Route.of("GET", "items", "one"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("items");
  }

  private Optional<String> function(String method, String path) {
    return routes.find(method, path, null).map(match -> match.route().function());
  }
}
