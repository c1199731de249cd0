package dev.cartwise.training.imagetagging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.artifactstore.manifest.Manifest;
import dev.cartwise.imagetagging.Head;
import dev.cartwise.imagetagging.HeadTags;
import dev.cartwise.imagetagging.ImageTagger;
import dev.cartwise.imagetagging.ImageTags;
import dev.cartwise.imagetagging.TaggerFiles;
import dev.cartwise.imagetagging.pixels.RgbImage;
import dev.cartwise.training.run.TrainingFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A network that was trained elsewhere, laid out and checked as an artifact. */
public final class ImportedTagger {

  private static final int PROBE = 64;

  private ImportedTagger() {}

  /**
   * Copies the files, opens them as serving does and tags a grey picture.
   *
   * @param labels as {@code labels.json}; or, for a network with one head, a name a line
   * @param description as {@code tagger.json}
   * @param directory an empty one, gets the artifact
   * @throws TrainingFailure naming what does not fit
   */
  public static Manifest lay(
      Path onnx, Path labels, Path description, Path directory, long nowMillis) throws IOException {
    copy(onnx, directory.resolve(TaggerFiles.MODEL));
    copy(description, directory.resolve(TaggerFiles.DESCRIPTION));
    copy(labels, directory.resolve(TaggerFiles.LABELS));
    String list = Files.readString(labels, StandardCharsets.UTF_8).strip();
    if (!list.startsWith("{")) {
      Files.writeString(
          directory.resolve(TaggerFiles.LABELS), labelsOfOnlyHead(list, labels, description));
    }
    Map<String, List<Long>> shapes = new LinkedHashMap<>();
    try (ImageTagger tagger = ImageTagger.open(directory)) {
      ImageTags tags = tagger.tag(greyPicture());
      for (HeadTags head : tags.heads()) {
        if (!Float.isFinite(head.best().confidence())) {
          throw new TrainingFailure(
              "The output of the head " + head.head() + " is not a number for a grey picture.");
        }
      }
      for (Head head : tagger.heads()) {
        shapes.put(head.name(), List.of(1L, (long) head.labels().size()));
      }
      if (tags.embedding().length > 0) {
        shapes.put("embedding", List.of(1L, (long) tags.embedding().length));
      }
    }
    Manifest manifest = manifest(directory, shapes, nowMillis);
    Files.write(directory.resolve(Manifest.FILE_NAME), manifest.toJson());
    return manifest;
  }

  private static void copy(Path from, Path to) throws IOException {
    if (!Files.isRegularFile(from)) {
      throw new TrainingFailure("There is no file " + from + ".");
    }
    Files.copy(from, to);
  }

  private static String labelsOfOnlyHead(String lines, Path labels, Path description)
      throws IOException {
    JsonNode heads = new ObjectMapper().readTree(Files.readAllBytes(description)).path("heads");
    if (heads.size() != 1) {
      throw new TrainingFailure(
          labels
              + " is a plain list of names, which fits a network with one head; "
              + description
              + " has "
              + heads.size()
              + ".");
    }
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode names = json.putArray(heads.get(0).path("name").asText());
    lines.lines().map(String::strip).filter(name -> !name.isEmpty()).forEach(names::add);
    return json.toString();
  }

  private static RgbImage greyPicture() {
    byte[] rgb = new byte[PROBE * PROBE * 3];
    Arrays.fill(rgb, (byte) 128);
    return new RgbImage(PROBE, PROBE, rgb);
  }

  private static Manifest manifest(Path directory, Map<String, List<Long>> shapes, long nowMillis)
      throws IOException {
    return Manifest.of(ImageTaggingTraining.TASK)
        .files(directory, ImageTaggingTraining.TASK.files())
        .versionOfFiles()
        .createdAt(nowMillis)
        .shapes(shapes)
        .codeVersion("imported")
        .build();
  }
}
