package dev.cartwise.recommendation.filter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.artifactstore.objects.ObjectStore;
import dev.cartwise.artifactstore.objects.StoredObject;
import dev.cartwise.artifactstore.objects.WriteCondition;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.recommendation.filter.language.FilterException;
import dev.cartwise.recommendation.filter.language.FilterExpression;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The filters that shops have declared, objects {@code filters/<shop>/<name>.json}. */
public final class DeclaredFilters {

  private static final int SCHEMA_VERSION = 1;
  private static final String SUFFIX = ".json";
  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9_-]{0,62}");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final ObjectStore objects;

  public DeclaredFilters(ObjectStore objects) {
    this.objects = objects;
  }

  /** Tells whether the text may name a filter: letters, digits, dashes, at most 63. */
  public static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  /**
   * Declares a filter or replaces it.
   *
   * @throws FilterException if the expression is not understood
   * @throws IllegalArgumentException if the name may not name a filter
   * @throws IOException also if somebody else declared it at the same time
   */
  public void put(ShopId shop, String name, String expression) throws IOException {
    FilterExpression.parse(expression);
    ObjectNode json = MAPPER.createObjectNode();
    json.put("schemaVersion", SCHEMA_VERSION);
    json.put("name", name);
    json.put("expression", expression);
    Optional<StoredObject> stored = objects.read(key(shop, name));
    WriteCondition condition =
        stored.isEmpty()
            ? new WriteCondition.Absent()
            : new WriteCondition.Unchanged(stored.get().tag());
    if (!objects.write(key(shop, name), MAPPER.writeValueAsBytes(json), condition)) {
      throw new IOException("filter " + name + " of " + shop + " is being declared by others");
    }
  }

  /** The expression of a filter, or empty if there is no such filter. */
  public Optional<String> find(ShopId shop, String name) throws IOException {
    Optional<StoredObject> stored = objects.read(key(shop, name));
    return stored.isEmpty() ? Optional.empty() : Optional.of(expression(stored.get(), name));
  }

  /** Every filter of a shop: expressions by name. */
  public Map<String, String> list(ShopId shop) throws IOException {
    Map<String, String> expressions = new TreeMap<>();
    String prefix = prefix(shop);
    for (String key : objects.list(prefix)) {
      if (key.endsWith(SUFFIX)) {
        String name = key.substring(prefix.length(), key.length() - SUFFIX.length());
        find(shop, name).ifPresent(expression -> expressions.put(name, expression));
      }
    }
    return expressions;
  }

  private static String expression(StoredObject stored, String name) throws IOException {
    JsonNode json = MAPPER.readTree(stored.content());
    if (json.path("schemaVersion").asInt() != SCHEMA_VERSION
        || !json.path("expression").isTextual()) {
      throw new IOException("filter " + name + " is stored in a form this code does not know");
    }
    return json.path("expression").textValue();
  }

  private static String key(ShopId shop, String name) {
    if (!isName(name)) {
      throw new IllegalArgumentException("not a filter name: '" + name + "'");
    }
    return prefix(shop) + name + SUFFIX;
  }

  private static String prefix(ShopId shop) {
    return "filters/" + shop.value() + '/';
  }
}
