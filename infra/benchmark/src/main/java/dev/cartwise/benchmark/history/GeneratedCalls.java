package dev.cartwise.benchmark.history;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import java.util.function.IntFunction;

/**
 * Lines as Google Analytics 4 and Segment export them, with all that a shop's page sends along: 2
 * to 6 kB each. One seed makes the same lines.
 */
final class GeneratedCalls {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long SEED = 20_240_115;
  private static final long START_SECONDS = Instant.parse("2024-01-15T00:00:00Z").getEpochSecond();
  private static final int PARAMETERS = 18;
  private static final int SEGMENT_PROPERTIES = 36;
  private static final int MOST_ITEMS = 4;

  private final Random random = new Random(SEED);

  /** Writes so many lines of GA4 as BigQuery exports them. */
  void writeGa4(Path file, int lines) throws IOException {
    write(file, lines, this::ga4);
  }

  /** Writes so many calls of Segment. */
  void writeSegment(Path file, int lines) throws IOException {
    write(file, lines, this::segment);
  }

  private static void write(Path file, int lines, IntFunction<ObjectNode> made) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int line = 0; line < lines; line++) {
        out.append(JSON.writeValueAsString(made.apply(line))).append('\n');
      }
    }
  }

  private ObjectNode ga4(int line) {
    int items = 1 + random.nextInt(MOST_ITEMS);
    ObjectNode event = JSON.createObjectNode();
    event.put("event_date", "20240115");
    event.put("event_timestamp", START_SECONDS + line + "000000");
    event.put("event_name", items == 1 ? "view_item" : "purchase");
    ArrayNode parameters = event.putArray("event_params");
    parameter(parameters, "ga_session_id", "int_value", Long.toString(START_SECONDS + line / 9));
    for (int parameter = 0; parameter < PARAMETERS; parameter++) {
      parameter(parameters, "parameter_" + parameter, "string_value", words(2));
    }
    event.put("user_pseudo_id", random.nextInt(99_999) + "." + random.nextInt(99_999));
    texts(event.putObject("device"), "category", "operating_system", "browser", "language");
    texts(event.putObject("geo"), "continent", "country", "region", "city");
    texts(event.putObject("traffic_source"), "name", "medium", "source");
    event.putObject("ecommerce").put("transaction_id", "T" + line).put("purchase_revenue", 12.5);
    ArrayNode list = event.putArray("items");
    for (int item = 0; item < items; item++) {
      ObjectNode one = list.addObject();
      one.put("item_id", "SKU_" + random.nextInt(5_000)).put("item_name", words(4));
      texts(one, "item_brand", "item_variant", "item_category", "item_category2", "coupon");
      texts(one, "affiliation", "location_id", "item_list_id", "item_list_name", "promotion_id");
      one.put("price", random.nextInt(9_999) / 100.0).put("quantity", "1");
    }
    return event;
  }

  private void parameter(ArrayNode parameters, String key, String type, String value) {
    ObjectNode parameter = parameters.addObject();
    parameter.put("key", key);
    parameter.putObject("value").put(type, value);
  }

  private ObjectNode segment(int line) {
    ObjectNode call = JSON.createObjectNode();
    call.put("type", "track");
    call.put("event", "Order Completed");
    call.put("messageId", "ajs-next-" + line + "-" + Long.toHexString(random.nextLong()));
    call.put("anonymousId", "a-" + random.nextInt(9_999));
    call.put("userId", "u-" + random.nextInt(9_999));
    call.put("timestamp", Instant.ofEpochSecond(START_SECONDS + line).toString());
    ObjectNode context = call.putObject("context");
    texts(context.putObject("page"), "path", "referrer", "search", "title", "url");
    texts(context.putObject("campaign"), "name", "source", "medium", "term", "content");
    texts(context.putObject("library"), "name", "version");
    context.put("userAgent", words(12));
    ObjectNode properties = call.putObject("properties");
    for (int property = 0; property < SEGMENT_PROPERTIES; property++) {
      properties.put("property_" + property, words(3));
    }
    ArrayNode products = properties.putArray("products");
    int items = 1 + random.nextInt(MOST_ITEMS);
    for (int item = 0; item < items; item++) {
      ObjectNode one = products.addObject();
      one.put("product_id", "P-" + random.nextInt(5_000)).put("sku", "S-" + item);
      texts(one, "name", "brand", "variant", "category", "url", "image_url", "coupon");
      one.put("price", random.nextInt(9_999) / 100.0).put("quantity", 1 + item);
    }
    return call;
  }

  /** Members of two words each. */
  private void texts(ObjectNode object, String... members) {
    for (String member : members) {
      object.put(member, words(2));
    }
  }

  private String words(int count) {
    StringBuilder words = new StringBuilder();
    for (int word = 0; word < count; word++) {
      words.append(word == 0 ? "" : " ").append(Integer.toString(random.nextInt(1 << 28), 36));
    }
    return words.toString();
  }
}
