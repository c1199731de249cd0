package dev.cartwise.training.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.shopregistry.shop.NamedShops;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class ShopOptionTest {

  @Command
  static final class Any {
    @Mixin private ShopOption shop = new ShopOption();
  }

  @Test
  void takesTheOnlyShop() {
    assertThat(ShopOption.only(NamedShops.of("shoes=t1")).value()).isEqualTo("shoes");
  }

  @Test
  void wantsANameWhereThereAreSeveral() {
    assertThatThrownBy(() -> ShopOption.only(NamedShops.of("shoes=t1,books=t2")))
        .isInstanceOf(TrainingFailure.class)
        .hasMessageStartingWith("Name one of the shops with --shop; ");
  }

  @Test
  void asksNobodyForAShopThatIsNamed() {
    assertThat(parsed("--shop", "shoes").shop().value()).isEqualTo("shoes");
  }

  @Test
  void refusesWhatIsNoShopId() {
    assertThatThrownBy(() -> parsed("--shop", "Not A Shop").shop())
        .hasMessage("'Not A Shop' is not a shop id.");
  }

  private static ShopOption parsed(String... arguments) {
    Any any = new Any();
    new CommandLine(any).parseArgs(arguments);
    return any.shop;
  }
}
