package dev.cartwise.artifactstore.store;

import static dev.cartwise.artifactstore.store.ArtifactStoreTest.SLOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.ArtifactException.Problem;
import dev.cartwise.artifactstore.objects.DirectoryObjectStore;
import dev.cartwise.artifactstore.signing.ManifestSigner;
import dev.cartwise.artifactstore.signing.ManifestTrust;
import dev.cartwise.artifactstore.signing.SignedManifest;
import dev.cartwise.contracts.ShopId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of signed and unsigned versions a store takes that asks for signatures. */
class SignedManifestsTest {

  @TempDir Path directory;
  private ArtifactStore unsigned;
  private ArtifactStore signed;
  private ArtifactStore trusting;

  @BeforeEach
  void open() throws GeneralSecurityException {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    Base64.Encoder base64 = Base64.getEncoder();
    unsigned = new ArtifactStore(new DirectoryObjectStore(directory.resolve("objects")));
    signed =
        unsigned.signedBy(ManifestSigner.of(base64.encodeToString(pair.getPrivate().getEncoded())));
    trusting =
        unsigned.trusting(
            ManifestTrust.in(List.of(base64.encodeToString(pair.getPublic().getEncoded()))));
  }

  @Test
  void takesWhatWasPublishedWithASignature() throws Exception {
    ArtifactStoreTest.publish(signed, directory, "v1", "one");

    assertThat(trusting.manifest(SLOT, "v1").version()).isEqualTo("v1");
    assertThat(unsigned.manifest(SLOT, "v1").version()).isEqualTo("v1");
  }

  @Test
  void refusesAVersionThatNobodySigned() throws Exception {
    ArtifactStoreTest.publish(unsigned, directory, "v1", "one");

    refuses(SLOT, "v1");
    assertThatThrownBy(() -> trusting.promote(SLOT, "v1", "first", 1))
        .isInstanceOf(ArtifactException.class);
  }

  @Test
  void refusesAManifestThatWasChangedOrTakenToAnotherShop() throws Exception {
    ArtifactStoreTest.publish(signed, directory, "v1", "one");
    ArtifactSlot other = new ArtifactSlot(new ShopId("other"), SLOT.task());
    for (String name : List.of("manifest.json", SignedManifest.SIGNATURE_NAME)) {
      Path copy = object(other, "v1", name);
      Files.createDirectories(copy.getParent());
      Files.copy(object(SLOT, "v1", name), copy);
    }
    refuses(other, "v1");

    Path manifest = object(SLOT, "v1", "manifest.json");
    Files.writeString(manifest, Files.readString(manifest).replace("0.1.0", "6.6.6"));
    refuses(SLOT, "v1");
  }

  @Test
  void goesOnWhereAPublicationWasCutOffAfterTheSignature() throws Exception {
    ArtifactStoreTest.publish(signed, directory, "v1", "one");
    Files.delete(object(SLOT, "v1", "manifest.json"));

    ArtifactStoreTest.publish(signed, directory, "v1", "one");

    assertThat(trusting.versions(SLOT)).containsExactly("v1");
  }

  private void refuses(ArtifactSlot slot, String version) {
    assertThatThrownBy(() -> trusting.manifest(slot, version))
        .isInstanceOfSatisfying(
            ArtifactException.class, e -> assertThat(e.problem()).isEqualTo(Problem.CORRUPT))
        .hasMessageContaining("signed");
  }

  private Path object(ArtifactSlot slot, String version, String name) throws IOException {
    return directory.resolve("objects").resolve(slot.key(version, name));
  }
}
