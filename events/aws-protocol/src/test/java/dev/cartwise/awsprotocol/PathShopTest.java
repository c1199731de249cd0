package dev.cartwise.awsprotocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PathShopTest {

  private final PathShop<String> several = shops(Set.of("a", "b"));

  @Test
  void isTheOneOfThePathOrTheOnlyOneThereIs() {
    assertThat(several.of(request("b"))).isEqualTo("b");
    assertThat(shops(Set.of("a")).of(request(null))).isEqualTo("a");
    assertThat(several.named(request("a"))).contains("a");
    assertThat(several.named(request(null))).isEmpty();
  }

  @Test
  void refusesAShopThatIsUnknownOrNotNamed() {
    assertThatThrownBy(() -> several.of(request("c"))).hasMessage("path: no shop 'c'");
    assertThatThrownBy(() -> several.of(request(null)))
        .isInstanceOfSatisfying(AwsException.class, e -> assertThat(e.status()).isEqualTo(404))
        .hasMessage("path: name one of the shops, /shops/<shop>/…");
  }

  @Test
  void refusesABodyOfAnotherShopThanThePaths() {
    assertThatThrownBy(() -> several.require(request("a"), "trackingId", "b"))
        .isInstanceOfSatisfying(AwsException.class, e -> assertThat(e.status()).isEqualTo(400))
        .hasMessage("trackingId: is not of the shop 'a' of the path");
    assertThatCode(() -> several.require(request("a"), "trackingId", "a"))
        .doesNotThrowAnyException();
    assertThatCode(() -> several.require(request(null), "trackingId", "b"))
        .doesNotThrowAnyException();
  }

  private static PathShop<String> shops(Set<String> all) {
    return new PathShop<>(
        name -> Optional.of(name).filter(all::contains),
        () ->
            Optional.of(all).filter(some -> some.size() == 1).map(some -> some.iterator().next()));
  }

  private static HttpApiRequest request(@Nullable String shop) {
    Map<String, String> path = shop == null ? Map.of() : Map.of("shop", shop);
    return new HttpApiRequest("", null, null, null, null, path, null, null, false);
  }
}
