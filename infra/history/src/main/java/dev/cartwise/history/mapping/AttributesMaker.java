package dev.cartwise.history.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.contracts.ItemRecord;
import dev.cartwise.contracts.UserRecord;
import dev.cartwise.history.mapping.description.MappingFile;
import dev.cartwise.history.mapping.description.PropertyForm;
import dev.cartwise.history.mapping.description.RecordField;
import dev.cartwise.history.mapping.value.PropertyValues;
import dev.cartwise.history.source.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Makes items or users, within the limits that PutItems and PutUsers have.
 *
 * @param <R> an item or a user
 */
final class AttributesMaker<R> implements RecordMaker<R> {

  private static final int MAX_ITEM_CHARS = 32_000;
  private static final int MAX_USER_CHARS = 24_000;

  private final Source id;
  private final int maxChars;
  private final BiFunction<String, String, R> toRecord;
  private final List<Property> properties = new ArrayList<>();

  private record Property(String name, Source source, PropertyForm form) {}

  private AttributesMaker(
      RecordField idField,
      int maxChars,
      BiFunction<String, String, R> toRecord,
      MappingFile mapping,
      List<String> header,
      Columns columns) {
    this.id = columns.required(idField);
    this.maxChars = maxChars;
    this.toRecord = toRecord;
    mapping
        .properties()
        .forEach(
            (name, candidates) ->
                add(
                    name,
                    columns.source(candidates),
                    mapping.as().getOrDefault(name, PropertyForm.TEXT)));
    if (mapping.keepOthers()) {
      List<String> used = columns.names();
      header.stream()
          .filter(name -> !name.isEmpty() && !used.contains(name))
          .forEach(name -> add(name, columns.source(List.of(name)), PropertyForm.TEXT));
    }
  }

  static AttributesMaker<ItemRecord> ofItems(
      MappingFile mapping, List<String> header, Columns columns) {
    return new AttributesMaker<>(
        RecordField.ITEM_ID, MAX_ITEM_CHARS, ItemRecord::new, mapping, header, columns);
  }

  static AttributesMaker<UserRecord> ofUsers(
      MappingFile mapping, List<String> header, Columns columns) {
    return new AttributesMaker<>(
        RecordField.USER_ID, MAX_USER_CHARS, UserRecord::new, mapping, header, columns);
  }

  private void add(String name, Source source, PropertyForm form) {
    if (!source.isNothing()) {
      properties.add(new Property(name, source, form));
    }
  }

  @Override
  public List<R> make(List<Row> rows) throws RejectedException {
    List<R> records = new ArrayList<>(rows.size());
    for (Row row : rows) {
      records.add(record(row));
    }
    return records;
  }

  private R record(Row row) throws RejectedException {
    String key = id.id(row);
    if (key == null) {
      throw new RejectedException(id.name(), "is empty");
    }
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (Property property : properties) {
      String value = property.source.value(row);
      JsonNode node = value == null ? null : PropertyValues.of(value, property.form);
      if (node != null) {
        object.set(property.name, node);
      }
    }
    String text = object.toString();
    if (text.length() > maxChars) {
      throw new RejectedException(
          id.name(), "has properties of more than %,d characters".formatted(maxChars));
    }
    return toRecord.apply(key, text);
  }
}
