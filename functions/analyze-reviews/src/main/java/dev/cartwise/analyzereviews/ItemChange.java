package dev.cartwise.analyzereviews;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwise.awsprotocol.BatchEvent;
import dev.cartwise.featurestore.MalformedRowException;
import dev.cartwise.featurestore.row.ItemAttributesImages;
import dev.cartwise.featurestore.row.ItemAttributesImages.ShopItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * New attributes of an item, as the stream of the table of item features brought them.
 *
 * @param sequenceNumber the record's place in its shard
 * @param item the item with its shop
 */
record ItemChange(String sequenceNumber, ShopItem item) {

  private static final Logger LOG = Logger.getLogger(ItemChange.class);

  /**
   * Reads a batch. Rows of other writers, this function among them, and removed rows are left out.
   *
   * @param poison hears of the sequence numbers of records that cannot be read
   */
  static List<ItemChange> read(JsonNode batch, Set<String> poison) {
    List<ItemChange> changes = new ArrayList<>();
    for (JsonNode entry : BatchEvent.records(batch)) {
      JsonNode change = entry.path("dynamodb");
      String sequenceNumber = change.path("SequenceNumber").asText();
      JsonNode image = change.path("NewImage");
      if (image.isMissingNode() && entry.path("eventName").asText().equals("REMOVE")) {
        continue;
      }
      try {
        ItemAttributesImages.read(image)
            .ifPresent(item -> changes.add(new ItemChange(sequenceNumber, item)));
      } catch (MalformedRowException e) {
        LOG.errorf("poison record %s: %s", sequenceNumber, e.getMessage());
        poison.add(sequenceNumber);
      }
    }
    return changes;
  }
}
