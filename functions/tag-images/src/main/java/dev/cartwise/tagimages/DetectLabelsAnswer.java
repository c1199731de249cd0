package dev.cartwise.tagimages;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.imagetagging.colour.DominantColour;
import dev.cartwise.imagetagging.colour.ImageProperties;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The answer to DetectLabels.
 *
 * @param labels the most likely first
 * @param properties colours and quality, if they were asked for
 * @param modelVersion the version of the model
 */
record DetectLabelsAnswer(
    List<DetectedLabel> labels, Optional<ImageProperties> properties, String modelVersion) {

  private static final int DECIMALS = 4;
  private static final double SCALE = 1e4;

  /** The body on the wire; the same answer is the same text. */
  String toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode list = json.putArray("Labels");
    labels.forEach(label -> write(label, list.addObject()));
    json.put("LabelModelVersion", modelVersion);
    properties.ifPresent(all -> write(all, json.putObject("ImageProperties")));
    return json.toString();
  }

  private static void write(DetectedLabel label, ObjectNode entry) {
    entry.put("Name", label.label().name());
    entry.put("Confidence", rounded(label.confidence()));
    entry.putArray("Instances");
    ArrayNode parents = entry.putArray("Parents");
    label.label().parents().forEach(parent -> parents.addObject().put("Name", parent));
    ArrayNode aliases = entry.putArray("Aliases");
    if (!label.label().chinese().equals(label.label().name())) {
      aliases.addObject().put("Name", label.label().chinese());
    }
    entry.putArray("Categories").addObject().put("Name", label.category());
  }

  private static void write(ImageProperties properties, ObjectNode entry) {
    write(properties.whole(), entry);
    properties.foreground().ifPresent(part -> write(part, entry.putObject("Foreground")));
    properties.background().ifPresent(part -> write(part, entry.putObject("Background")));
  }

  private static void write(ImageProperties.Part part, ObjectNode entry) {
    ObjectNode quality = entry.putObject("Quality");
    quality.put("Brightness", rounded(part.quality().brightness()));
    quality.put("Sharpness", rounded(part.quality().sharpness()));
    quality.put("Contrast", rounded(part.quality().contrast()));
    ArrayNode colours = entry.putArray("DominantColors");
    part.colours().forEach(colour -> write(colour, colours.addObject()));
  }

  private static void write(DominantColour colour, ObjectNode entry) {
    entry.put("Red", colour.red());
    entry.put("Green", colour.green());
    entry.put("Blue", colour.blue());
    entry.put("HexCode", colour.hex());
    entry.put("CSSColor", colour.cssName());
    entry.put("SimplifiedColor", colour.simple().text());
    entry.put("PixelPercent", rounded(100 * colour.share()));
  }

  private static BigDecimal rounded(double value) {
    return BigDecimal.valueOf(Math.round(value * SCALE), DECIMALS);
  }
}
