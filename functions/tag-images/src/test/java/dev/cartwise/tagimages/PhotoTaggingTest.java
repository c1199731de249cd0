package dev.cartwise.tagimages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.store.ArtifactSlot;
import dev.cartwise.featurestore.item.ItemImage;
import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhotoTaggingTest extends TagImagesSetup {

  @Test
  void anUploadBecomesTheItemsRow() throws Exception {
    photos.put("images/demo/coat 7/front.jpg", RED);
    function.tagImages(created("images/demo/coat+7/front.jpg", "0055AED6DCD90281E5"));

    ItemImage row = rows.read(DEMO, "coat 7").orElseThrow();
    assertThat(row.objectKey()).isEqualTo("images/demo/coat 7/front.jpg");
    assertThat(row.model()).isEqualTo("own-1");
    assertThat(row.tags()).extracting(ItemImage.Tag::name).containsExactly("Shirts", "Red");
    assertThat(row.colours().get(0).share()).isGreaterThan(0.9);
    assertThat(row.embedding().dimension()).isEqualTo(3);
    assertThat(metricLines.toString(StandardCharsets.UTF_8)).contains("\"ImagesTagged\":1");
  }

  @Test
  void theNewestUploadOfAPhotoStaysInWhateverOrderTheyAreAnnounced() throws Exception {
    photos.put("images/demo/coat/1.jpg", RED);
    JsonNode older = created("images/demo/coat/1.jpg", "0055AED6DCD90281E5");
    JsonNode newer = created("images/demo/coat/1.jpg", "0055AED6DCD90281E501");
    for (JsonNode event : new JsonNode[] {newer, older, newer, older}) {
      function.tagImages(event);
      assertThat(rows.read(DEMO, "coat").orElseThrow().sequence())
          .startsWith("0055AED6DCD90281E501");
    }
    assertThat(metricLines.toString(StandardCharsets.UTF_8)).contains("\"ImagesOutdated\":1");
  }

  @Test
  void thePhotoUploadedLastSpeaksForTheItemWhateverItsSequencerAndTheOrder() throws Exception {
    photos.put("images/demo/coat/front.jpg", RED);
    photos.put("images/demo/coat/back.png", GREEN);
    JsonNode front = changed("ObjectCreated:Put", "10:00:00", "images/demo/coat/front.jpg", "FF");
    JsonNode back = changed("ObjectCreated:Put", "10:00:01", "images/demo/coat/back.png", "01");
    for (JsonNode event : new JsonNode[] {back, front, back, front}) {
      function.tagImages(event);
      assertThat(rows.read(DEMO, "coat").orElseThrow().objectKey()).endsWith("back.png");
    }
  }

  @Test
  void aPhotoThatGoesTakesItsTagsAlong() throws Exception {
    photos.put("images/demo/coat/front.jpg", RED);
    photos.put("images/demo/coat/back.png", GREEN);
    function.tagImages(changed("ObjectCreated:Put", "10:00:00", "images/demo/coat/front.jpg", "1"));
    function.tagImages(changed("ObjectCreated:Put", "10:00:01", "images/demo/coat/back.png", "1"));
    photos.remove("images/demo/coat/back.png");
    function.tagImages(removed("images/demo/coat/back.png", "2"));
    assertThat(rows.read(DEMO, "coat").orElseThrow().objectKey()).endsWith("front.jpg");
    photos.remove("images/demo/coat/front.jpg");
    function.tagImages(removed("images/demo/coat/front.jpg", "2"));
    assertThat(rows.read(DEMO, "coat")).isEmpty();
    assertThat(metricLines.toString(StandardCharsets.UTF_8)).contains("\"ImagesRemoved\":1");
  }

  @Test
  void aRemovalThatIsToldLateSparesTheNextUpload() throws Exception {
    String key = "images/demo/coat/front.jpg";
    photos.put(key, RED);
    function.tagImages(created(key, "1"));
    function.tagImages(created(key, "3"));
    function.tagImages(removed(key, "2"));
    assertThat(rows.read(DEMO, "coat")).isPresent();
  }

  @Test
  void aPhotoThatGoesWhileItIsTaggedLeavesNoTags() throws Exception {
    String key = "images/demo/coat/front.jpg";
    photos.put(key, RED);
    JsonNode removal = removed(key, "2");
    photos.afterReading(
        () -> {
          photos.remove(key);
          function.tagImages(removal);
        });
    function.tagImages(created(key, "1"));
    assertThat(rows.read(DEMO, "coat")).isEmpty();
  }

  @Test
  void aPoisonedPhotoFailsWithItsReasonAndKeepsNoOther() throws Exception {
    photos.put("images/demo/a/x.jpg", "no picture".getBytes(StandardCharsets.UTF_8));
    photos.put("images/demo/b/x.jpg", RED);
    ObjectNode both = (ObjectNode) created("images/demo/a/x.jpg", "01");
    both.withArray("Records").add(created("images/demo/b/x.jpg", "01").at("/Records/0"));

    assertThatThrownBy(() -> function.tagImages(both))
        .isInstanceOf(UntaggedPhotosException.class)
        .hasMessageContaining("images/demo/a/x.jpg: the file is neither JPEG nor PNG nor GIF");
    assertThat(rows.read(DEMO, "b")).isPresent();
    assertThat(metricLines.toString(StandardCharsets.UTF_8)).contains("\"ImagesRefused\":1");
  }

  @ParameterizedTest
  @CsvSource({
    "images/demo/gone/x.jpg",
    "images/elsewhere/a/x.jpg",
    "images/demo/a",
    "images/demo//x.jpg",
    "images/demo/a/"
  })
  void whatIsGoneOrNobodysPhotoIsSkipped(String key) throws Exception {
    assertThat(function.tagImages(created(key, "01")).statusCode()).isEqualTo(200);
    assertThat(rows.readAll(DEMO)).isEmpty();
  }

  @Test
  void refusesAnEventWithoutItsMembersByName() throws Exception {
    JsonNode event =
        JSON.readTree("{\"Records\":[{\"s3\":{\"object\":{\"key\":\"images/demo/a/b\"}}}]}");
    assertThatThrownBy(() -> function.tagImages(event))
        .hasMessageContaining("Records[0].s3.object.sequencer");
  }

  @Test
  void photosOfTwoModelsAreNotComparedUntilTheyAreTaggedAgain() throws Exception {
    upload("item0", new Color(200, 20, 20));
    upload("item1", new Color(190, 40, 30));
    upload("item2", new Color(180, 30, 30));
    ArtifactSlot slot = new ArtifactSlot(DEMO, Task.IMAGE_TAGGING);
    Path files = directory.resolve("trained");
    store.publish(slot, MeanColourModel.write(files, "v2"), files);
    store.promote(slot, "v2", "trained", 1);
    clock.addAndGet(30_000);
    assertThat(retag("item0")).isEqualTo("{\"tagged\":1,\"current\":0,\"failed\":0}");
    assertThat(similar("item0").path("similarItems")).isEmpty();

    assertThat(retag("item0", "item1", "item2"))
        .as("begun again after it was cut off")
        .isEqualTo("{\"tagged\":2,\"current\":1,\"failed\":0}");
    clock.addAndGet(LookAlikes.MAX_AGE.toMillis());
    assertThat(similar("item0").path("similarItems")).hasSize(2);
    assertThat(rows.readAll(DEMO)).extracting(ItemImage::model).containsOnly("v2");
  }

  @Test
  void taggingAgainNeitherUndoesAnUploadNorSpeaksBeforeOne() throws Exception {
    String key = "images/demo/coat/photo.png";
    photos.put(key, GREEN);
    assertThat(retag("coat", "gone")).isEqualTo("{\"tagged\":2,\"current\":0,\"failed\":0}");
    assertThat(rows.read(DEMO, "coat").orElseThrow().uploadedMillis()).isZero();
    assertThat(rows.read(DEMO, "gone")).isEmpty();
    function.tagImages(created(key, "01"));
    assertThat(rows.read(DEMO, "coat").orElseThrow().uploadedMillis()).isPositive();
    assertThatThrownBy(() -> retag("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"))
        .hasMessageContaining("retag");
  }

  private String retag(String... itemIds) {
    ObjectNode event = JSON.createObjectNode();
    for (String itemId : itemIds) {
      event.withArray("retag").add("images/demo/" + itemId + "/photo.png");
    }
    return function.tagImages(event).body();
  }
}
