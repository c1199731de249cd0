package dev.cartwise.training.run;

import dev.cartwise.artifactstore.objects.ObjectStore;
import dev.cartwise.artifactstore.signing.ManifestSigner;
import dev.cartwise.artifactstore.store.ArtifactStore;
import java.util.Map;

/** The artifacts of a bucket as this process publishes them. */
public final class PublishedArtifacts {

  /** The variable with the private key, PKCS #8 in base64, that signs manifests. */
  static final String KEY = "CARTWISE_SIGNING_KEY";

  private PublishedArtifacts() {}

  /**
   * The artifacts, published with a signature if the environment has a key.
   *
   * @throws TrainingFailure if the key is none
   */
  public static ArtifactStore in(ObjectStore objects, Map<String, String> environment) {
    ArtifactStore store = new ArtifactStore(objects);
    String key = environment.getOrDefault(KEY, "");
    try {
      return key.isEmpty() ? store : store.signedBy(ManifestSigner.of(key));
    } catch (IllegalArgumentException e) {
      throw new TrainingFailure(KEY + ": " + e.getMessage() + ".", e);
    }
  }
}
