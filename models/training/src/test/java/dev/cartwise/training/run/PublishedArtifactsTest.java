package dev.cartwise.training.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.manifest.Manifest;
import dev.cartwise.artifactstore.objects.DirectoryObjectStore;
import dev.cartwise.artifactstore.signing.ManifestTrust;
import dev.cartwise.artifactstore.store.ArtifactSlot;
import dev.cartwise.artifactstore.store.ArtifactStore;
import dev.cartwise.contracts.ShopId;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedArtifactsTest {

  private static final ArtifactSlot SLOT =
      new ArtifactSlot(new ShopId("demo"), Task.RECOMMENDATION);

  @TempDir Path directory;

  @Test
  void areSignedWithTheKeyOfTheEnvironment() throws Exception {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    Base64.Encoder base64 = Base64.getEncoder();
    DirectoryObjectStore objects = new DirectoryObjectStore(directory);
    Map<String, String> environment =
        Map.of(PublishedArtifacts.KEY, base64.encodeToString(pair.getPrivate().getEncoded()));

    PublishedArtifacts.in(objects, environment)
        .publish(SLOT, Manifest.of(SLOT.task()).version("v1").build(), directory);

    ManifestTrust trust =
        ManifestTrust.in(List.of(base64.encodeToString(pair.getPublic().getEncoded())));
    assertThat(new ArtifactStore(objects).trusting(trust).manifest(SLOT, "v1").version())
        .isEqualTo("v1");
  }

  @Test
  void areNotPublishedUnderWhatIsNoKey() {
    assertThatThrownBy(
            () ->
                PublishedArtifacts.in(
                    new DirectoryObjectStore(directory), Map.of(PublishedArtifacts.KEY, "teapot")))
        .isInstanceOf(TrainingFailure.class)
        .hasMessageContaining(PublishedArtifacts.KEY)
        .hasMessageNotContaining("teapot");
  }
}
