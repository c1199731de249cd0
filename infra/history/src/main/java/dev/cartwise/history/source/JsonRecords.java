package dev.cartwise.history.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records of JSON lines, one object a line. */
final class JsonRecords extends TextRecords {

  private static final ObjectReader READER =
      new ObjectMapper()
          .readerFor(JsonNode.class)
          .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final @Nullable JsonPath each;
  private final List<JsonColumn> columns;
  private List<Row> rows = List.of();

  /**
   * @param each the list of which every element is a row, or empty
   * @param columns paths from the outermost object, into elements of the list too
   */
  JsonRecords(TextWindow window, long lines, String each, List<String> columns) {
    super(window, TextEncoding.UTF_8, lines);
    this.each = each.isEmpty() ? null : JsonPath.of(each);
    this.columns = columns.stream().map(column -> JsonColumn.of(column, each)).toList();
  }

  @Override
  void find() throws IOException {
    rows = List.of();
    int end = 0;
    int seen = 0;
    int next = window().at(0);
    while (next != '\n' && next != TextWindow.END) {
      if (++end > MAX_RECORD_BYTES) {
        rejectLine(CsvFields.TOO_LONG);
        return;
      }
      seen |= next;
      next = window().at(end);
    }
    int length = next == '\n' ? end + 1 : end;
    String problem = seen < 0x80 ? null : problemOfBytes(length);
    found(length, 1, problem == null ? parse(length) : problem);
  }

  private @Nullable String parse(int length) throws IOException {
    try {
      JsonNode object = READER.readValue(window().bytes(), window().start(), length);
      if (!object.isObject()) {
        return "is no JSON object";
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
    for (JsonNode element : list) {
      all.add(column -> columns.get(column).text(object, element));
    }
    return all;
  }

  @Override
  public List<Row> rows() {
    return rows;
  }
}
