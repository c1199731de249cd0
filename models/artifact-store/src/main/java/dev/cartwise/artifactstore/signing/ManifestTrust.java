package dev.cartwise.artifactstore.signing;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.ArtifactException.Problem;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The Ed25519 keys (RFC 8032) whose signatures of manifests count; two during a rotation. */
public final class ManifestTrust {

  /** Manifests count whoever wrote them. */
  public static final ManifestTrust ANYBODY = new ManifestTrust(List.of());

  private final List<PublicKey> keys;

  private ManifestTrust(List<PublicKey> keys) {
    this.keys = keys;
  }

  /**
   * Trust in the holders of some keys.
   *
   * @param publicKeys each as X.509 in base64; with none, {@link #ANYBODY}
   * @throws IllegalArgumentException naming what is no such key
   */
  public static ManifestTrust in(List<String> publicKeys) {
    return publicKeys.isEmpty()
        ? ANYBODY
        : new ManifestTrust(publicKeys.stream().map(ManifestTrust::key).toList());
  }

  private static PublicKey key(String x509) {
    try {
      byte[] encoded = Base64.getDecoder().decode(x509.strip());
      return KeyFactory.getInstance(SignedManifest.ALGORITHM)
          .generatePublic(new X509EncodedKeySpec(encoded));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalArgumentException("no Ed25519 key as X.509 in base64: '" + x509 + "'", e);
    }
  }

  /** Whether a manifest needs a signature. */
  public boolean asksForSignatures() {
    return !keys.isEmpty();
  }

  /**
   * Checks a signature.
   *
   * @throws ArtifactException {@code CORRUPT} if it is missing, or of none of the keys
   */
  public void check(SignedManifest manifest, Optional<byte[]> signature) throws ArtifactException {
    if (!asksForSignatures()) {
      return;
    }
    byte[] signed =
        signature.orElseThrow(
            () -> new ArtifactException(Problem.CORRUPT, manifest.key() + " is not signed"));
    for (PublicKey key : keys) {
      if (isOf(key, manifest, signed)) {
        return;
      }
    }
    throw new ArtifactException(
        Problem.CORRUPT, manifest.key() + " is signed by none of the trusted keys");
  }

  private static boolean isOf(PublicKey key, SignedManifest manifest, byte[] signed) {
    try {
      Signature signature = Signature.getInstance(SignedManifest.ALGORITHM);
      signature.initVerify(key);
      signature.update(manifest.message());
      return signature.verify(signed);
    } catch (SignatureException malformed) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has Ed25519", e);
    }
  }
}
