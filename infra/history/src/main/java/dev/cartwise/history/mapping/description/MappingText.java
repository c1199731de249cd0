package dev.cartwise.history.mapping.description;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.cartwise.history.HistoryException;
import dev.cartwise.history.HistoryException.Reason;
import java.util.stream.Collectors;

/** Mapping files as JSON. */
public final class MappingText {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
          .build();

  private MappingText() {}

  /**
   * Reads a mapping.
   *
   * @param name what the text is called in an error
   * @throws HistoryException if it is none, naming what is wrong
   */
  public static MappingFile read(String name, String text) {
    try {
      MappingFile mapping = MAPPER.readValue(text, MappingFile.class);
      if (mapping == null) {
        throw new HistoryException(Reason.MAPPING_WRONG, name + ": is empty");
      }
      return mapping;
    } catch (UnrecognizedPropertyException e) {
      String known =
          e.getKnownPropertyIds().stream()
              .map(String::valueOf)
              .sorted()
              .collect(Collectors.joining(", "));
      throw wrong(
          name,
          "has no member '%s' that means anything; these do: %s"
              .formatted(e.getPropertyName(), known),
          e);
    } catch (JsonMappingException e) {
      throw wrong(name, path(e) + e.getOriginalMessage().lines().findFirst().orElse(""), e);
    } catch (JsonProcessingException e) {
      throw wrong(name, "is no JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static String path(JsonMappingException e) {
    String path =
        e.getPath().stream()
            .map(each -> each.getFieldName() == null ? "" + each.getIndex() : each.getFieldName())
            .collect(Collectors.joining("."));
    return path.isEmpty() ? "" : path + ": ";
  }

  private static HistoryException wrong(String name, String what, Exception cause) {
    return new HistoryException(Reason.MAPPING_WRONG, name + ": " + what, cause);
  }

  /** Writes a mapping as it is read, in lines. */
  public static String write(MappingFile mapping) {
    try {
      return MAPPER.writeValueAsString(mapping) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a mapping is always JSON", e);
    }
  }
}
