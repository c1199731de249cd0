package dev.cartwise.recommenditems;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.recommendation.Praise;
import dev.cartwise.recommendation.catalogue.AttributeColumns;
import dev.cartwise.recommendation.catalogue.Catalogue;
import java.util.List;
import java.util.UUID;

/**
 * The items of an answer.
 *
 * @param picks best first
 * @param unknownItemIds asked for but not in the catalogue: they come last, without a score
 * @param metadataColumns the columns to tell of each item
 * @param catalogue what the items' numbers mean
 */
record Answer(
    List<Pick> picks,
    List<String> unknownItemIds,
    List<String> metadataColumns,
    Catalogue catalogue) {

  /**
   * The body on the wire.
   *
   * @param list the name of the list of items
   */
  String toJson(String list) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode items = json.putArray(list);
    Praise praise = Praise.in(catalogue);
    picks.forEach(pick -> write(pick, praise, items.addObject()));
    unknownItemIds.forEach(id -> items.addObject().put("itemId", id));
    json.put("recommendationId", UUID.randomUUID().toString());
    return json.toString();
  }

  private void write(Pick pick, Praise praise, ObjectNode entry) {
    entry.put("itemId", catalogue.itemId(pick.item()));
    entry.put("score", (float) pick.ranked().score());
    pick.promotion()
        .filter(promotion -> !promotion.name().isEmpty())
        .ifPresent(promotion -> entry.put("promotionName", promotion.name()));
    if (!metadataColumns.isEmpty()) {
      ObjectNode metadata = entry.putObject("metadata");
      metadataColumns.forEach(column -> write(column, pick, metadata));
    }
    ArrayNode reasons = entry.putArray("reason").add(pick.ranked().reason().text());
    praise.of(pick.item()).forEach(reason -> reasons.add(reason.text()));
  }

  private void write(String column, Pick pick, ObjectNode metadata) {
    if (pick.facts().isPresent()) {
      String value = pick.facts().get().columns().get(column);
      if (value != null) {
        metadata.put(column, value);
      }
      return;
    }
    AttributeColumns columns = catalogue.columns();
    int code = columns.code(columns.indexOf(column), pick.item());
    if (code >= 0) {
      metadata.put(column, columns.text(code));
    }
  }
}
