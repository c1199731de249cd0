package dev.cartwise.history.mapping.description;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a file mean. In {@code docs/formats.md} each member is told.
 *
 * @param notes words for who reads the mapping
 * @param encoding the name of the text's encoding; null for UTF-8
 * @param delimiter what stands between fields of CSV; null for that which makes the most columns
 * @param each in JSON lines, the path of the list of which every element is a row; null for none
 * @param lineItems where a line of CSV tells of several items, each of which is a row; null for
 *     nowhere
 * @param only columns with patterns, one of which a line must match to be a record
 * @param leaveOut columns with patterns; a record that matches one is rejected
 * @param fillDown what only the first line of a group tells, or null
 * @param clean columns with what is done to their values
 * @param time of the column of times
 * @param eventTypes the file's names of types with those that they become
 * @param defaultEventType the type of a line that has none, or null
 * @param fields columns by what they fill; of several the first that has a value
 * @param properties columns by the property that they become; likewise
 * @param as forms by property; a text where nothing is said
 * @param keepOthers whether every other column of CSV becomes a property of its own name
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record MappingFile(
    List<String> notes,
    @Nullable String encoding,
    @Nullable String delimiter,
    @Nullable String each,
    @Nullable LineItemColumns lineItems,
    Map<String, List<String>> only,
    Map<String, List<String>> leaveOut,
    @Nullable FillDown fillDown,
    Map<String, Cleaning> clean,
    TimeSettings time,
    Map<String, String> eventTypes,
    @Nullable String defaultEventType,
    Map<RecordField, List<String>> fields,
    Map<String, List<String>> properties,
    Map<String, PropertyForm> as,
    boolean keepOthers) {

  public MappingFile {
    notes = notes == null ? List.of() : List.copyOf(notes);
    only = copy(only);
    leaveOut = copy(leaveOut);
    clean = copy(clean);
    time = time == null ? TimeSettings.OPEN : time;
    eventTypes = copy(eventTypes);
    fields = copy(fields);
    properties = copy(properties);
    as = copy(as);
  }

  private static <K, V> Map<K, V> copy(@Nullable Map<K, V> map) {
    return map == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}
