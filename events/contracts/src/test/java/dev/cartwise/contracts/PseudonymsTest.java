package dev.cartwise.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PseudonymsTest {

  private static final String KEY = "000102030405060708090a0b0c0d0e0f";
  private static final Shopper SHOPPER = Shopper.user(new ShopId("demo"), "ann");

  @Test
  void nameIsTheBeginningOfAKeyedHash() {
    // printf 'demo#u#ann' | openssl dgst -sha256 -mac HMAC -macopt hexkey:$KEY
    assertThat(Pseudonyms.withKey(KEY).of(SHOPPER)).isEqualTo("910f40bd583fad73106c8605e297495c");
  }

  @Test
  void nameOfAnEventIsAKeyedHashOfItsOwn() {
    // printf '#910f40bd583fad73106c8605e297495cdemo#u#ann' | openssl dgst, as above
    assertThat(Pseudonyms.withKey(KEY).of(SHOPPER, SHOPPER.key()))
        .isEqualTo("7fd5d986fefeffc809415a12cb600612");
  }

  @Test
  void eventsOfOneIdHaveAnotherNameForEachShopper() {
    Pseudonyms pseudonyms = Pseudonyms.withKey(KEY);
    Shopper bob = Shopper.user(new ShopId("demo"), "bob");

    assertThat(pseudonyms.of(SHOPPER, "order-7")).isNotEqualTo(pseudonyms.of(bob, "order-7"));
  }

  @Test
  void anotherKeyGivesAnotherName() {
    assertThat(Pseudonyms.withKey(KEY.replace('0', '1')).of(SHOPPER))
        .hasSize(32)
        .isNotEqualTo(Pseudonyms.withKey(KEY).of(SHOPPER));
  }

  @Test
  void userAndSessionOfOneIdHaveDifferentNames() {
    Pseudonyms pseudonyms = Pseudonyms.withKey(KEY);

    assertThat(pseudonyms.of(Shopper.session(new ShopId("demo"), "ann")))
        .isNotEqualTo(pseudonyms.of(SHOPPER));
  }

  @Test
  void refusesAKeyThatIsNotHexadecimalWithoutRepeatingIt() {
    assertThatThrownBy(() -> Pseudonyms.withKey("secret!"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the archive key is not hexadecimal")
        .hasNoCause();
  }

  @Test
  void refusesAShortKey() {
    assertThatThrownBy(() -> Pseudonyms.withKey("0011"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the archive key has 2 bytes but needs at least 16");
  }
}
