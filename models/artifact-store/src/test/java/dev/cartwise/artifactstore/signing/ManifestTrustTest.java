package dev.cartwise.artifactstore.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.ArtifactException.Problem;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ManifestTrustTest {

  private static final SignedManifest MANIFEST =
      manifest("artifacts/demo/x/v1/manifest.json", "{}");

  private final KeyPair own = pair();
  private final KeyPair other = pair();
  private final byte[] signature = signer(own).sign(MANIFEST);

  @Test
  void takesTheSignatureOfEitherKeyDuringARotation() {
    ManifestTrust both = ManifestTrust.in(List.of(x509(other), x509(own)));

    assertThatCode(() -> both.check(MANIFEST, Optional.of(signature))).doesNotThrowAnyException();
  }

  @Test
  void refusesAnotherKeyAnotherPlaceAndOtherBytes() {
    ManifestTrust trust = ManifestTrust.in(List.of(x509(own)));

    refuses(trust, MANIFEST, signer(other).sign(MANIFEST));
    refuses(trust, manifest("artifacts/evil/x/v1/manifest.json", "{}"), signature);
    refuses(trust, manifest(MANIFEST.key(), "{ }"), signature);
    refuses(trust, MANIFEST, new byte[0]);
  }

  @Test
  void refusesEverySignatureThatWasChanged() {
    ManifestTrust trust = ManifestTrust.in(List.of(x509(own)));
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 500; i++) {
      byte[] changed = signature.clone();
      changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
      refuses(trust, MANIFEST, changed);
    }
  }

  @Test
  void refusesWhatIsNotSigned() {
    ManifestTrust trust = ManifestTrust.in(List.of(x509(own)));

    assertThatThrownBy(() -> trust.check(MANIFEST, Optional.empty()))
        .isInstanceOfSatisfying(
            ArtifactException.class, e -> assertThat(e.problem()).isEqualTo(Problem.CORRUPT))
        .hasMessageContaining("is not signed");
  }

  @Test
  void asksForNothingWithoutKeys() {
    assertThat(ManifestTrust.in(List.of()).asksForSignatures()).isFalse();
    assertThatCode(() -> ManifestTrust.ANYBODY.check(MANIFEST, Optional.empty()))
        .doesNotThrowAnyException();
  }

  @Test
  void namesTheTextThatIsNoKeyButNeverAPrivateOne() {
    assertThatThrownBy(() -> ManifestTrust.in(List.of("teapot"))).hasMessageContaining("teapot");
    assertThatThrownBy(() -> ManifestSigner.of("teapot"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("teapot");
  }

  private static void refuses(ManifestTrust trust, SignedManifest manifest, byte[] signature) {
    assertThatThrownBy(() -> trust.check(manifest, Optional.of(signature)))
        .isInstanceOfSatisfying(
            ArtifactException.class, e -> assertThat(e.problem()).isEqualTo(Problem.CORRUPT));
  }

  private static SignedManifest manifest(String key, String content) {
    return new SignedManifest(key, content.getBytes(StandardCharsets.UTF_8));
  }

  private static ManifestSigner signer(KeyPair pair) {
    return ManifestSigner.of(Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
  }

  private static String x509(KeyPair pair) {
    return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
  }

  private static KeyPair pair() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
