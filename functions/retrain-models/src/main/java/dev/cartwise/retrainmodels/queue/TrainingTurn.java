package dev.cartwise.retrainmodels.queue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.contracts.ShopId;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * What a message of the queue of trainings says: the turn of one shop, or of all shops from a place
 * of their directory on.
 *
 * @param due when the schedule was due
 * @param shop the shop; empty for all
 * @param place where the shops begin; empty at the first, and for one shop
 */
public record TrainingTurn(Instant due, Optional<ShopId> shop, Optional<String> place) {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String DUE = "due";
  private static final String SHOP = "shop";
  private static final String PLACE = "place";

  /** The turn of a shop. */
  public static TrainingTurn of(ShopId shop, Instant due) {
    return new TrainingTurn(due, Optional.of(shop), Optional.empty());
  }

  /** The turn of all shops from a place on. */
  public static TrainingTurn ofAll(Optional<String> place, Instant due) {
    return new TrainingTurn(due, Optional.empty(), place);
  }

  /**
   * Reads a message.
   *
   * @throws IllegalArgumentException naming what is wrong with it
   */
  public static TrainingTurn parse(String message) {
    JsonNode json;
    try {
      json = MAPPER.readTree(message);
    } catch (IOException e) {
      throw new IllegalArgumentException("message: is not JSON", e);
    }
    if (!json.isObject()) {
      throw new IllegalArgumentException("message: is no JSON object");
    }
    return new TrainingTurn(due(json), shop(json), text(json, PLACE));
  }

  private static Instant due(JsonNode json) {
    String text = text(json, DUE).orElse("");
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(DUE + ": not an ISO 8601 time: '" + text + "'", e);
    }
  }

  private static Optional<ShopId> shop(JsonNode json) {
    Optional<String> name = text(json, SHOP);
    if (name.isPresent() && !ShopId.isWellFormed(name.get())) {
      throw new IllegalArgumentException(SHOP + ": not a shop id: '" + name.get() + "'");
    }
    return name.map(ShopId::new);
  }

  private static Optional<String> text(JsonNode json, String member) {
    return Optional.ofNullable(json.path(member).textValue());
  }

  /** The message. */
  public String toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put(DUE, due.toString());
    shop.ifPresent(id -> json.put(SHOP, id.value()));
    place.ifPresent(from -> json.put(PLACE, from));
    return json.toString();
  }
}
