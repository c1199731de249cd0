package dev.cartwise.imagetagging.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.featurestore.item.PackedDirection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GalleryTest {

  @TempDir Path folder;

  private static PackedDirection random(Random random) {
    float[] vector = new float[24];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) random.nextGaussian();
    }
    return PackedDirection.of(vector);
  }

  @Test
  void findsTheSameAsComparingAllOfThem() throws Exception {
    Random random = new Random(3);
    Map<String, PackedDirection> photos = new HashMap<>();
    for (int i = 0; i < 500; i++) {
      photos.put("商品-" + i, random(random));
    }
    Path file = folder.resolve(Gallery.FILE_NAME);
    Gallery.write(file, "v7", photos);
    Gallery gallery = Gallery.open(file);
    assertThat(gallery.model()).isEqualTo("v7");
    assertThat(gallery.size()).isEqualTo(500);
    for (String itemId : List.of("商品-0", "商品-77", "商品-499")) {
      PackedDirection own = Objects.requireNonNull(photos.get(itemId));
      List<String> expected =
          photos.keySet().stream()
              .filter(id -> !id.equals(itemId))
              .sorted(
                  Comparator.comparingDouble(
                      id -> -own.cosine(Objects.requireNonNull(photos.get(id)))))
              .limit(12)
              .toList();
      assertThat(gallery.nearest(own, itemId, 12))
          .extracting(LookAlike::itemId)
          .containsExactlyElementsOf(expected);
    }
    assertThat(gallery.nearest(PackedDirection.of(new float[] {1, 2}), "x", 5)).isEmpty();
  }

  @Test
  void refusesWhatIsNoGallery() throws Exception {
    Path file = folder.resolve(Gallery.FILE_NAME);
    assertThatThrownBy(() -> Gallery.open(file))
        .isInstanceOfSatisfying(
            ArtifactException.class,
            e -> assertThat(e.problem()).isEqualTo(ArtifactException.Problem.MISSING));
    Gallery.write(file, "v1", Map.of("a", random(new Random(1)), "b", random(new Random(2))));
    byte[] good = Files.readAllBytes(file);
    for (int length = 0; length < good.length; length++) {
      Files.write(file, Arrays.copyOf(good, length));
      assertThatThrownBy(() -> Gallery.open(file))
          .isInstanceOfSatisfying(
              ArtifactException.class,
              e -> assertThat(e.problem()).isEqualTo(ArtifactException.Problem.CORRUPT));
    }
  }
}
