package dev.cartwise.shopregistry.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AesGcmSealTest {

  private static final byte[] SECRET = bytes("a secret");
  private static final byte[] CONTEXT = bytes("whose it is");
  private static final AesGcmSeal SEAL = new AesGcmSeal(new byte[32]);

  @Test
  void opensWhatItSealed() {
    assertThat(SEAL.open(SEAL.seal(SECRET, CONTEXT), CONTEXT)).isEqualTo(SECRET);
  }

  /** A fact of another implementation: Python's cryptography 48.0.0, {@code AESGCM.encrypt}. */
  @Test
  void opensWhatAnotherImplementationSealed() {
    byte[] sealed =
        HexFormat.of()
            .parseHex("01000102030405060708090a0be9eb4037638fea8de25b15f25deefc4c98c8d06c126592b4");
    assertThat(SEAL.open(sealed, CONTEXT)).isEqualTo(SECRET);
  }

  @Test
  void neverSealsTheSameTwice() {
    assertThat(SEAL.seal(SECRET, CONTEXT)).isNotEqualTo(SEAL.seal(SECRET, CONTEXT));
  }

  @Test
  void doesNotOpenUnderAnotherKey() {
    byte[] other = new byte[32];
    other[31] = 1;
    assertBroken(new AesGcmSeal(other), SEAL.seal(SECRET, CONTEXT), CONTEXT);
  }

  @Test
  void doesNotOpenForAnotherContext() {
    assertBroken(SEAL, SEAL.seal(SECRET, CONTEXT), bytes("whose it is not"));
  }

  @Test
  void doesNotOpenWhatWasChangedAnywhere() {
    byte[] sealed = SEAL.seal(SECRET, CONTEXT);
    for (int bit = 0; bit < sealed.length * Byte.SIZE; bit++) {
      byte[] changed = sealed.clone();
      changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
      assertBroken(SEAL, changed, CONTEXT);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 28})
  void doesNotOpenWhatWasCut(int length) {
    assertBroken(SEAL, java.util.Arrays.copyOf(SEAL.seal(SECRET, CONTEXT), length), CONTEXT);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 16, 31, 33})
  void refusesAKeyOfAnotherLength(int length) {
    assertThatThrownBy(() -> new AesGcmSeal(new byte[length]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("not " + length);
  }

  private static void assertBroken(SecretSeal seal, byte[] sealed, byte[] context) {
    assertThatThrownBy(() -> seal.open(sealed, context)).isInstanceOf(BrokenSealException.class);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
