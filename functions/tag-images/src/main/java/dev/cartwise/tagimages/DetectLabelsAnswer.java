package dev.cartwise.tagimages;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.cartwise.imagetagging.colour.DominantColour;
import dev.cartwise.imagetagging.colour.ImageProperties;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
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

  private static final JsonFactory JSON = new JsonFactory();
  private static final int ROOM = 1024;
  private static final int DECIMALS = 4;
  private static final double SCALE = 1e4;

  /** The body on the wire; the same answer is the same text. */
  String toJson() {
    StringWriter text = new StringWriter(ROOM);
    try (JsonGenerator json = JSON.createGenerator(text)) {
      write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** Straight to the text: a tree of it would take as long again as all tags. */
  private void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("Labels");
    for (DetectedLabel label : labels) {
      write(label, json);
    }
    json.writeEndArray();
    json.writeStringField("LabelModelVersion", modelVersion);
    if (properties.isPresent()) {
      json.writeObjectFieldStart("ImageProperties");
      write(properties.get(), json);
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void write(DetectedLabel label, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("Name", label.label().name());
    json.writeNumberField("Confidence", rounded(label.confidence()));
    writeNames("Instances", List.of(), json);
    writeNames("Parents", label.label().parents(), json);
    String chinese = label.label().chinese();
    boolean hasAlias = !chinese.equals(label.label().name());
    writeNames("Aliases", hasAlias ? List.of(chinese) : List.of(), json);
    writeNames("Categories", List.of(label.category()), json);
    json.writeEndObject();
  }

  private static void writeNames(String member, List<String> names, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(member);
    for (String name : names) {
      json.writeStartObject();
      json.writeStringField("Name", name);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(ImageProperties properties, JsonGenerator json) throws IOException {
    write(properties.whole(), json);
    if (properties.foreground().isPresent()) {
      json.writeObjectFieldStart("Foreground");
      write(properties.foreground().get(), json);
      json.writeEndObject();
    }
    if (properties.background().isPresent()) {
      json.writeObjectFieldStart("Background");
      write(properties.background().get(), json);
      json.writeEndObject();
    }
  }

  private static void write(ImageProperties.Part part, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("Quality");
    json.writeNumberField("Brightness", rounded(part.quality().brightness()));
    json.writeNumberField("Sharpness", rounded(part.quality().sharpness()));
    json.writeNumberField("Contrast", rounded(part.quality().contrast()));
    json.writeEndObject();
    json.writeArrayFieldStart("DominantColors");
    for (DominantColour colour : part.colours()) {
      write(colour, json);
    }
    json.writeEndArray();
  }

  private static void write(DominantColour colour, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("Red", colour.red());
    json.writeNumberField("Green", colour.green());
    json.writeNumberField("Blue", colour.blue());
    json.writeStringField("HexCode", colour.hex());
    json.writeStringField("CSSColor", colour.cssName());
    json.writeStringField("SimplifiedColor", colour.simple().text());
    json.writeNumberField("PixelPercent", rounded(100 * colour.share()));
    json.writeEndObject();
  }

  private static BigDecimal rounded(double value) {
    return BigDecimal.valueOf(Math.round(value * SCALE), DECIMALS);
  }
}
