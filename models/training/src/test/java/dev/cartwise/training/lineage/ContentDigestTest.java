package dev.cartwise.training.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentDigestTest {

  @Test
  void oneBitMakesAnotherDigest() {
    assertThat(new ContentDigest().add(new byte[] {1, 2}).hex())
        .isNotEqualTo(new ContentDigest().add(new byte[] {1, 3}).hex());
  }

  @Test
  void whereAPartEndsCounts() {
    assertThat(new ContentDigest().add("ab").add("c").hex())
        .isNotEqualTo(new ContentDigest().add("a").add("bc").hex());
  }
}
