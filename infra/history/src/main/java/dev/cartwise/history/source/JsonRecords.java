package dev.cartwise.history.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The records of JSON lines, one object a line. Of an object only what columns ask for is kept; the
 * rest is checked to be JSON.
 */
final class JsonRecords extends TextRecords {

  private static final JsonFactory PARSERS = new ObjectMapper().getFactory();

  private final @Nullable JsonPath each;
  private final List<JsonColumn> columns;
  private final JsonSelection selection;
  private List<Row> rows = List.of();

  /**
   * @param each the list of which every element is a row, or empty
   * @param columns paths from the outermost object, into elements of the list too
   */
  JsonRecords(TextWindow window, long lines, String each, List<String> columns) {
    super(window, TextEncoding.UTF_8, lines);
    this.each = each.isEmpty() ? null : JsonPath.of(each);
    this.columns = columns.stream().map(column -> JsonColumn.of(column, each)).toList();
    this.selection = JsonSelection.of(columns, each);
  }

  @Override
  void find() throws IOException {
    rows = List.of();
    int end = window().lineLength(MAX_RECORD_BYTES);
    if (end > MAX_RECORD_BYTES) {
      rejectLine(CsvFields.TOO_LONG);
      return;
    }
    int length = window().at(end) == '\n' ? end + 1 : end;
    String problem = window().isAscii(length) ? null : problemOfBytes(length);
    found(length, 1, problem == null ? parse(length) : problem);
  }

  private @Nullable String parse(int length) throws IOException {
    try (JsonParser parser = PARSERS.createParser(window().bytes(), window().start(), length)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return "is no JSON object";
      }
      JsonNode object = selection.object(parser);
      if (parser.nextToken() != null) {
        return "is no JSON: text follows the object";
      }
      rows = rows(object);
      return null;
    } catch (JsonProcessingException e) {
      return "is no JSON: " + e.getOriginalMessage().lines().findFirst().orElse("");
    }
  }

  private List<Row> rows(JsonNode object) {
    JsonNode list = each == null ? null : each.in(object);
    if (list == null || !list.isArray() || list.isEmpty()) {
      return List.of(column -> columns.get(column).text(object, null));
    }
    List<Row> all = new ArrayList<>(list.size());
    @Nullable String[] ofLine =
        columns.stream()
            .map(column -> column.isOfElement() ? null : column.text(object, null))
            .toArray(String[]::new);
    for (JsonNode element : list) {
      all.add(
          column -> {
            JsonColumn asked = columns.get(column);
            return asked.isOfElement() ? asked.text(object, element) : ofLine[column];
          });
    }
    return all;
  }

  @Override
  public List<Row> rows() {
    return rows;
  }
}
