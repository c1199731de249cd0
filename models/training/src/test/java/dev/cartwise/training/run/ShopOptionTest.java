package dev.cartwise.training.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class ShopOptionTest {

  @Command
  static final class Any {
    @Mixin private ShopOption shop = new ShopOption();
  }

  private static final Map<String, String> TWO = Map.of("CARTWISE_SHOPS", "shoes=t1,books=t2");

  @Test
  void takesTheOnlyShop() {
    assertThat(parsed().shop(Map.of("CARTWISE_SHOPS", "shoes=t1")).value()).isEqualTo("shoes");
    assertThat(parsed().shop(Map.of()).value()).isEqualTo("demo");
  }

  @Test
  void wantsANameWhereThereAreSeveral() {
    assertThatThrownBy(() -> parsed().shop(TWO))
        .isInstanceOf(TrainingFailure.class)
        .hasMessage("Name one of the shops with --shop: books, shoes.");
    assertThat(parsed("--shop", "shoes").shop(TWO).value()).isEqualTo("shoes");
  }

  @Test
  void refusesWhatIsNoShopId() {
    assertThatThrownBy(() -> parsed("--shop", "Not A Shop").shop(TWO))
        .hasMessage("'Not A Shop' is not a shop id.");
  }

  private static ShopOption parsed(String... arguments) {
    Any any = new Any();
    new CommandLine(any).parseArgs(arguments);
    return any.shop;
  }
}
