package dev.cartwise.artifactstore.signing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** Signs manifests with an Ed25519 key (RFC 8032). The same manifest gives the same signature. */
public final class ManifestSigner {

  private final PrivateKey key;

  private ManifestSigner(PrivateKey key) {
    this.key = key;
  }

  /**
   * Signs with a private key.
   *
   * @param pkcs8 the key as PKCS #8 in base64
   * @throws IllegalArgumentException if it is none; the key is not shown
   */
  public static ManifestSigner of(String pkcs8) {
    try {
      byte[] encoded = Base64.getDecoder().decode(pkcs8.strip());
      return new ManifestSigner(
          KeyFactory.getInstance(SignedManifest.ALGORITHM)
              .generatePrivate(new PKCS8EncodedKeySpec(encoded)));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "the key that signs manifests is no Ed25519 key as PKCS #8 in base64", e);
    }
  }

  /** The 64 bytes of the signature. */
  public byte[] sign(SignedManifest manifest) {
    try {
      Signature signature = Signature.getInstance(SignedManifest.ALGORITHM);
      signature.initSign(key);
      signature.update(manifest.message());
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has Ed25519", e);
    }
  }
}
