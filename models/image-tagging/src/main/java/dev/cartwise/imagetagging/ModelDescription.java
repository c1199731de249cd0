package dev.cartwise.imagetagging;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.inference.ModelSignature;
import dev.cartwise.inference.TensorSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a network is fed and how its outputs are read, as {@code tagger.json} and {@code labels.json}
 * say.
 *
 * @param input the picture
 * @param heads the outputs with labels, at least one
 * @param embedding the output {@code float[1][dimension]} that describes the whole picture
 */
record ModelDescription(InputSpec input, List<HeadSpec> heads, Optional<String> embedding) {

  private static final int SCHEMA_VERSION = 1;

  ModelDescription {
    heads = List.copyOf(heads);
  }

  static ModelDescription read(Path directory) throws ArtifactException {
    JsonPart json = JsonPart.read(directory.resolve(TaggerFiles.DESCRIPTION));
    json.integer("schemaVersion", 1, SCHEMA_VERSION);
    Map<String, Head> labels = LabelFile.read(directory.resolve(TaggerFiles.LABELS));
    List<HeadSpec> heads = new ArrayList<>();
    for (JsonPart part : json.member("heads").elements()) {
      String name = part.text("name");
      Head head = labels.get(name);
      if (head == null) {
        throw part.member("name").corrupt(name + " has no list in " + TaggerFiles.LABELS);
      }
      if (heads.stream().anyMatch(each -> each.head().name().equals(name))) {
        throw part.member("name").corrupt("must not be there twice: " + name);
      }
      heads.add(HeadSpec.read(part, head));
    }
    return new ModelDescription(
        InputSpec.read(json.object("input")),
        heads,
        json.has("embedding") ? Optional.of(json.text("embedding")) : Optional.empty());
  }

  /** What the network must look like. */
  ModelSignature signature() {
    List<TensorSpec> outputs = new ArrayList<>();
    for (HeadSpec head : heads) {
      addOnce(outputs, head.tensor());
    }
    embedding.ifPresent(name -> addOnce(outputs, TensorSpec.floats(name, 1, TensorSpec.ANY)));
    return new ModelSignature(List.of(input.tensor()), outputs);
  }

  /** One output may serve as a head and as the embedding. */
  private static void addOnce(List<TensorSpec> outputs, TensorSpec output) {
    if (outputs.stream().noneMatch(each -> each.name().equals(output.name()))) {
      outputs.add(output);
    }
  }
}
