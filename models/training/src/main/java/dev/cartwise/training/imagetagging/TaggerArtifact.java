package dev.cartwise.training.imagetagging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.imagetagging.TaggerFiles;
import dev.cartwise.training.imagetagging.data.LabelSpace;
import dev.cartwise.training.imagetagging.data.LabelTable;
import dev.cartwise.training.imagetagging.network.HeadAdjustments;
import dev.cartwise.training.imagetagging.network.HeadAdjustments.Parent;
import dev.cartwise.training.imagetagging.network.NetworkShape;
import dev.cartwise.training.imagetagging.network.TaggerModel;
import dev.cartwise.training.imagetagging.network.TaggerOnnx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a trained network and what it means as the files that serving opens. */
final class TaggerArtifact {

  private TaggerArtifact() {}

  /** Writes all files but the manifest. */
  static void write(Path directory, TaggerModel model, HeadAdjustments adjustments)
      throws IOException {
    Files.createDirectories(directory);
    Files.write(directory.resolve(TaggerFiles.MODEL), TaggerOnnx.write(model, adjustments));
    Files.write(directory.resolve(TaggerFiles.LABELS), json(labels(model.labels(), adjustments)));
    Files.write(directory.resolve(TaggerFiles.DESCRIPTION), json(description(model, adjustments)));
  }

  private static ObjectNode description(TaggerModel model, HeadAdjustments adjustments) {
    NetworkShape shape = model.shape();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("schemaVersion", 1);
    ObjectNode input = json.putObject("input");
    input.put("name", TaggerOnnx.INPUT);
    input.put("layout", "NHWC");
    input.put("type", "UINT8");
    input.put("width", shape.width());
    input.put("height", shape.height());
    input.put("fit", "LETTERBOX");
    input.put("surroundings", "CROPPED");
    ArrayNode heads = json.putArray("heads");
    for (int head = 0; head < model.labels().heads(); head++) {
      if (model.labels().size(head) > 0) {
        ObjectNode entry = heads.addObject();
        entry.put("name", LabelTable.HEADS.get(head));
        entry.put("output", LabelTable.HEADS.get(head));
        entry.put("activation", "LOGITS");
        entry.put("temperature", adjustments.temperatures()[head]);
      }
    }
    json.put("embedding", TaggerOnnx.EMBEDDING);
    return json;
  }

  private static ObjectNode labels(LabelSpace labels, HeadAdjustments adjustments) {
    ChineseNames chinese = new ChineseNames();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    for (int head = 0; head < labels.heads(); head++) {
      String name = LabelTable.HEADS.get(head);
      if (labels.size(head) == 0) {
        continue;
      }
      ArrayNode list = json.putArray(name);
      for (int label = 0; label < labels.size(head); label++) {
        String english = labels.labels().get(head).get(label);
        ObjectNode entry = list.addObject();
        entry.put("name", english);
        entry.put("zh", chinese.of(name, english));
        ArrayNode parents = entry.putArray("parents");
        parentsOf(head, label, adjustments.parents())
            .forEach((above, place) -> parents.add(labels.labels().get(above).get(place)));
      }
    }
    return json;
  }

  /** What is above a label, nearest first: numbers of heads with the place of the label there. */
  private static Map<Integer, Integer> parentsOf(int head, int label, List<Parent> parents) {
    Map<Integer, Integer> above = new LinkedHashMap<>();
    for (int level = 0; level < parents.size(); level++) {
      if (head == 0) {
        above.put(parents.get(level).head(), likeliest(parents.get(level).given()[label]));
      } else if (parents.get(level).head() == head && level + 1 < parents.size()) {
        Parent next = parents.get(level + 1);
        above.put(next.head(), likeliest(summed(parents.get(level), label, next)));
      }
    }
    return above;
  }

  /** How the article types below a label are spread over the labels of a higher head. */
  private static float[] summed(Parent own, int label, Parent higher) {
    float[] sum = new float[higher.given()[0].length];
    for (int type = 0; type < own.given().length; type++) {
      for (int place = 0; place < sum.length; place++) {
        sum[place] += own.given()[type][label] * higher.given()[type][place];
      }
    }
    return sum;
  }

  private static int likeliest(float[] shares) {
    int best = 0;
    for (int i = 1; i < shares.length; i++) {
      best = shares[i] > shares[best] ? i : best;
    }
    return best;
  }

  private static byte[] json(ObjectNode node) throws JsonProcessingException {
    return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(node);
  }
}
