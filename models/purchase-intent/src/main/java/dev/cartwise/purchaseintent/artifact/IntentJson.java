package dev.cartwise.purchaseintent.artifact;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.manifest.StrictJson;
import dev.cartwise.purchaseintent.model.ModelKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The JSON of {@link IntentDescription}. What the reader does not find is {@code CORRUPT}. */
final class IntentJson {

  private static final int SCHEMA_VERSION = 1;
  private static final String SHOPPER = "shopper";
  private static final String ITEM = "item";

  private IntentJson() {}

  static byte[] write(IntentDescription intent) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("schemaVersion", SCHEMA_VERSION);
    root.put("horizonMillis", intent.horizonMillis());
    write(root.putObject(SHOPPER), intent.shopper());
    intent.item().ifPresent(item -> write(root.putObject(ITEM), item));
    return StrictJson.write(root);
  }

  private static void write(ObjectNode node, HeadDescription head) {
    node.put("kind", head.kind().toString());
    node.put("baseRate", head.baseRate());
    head.features().forEach(node.putArray("features")::add);
    CalibrationJson.write(node.putObject("calibration"), head.calibration());
    ObjectNode rates = node.putObject("rates");
    List<RateBin> bins = head.rates().bins();
    JsonNumbers.write(rates, "fromLogit", bins.stream().mapToDouble(RateBin::fromLogit));
    JsonNumbers.writeWhole(rates, "examples", bins.stream().mapToInt(RateBin::examples));
    JsonNumbers.writeWhole(rates, "buyers", bins.stream().mapToInt(RateBin::buyers));
  }

  /**
   * @throws IllegalArgumentException if a number is outside its range
   */
  static IntentDescription read(byte[] bytes) throws ArtifactException {
    StrictJson root = StrictJson.parse(IntentDescription.FILE_NAME, bytes);
    root.schemaVersion(SCHEMA_VERSION);
    return new IntentDescription(
        root.integer("horizonMillis"),
        head(root.object(SHOPPER)),
        root.node().has(ITEM) ? Optional.of(head(root.object(ITEM))) : Optional.empty());
  }

  private static HeadDescription head(StrictJson json) throws ArtifactException {
    String kind = json.text("kind");
    return new HeadDescription(
        ModelKind.find(kind)
            .orElseThrow(() -> new IllegalArgumentException("the unknown kind " + kind)),
        json.texts("features"),
        json.number("baseRate"),
        CalibrationJson.read(json.object("calibration")),
        rates(json.object("rates")));
  }

  private static HeldOutRates rates(StrictJson json) throws ArtifactException {
    double[] from = JsonNumbers.read(json, "fromLogit");
    int[] examples = JsonNumbers.readWhole(json, "examples");
    int[] buyers = JsonNumbers.readWhole(json, "buyers");
    if (from.length != examples.length || from.length != buyers.length) {
      throw new IllegalArgumentException("the lists of rates differ in length");
    }
    List<RateBin> bins = new ArrayList<>();
    for (int i = 0; i < from.length; i++) {
      bins.add(new RateBin(from[i], examples[i], buyers[i]));
    }
    return new HeldOutRates(bins);
  }
}
