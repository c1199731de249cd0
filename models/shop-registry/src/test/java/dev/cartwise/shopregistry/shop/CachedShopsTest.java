package dev.cartwise.shopregistry.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.contracts.ShopId;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CachedShopsTest {

  private static final ShopId DEMO = new ShopId("demo");

  private final CountingDirectory directory = new CountingDirectory("demo=t-demo");
  private long nanos = Long.MAX_VALUE - 5;
  private final CachedShops shops = new CachedShops(directory, () -> nanos);

  @Test
  void findsAShopByItsNameByATrackingIdAndAsTheOnlyOne() {
    assertThat(shops.byName("demo")).contains(DEMO);
    assertThat(shops.byTrackingId("t-demo")).contains(DEMO);
    assertThat(shops.only()).contains(DEMO);
    assertThat(shops.byTrackingId("demo")).isEmpty();
  }

  @Test
  void asksOnceInHalfAMinuteForAShop() {
    shops.byName("demo");
    pass(CachedShops.FRESH);
    shops.byName("demo");
    assertThat(directory.reads).isEqualTo(1);
    pass(Duration.ofMillis(1));
    shops.byName("demo");
    assertThat(directory.reads).isEqualTo(2);
  }

  @Test
  void refusesADeletedShopWithinAMinuteHoweverOftenItIsAskedFor() {
    shops.byTrackingId("t-demo");
    directory.name("other=t-other");
    int seconds = 0;
    while (shops.byTrackingId("t-demo").isPresent()) {
      pass(Duration.ofSeconds(1));
      seconds++;
    }
    assertThat(seconds).isLessThan(60);
  }

  @Test
  void findsANewShopSecondsAfterItWasMissed() {
    assertThat(shops.byName("new")).isEmpty();
    assertThat(shops.byName("new")).isEmpty();
    assertThat(directory.reads).isEqualTo(1);
    directory.name("new=t-new");
    pass(CachedShops.UNKNOWN_FRESH.plusMillis(1));
    assertThat(shops.byName("new")).isPresent();
  }

  @Test
  void goesOnWithWhatItKnowsWhileTheDirectoryIsOutOfReach() {
    shops.byName("demo");
    directory.fail();
    pass(CachedShops.FRESH.plusSeconds(1));
    assertThat(shops.byName("demo")).contains(DEMO);
    assertThat(shops.byName("demo")).contains(DEMO);
    assertThat(directory.reads).isEqualTo(2);
    pass(CachedShops.PAUSE.plusMillis(1));
    assertThat(shops.byName("demo")).contains(DEMO);
    assertThat(directory.reads).isEqualTo(3);
  }

  @Test
  void tellsThatTheDirectoryIsOutOfReachForWhatItDoesNotKnow() {
    directory.fail();
    assertThatThrownBy(() -> shops.byTrackingId("t-demo")).hasMessage("out of reach");
  }

  @Test
  void forgetsADeletedShopBeforeTheDirectoryFails() {
    shops.byName("demo");
    directory.name("other=t-other");
    pass(CachedShops.FRESH.plusSeconds(1));
    assertThat(shops.byName("demo")).isEmpty();
    directory.fail();
    pass(CachedShops.UNKNOWN_FRESH.plusSeconds(1));
    assertThatThrownBy(() -> shops.byName("demo")).hasMessage("out of reach");
  }

  @Test
  void tenThousandShopsFitAndUnknownOnesPushNoneOut() {
    for (int i = 0; i < 10_000; i++) {
      shops.byName("s" + i);
    }
    int unknown = directory.reads;
    directory.nameEverything();
    pass(CachedShops.UNKNOWN_FRESH.plusSeconds(1));
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 10_000; i++) {
        shops.byName("s" + i);
        shops.byTrackingId("t" + i);
      }
    }
    assertThat(directory.reads).isEqualTo(unknown + 20_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "#", "De mo", "-demo"})
  void looksUpNoNameThatIsNone(String name) {
    assertThat(shops.byName(name)).isEmpty();
    assertThat(directory.reads).isZero();
  }

  private void pass(Duration time) {
    nanos += time.toNanos();
  }

  /** A directory that counts how often it is asked, and may be out of reach. */
  private static final class CountingDirectory implements ShopDirectory {

    private ShopDirectory named;
    private boolean isEverythingNamed;
    private boolean isOutOfReach;
    private int reads;

    private CountingDirectory(String text) {
      named = NamedShops.of(text);
    }

    private void name(String text) {
      named = NamedShops.of(text);
    }

    private void nameEverything() {
      isEverythingNamed = true;
    }

    private void fail() {
      isOutOfReach = true;
    }

    @Override
    public Optional<ShopId> byName(String name) {
      return read(isEverythingNamed ? Optional.of(new ShopId(name)) : named.byName(name));
    }

    @Override
    public Optional<ShopId> byTrackingId(String trackingId) {
      return read(
          isEverythingNamed ? Optional.of(new ShopId(trackingId)) : named.byTrackingId(trackingId));
    }

    @Override
    public Optional<ShopId> only() {
      return read(named.only());
    }

    private Optional<ShopId> read(Optional<ShopId> answer) {
      reads++;
      if (isOutOfReach) {
        throw new IllegalStateException("out of reach");
      }
      return answer;
    }
  }
}
