package dev.cartwise.history.mapping;

import dev.cartwise.contracts.EventKind;
import dev.cartwise.contracts.Interaction;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.history.HistoryException;
import dev.cartwise.history.mapping.description.MappingFile;
import dev.cartwise.history.mapping.description.RecordField;
import dev.cartwise.history.mapping.value.Amounts;
import dev.cartwise.history.source.Row;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Makes events, within the limits that events have which come by PutEvents. */
final class EventMaker implements RecordMaker<Interaction> {

  private final ShopId shop;
  private final MappingFile mapping;
  private final EventTimes times;
  private final EventProperties properties;
  private final Source user;
  private final Source session;
  private final Source item;
  private final Source type;
  private final Source value;
  private final Source id;
  private final Source recommendation;
  private final Source prediction;
  private final Source impression;

  /**
   * @throws HistoryException if the mapping leaves open what every event needs
   */
  EventMaker(ShopId shop, MappingFile mapping, EventTimes times, Columns columns) {
    this.shop = shop;
    this.mapping = mapping;
    this.times = times;
    this.properties = new EventProperties(mapping.properties(), columns);
    this.session = columns.optional(RecordField.SESSION_ID);
    this.user =
        session.isNothing()
            ? columns.required(RecordField.USER_ID)
            : columns.optional(RecordField.USER_ID);
    this.item = columns.required(RecordField.ITEM_ID);
    this.type =
        mapping.defaultEventType() == null
            ? columns.required(RecordField.EVENT_TYPE)
            : columns.optional(RecordField.EVENT_TYPE);
    this.value = columns.optional(RecordField.EVENT_VALUE);
    this.id = columns.optional(RecordField.EVENT_ID);
    this.recommendation = columns.optional(RecordField.RECOMMENDATION_ID);
    this.prediction = columns.optional(RecordField.PREDICTION_ID);
    this.impression = columns.optional(RecordField.IMPRESSION);
  }

  @Override
  public List<Interaction> make(List<Row> rows) throws RejectedException {
    if (rows.size() > 1 && EventKind.of(type(rows.get(0))) == EventKind.OTHER) {
      return List.of(event(rows.get(0), null, ""));
    }
    List<Interaction> events = new ArrayList<>();
    for (Row row : rows) {
      try {
        String itemId = item.id(row);
        if (itemId != null || rows.size() == 1 || !row.where().isEmpty()) {
          events.add(event(row, itemId, rows.size() == 1 ? "" : "#" + events.size()));
        }
      } catch (RejectedException e) {
        throw e.at(row.where());
      }
    }
    if (events.isEmpty()) {
      throw noItem();
    }
    return events;
  }

  private Interaction event(Row row, @Nullable String itemId, String place)
      throws RejectedException {
    String userId = user.id(row);
    String visit = session.id(row);
    String sessionId = visit == null ? userId : visit;
    if (sessionId == null) {
      throw new RejectedException(
          user.isNothing() ? session.name() : user.name(), "names nobody, and there is no session");
    }
    String eventType = type(row);
    if (itemId == null && EventKind.of(eventType) != EventKind.OTHER) {
      throw noItem();
    }
    long timeMillis = times.millis(row);
    Double eventValue = amount(row);
    String text = properties.text(row);
    String recommendationId = answer(recommendation, row);
    String predictionId = answer(prediction, row);
    List<String> shown = shown(row);
    String eventId = id.id(row);
    Interaction event =
        new Interaction(
            shop,
            userId,
            sessionId,
            eventId == null ? "" : given(eventId + place),
            eventType,
            timeMillis,
            itemId,
            eventValue,
            text,
            recommendationId,
            predictionId,
            shown,
            null);
    return eventId == null ? event.withDerivedKey() : event;
  }

  private static @Nullable String answer(Source source, Row row) throws RejectedException {
    String answer = source.id(row);
    if (answer != null && answer.length() > Interaction.MAX_ANSWER_ID) {
      throw new RejectedException(
          source.name(), "has more than " + Interaction.MAX_ANSWER_ID + " characters");
    }
    return answer;
  }

  private RejectedException noItem() {
    return new RejectedException(item.name(), "names no item");
  }

  private String type(Row row) throws RejectedException {
    String read = type.value(row);
    String name = read == null ? mapping.defaultEventType() : read;
    if (name == null) {
      throw new RejectedException(type.name(), "names no event type");
    }
    String mapped = mapping.eventTypes().getOrDefault(name, name);
    if (mapped.codePointCount(0, mapped.length()) > Interaction.MAX_ID) {
      throw new RejectedException(
          type.name(), "has more than " + Interaction.MAX_ID + " characters");
    }
    return mapped;
  }

  private @Nullable Double amount(Row row) throws RejectedException {
    String text = value.value(row);
    if (text == null) {
      return null;
    }
    OptionalDouble amount = Amounts.of(text);
    if (amount.isEmpty()) {
      throw new RejectedException(value.name(), "'" + text + "' is no number");
    }
    return amount.getAsDouble();
  }

  private List<String> shown(Row row) throws RejectedException {
    String text = impression.value(row);
    if (text == null) {
      return List.of();
    }
    List<String> items = new ArrayList<>();
    for (String each : text.split("\\|")) {
      if (!each.isBlank() && items.size() < Interaction.MAX_IMPRESSION) {
        items.add(each.strip());
      }
    }
    return items;
  }

  private String given(String key) throws RejectedException {
    if (key.getBytes(StandardCharsets.UTF_8).length > Interaction.MAX_EVENT_ID_BYTES) {
      throw new RejectedException(
          id.name(), "has more than " + Interaction.MAX_EVENT_ID_BYTES + " bytes");
    }
    return key;
  }
}
