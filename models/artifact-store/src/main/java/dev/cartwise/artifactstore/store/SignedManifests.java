package dev.cartwise.artifactstore.store;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.objects.ObjectStore;
import dev.cartwise.artifactstore.objects.StoredObject;
import dev.cartwise.artifactstore.objects.WriteCondition;
import dev.cartwise.artifactstore.signing.ManifestSigner;
import dev.cartwise.artifactstore.signing.ManifestTrust;
import dev.cartwise.artifactstore.signing.SignedManifest;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/**
 * The manifests of versions with their signatures beside them.
 *
 * @param objects where they lie
 * @param trust whose signatures count
 * @param signer signs what is written
 */
record SignedManifests(ObjectStore objects, ManifestTrust trust, Optional<ManifestSigner> signer) {

  /** Manifests that nobody signs and nobody checks. */
  static SignedManifests unsigned(ObjectStore objects) {
    return new SignedManifests(objects, ManifestTrust.ANYBODY, Optional.empty());
  }

  /**
   * The bytes of a manifest, or empty if there is none.
   *
   * @throws ArtifactException {@code CORRUPT} if its signature does not count
   */
  Optional<byte[]> read(ArtifactSlot slot, String version) throws IOException {
    String key = slot.manifestKey(version);
    Optional<byte[]> content = objects.read(key).map(StoredObject::content);
    if (content.isPresent() && trust.asksForSignatures()) {
      trust.check(
          new SignedManifest(key, content.get()),
          objects.read(signatureKey(slot, version)).map(StoredObject::content));
    }
    return content;
  }

  /** Writes a manifest after its signature; false, if there is another one already. */
  boolean write(ArtifactSlot slot, String version, byte[] content) throws IOException {
    String key = slot.manifestKey(version);
    if (signer.isPresent()) {
      byte[] signature = signer.get().sign(new SignedManifest(key, content));
      if (!leave(signatureKey(slot, version), signature)) {
        return false;
      }
    }
    return objects.write(key, content, new WriteCondition.Absent());
  }

  /** Writes an object unless the same is there, as after a publication that was cut off. */
  private boolean leave(String key, byte[] content) throws IOException {
    return objects.write(key, content, new WriteCondition.Absent())
        || objects.read(key).filter(held -> Arrays.equals(held.content(), content)).isPresent();
  }

  private static String signatureKey(ArtifactSlot slot, String version) {
    return slot.key(version, SignedManifest.SIGNATURE_NAME);
  }
}
