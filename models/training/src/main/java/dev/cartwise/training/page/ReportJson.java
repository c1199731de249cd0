package dev.cartwise.training.page;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;

/** A report for programs; a figure that could not be measured is null. */
public final class ReportJson {

  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .registerModule(
              new SimpleModule()
                  .addSerializer(Double.class, new FiniteNumber<>())
                  .addSerializer(Double.TYPE, new FiniteNumber<>())
                  .addSerializer(Float.class, new FiniteNumber<>())
                  .addSerializer(Float.TYPE, new FiniteNumber<>()));

  private ReportJson() {}

  /** The report, made of records, as indented JSON. */
  public static String write(Object report) throws JsonProcessingException {
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(report);
  }

  /** Writes what JSON has no number for as null. */
  private static final class FiniteNumber<N extends Number> extends JsonSerializer<N> {

    @Override
    public void serialize(N value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      if (!Double.isFinite(value.doubleValue())) {
        json.writeNull();
      } else if (value instanceof Float) {
        json.writeNumber(value.floatValue());
      } else {
        json.writeNumber(value.doubleValue());
      }
    }
  }
}
