package dev.cartwise.shopregistry.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.shopregistry.secret.SecretVersion;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HeldSealTest {

  private static final String KEY = "0102".repeat(16);
  private static final byte[] SECRET = "secret".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] CONTEXT = {1};

  @Test
  void opensWhatWasSealedUnderTheSecretAndReadsItOnce() {
    AtomicInteger reads = new AtomicInteger();
    HeldSeal held =
        new HeldSeal(
            (name, stage) -> {
              reads.incrementAndGet();
              return Optional.of(new SecretVersion(name, "v", KEY));
            },
            "x-keys");
    AesGcmSeal same = new AesGcmSeal(HexFormat.of().parseHex(KEY));

    assertThat(held.open(same.seal(SECRET, CONTEXT), CONTEXT)).isEqualTo(SECRET);
    assertThat(same.open(held.seal(SECRET, CONTEXT), CONTEXT)).isEqualTo(SECRET);
    assertThat(reads).hasValue(1);
  }

  @Test
  void namesTheSecretThatThereIsNot() {
    HeldSeal held = new HeldSeal((name, stage) -> Optional.empty(), "x-keys");

    assertThatThrownBy(() -> held.seal(SECRET, CONTEXT))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("there is no secret x-keys");
  }
}
