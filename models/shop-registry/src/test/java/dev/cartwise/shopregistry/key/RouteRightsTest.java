package dev.cartwise.shopregistry.key;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteRightsTest {

  /** The columns tell who may: admin, server, storefront. */
  @ParameterizedTest
  @CsvSource({
    "POST /events, false, true, true, true",
    "POST /events, true, true, true, false",
    "GET /items/{itemId}/similar-images, false, true, true, true",
    "GET /items/{itemId}/similar-text, false, true, true, true",
    "GET /items/{itemId}/reviews/summary, false, true, true, true",
    "POST /recommendations, true, true, true, false",
    "POST /recommendations, false, true, true, false",
    "POST /personalize-ranking, true, true, true, false",
    "POST /predictions/purchase, true, true, true, false",
    "POST /reviews, true, true, true, false",
    "DELETE /items/{itemId}/reviews/{reviewId}, false, true, true, false",
    "POST /tokens, true, true, true, false",
    "POST /rekognition, false, true, true, false",
    "POST /comprehend, false, true, true, false",
    "POST /items, false, true, false, false",
    "POST /users, true, true, false, false",
    "POST /retrain, false, true, false, false",
    "GET /retrain/{run}, false, true, false, false",
    "POST /nowhere, false, false, false, false",
    "GET /events, false, false, false, false",
  })
  void tellsWhoMayCallARoute(
      String route, boolean namesUser, boolean admin, boolean server, boolean storefront) {
    assertThat(RouteRights.mayCall(KeyRole.ADMIN, route, namesUser)).isEqualTo(admin);
    assertThat(RouteRights.mayCall(KeyRole.SERVER, route, namesUser)).isEqualTo(server);
    assertThat(RouteRights.mayCall(KeyRole.STOREFRONT, route, namesUser)).isEqualTo(storefront);
  }

  @ParameterizedTest
  @CsvSource({
    "POST /events, true",
    "GET /items/{itemId}/similar-images, true",
    "GET /items/{itemId}/similar-text, true",
    "GET /items/{itemId}/reviews/summary, true",
    "POST /recommendations, true",
    "POST /personalize-ranking, true",
    "POST /predictions/purchase, true",
    "POST /tokens, false",
    "POST /reviews, false",
    "DELETE /items/{itemId}/reviews/{reviewId}, false",
    "POST /rekognition, false",
    "POST /comprehend, false",
    "POST /items, false",
    "POST /users, false",
    "POST /retrain, false",
    "POST /nowhere, false",
  })
  void tellsWhichRoutesAreOpenToShoppers(String route, boolean isOpen) {
    assertThat(RouteRights.mayShopperCall(route)).isEqualTo(isOpen);
  }
}
