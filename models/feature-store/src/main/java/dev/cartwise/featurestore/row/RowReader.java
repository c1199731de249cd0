package dev.cartwise.featurestore.row;

import dev.cartwise.contracts.Shopper;
import dev.cartwise.featurestore.MalformedRowException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The attributes of one stored row; whatever is not as written is refused by name. */
public final class RowReader {

  private final Map<String, AttributeValue> row;

  private RowReader(Map<String, AttributeValue> row) {
    this.row = row;
  }

  public static RowReader of(Map<String, AttributeValue> row) {
    return new RowReader(row);
  }

  /**
   * Checks that this code knows the row's schema.
   *
   * @throws MalformedRowException if the row was written by newer code
   */
  RowReader upToSchema(int version) {
    if (wholeNumber(RowSchema.VERSION) > version) {
      throw new MalformedRowException(
          RowSchema.VERSION, "is newer than this code, which knows up to " + version);
    }
    return this;
  }

  /**
   * The shopper that the partition key names.
   *
   * @throws MalformedRowException if it names none
   */
  Shopper shopper() {
    try {
      return Shopper.parseKey(text(RowSchema.PK));
    } catch (IllegalArgumentException e) {
      throw new MalformedRowException(RowSchema.PK, "is not the key of a shopper", e);
    }
  }

  public String text(String name) {
    return optionalText(name).orElseThrow(() -> new MalformedRowException(name, "is missing"));
  }

  Optional<String> optionalText(String name) {
    AttributeValue value = row.get(name);
    if (value == null) {
      return Optional.empty();
    }
    return Optional.of(Optional.ofNullable(value.s()).orElseThrow(() -> mistyped(name, "a text")));
  }

  OptionalLong optionalWholeNumber(String name) {
    return row.containsKey(name) ? OptionalLong.of(wholeNumber(name)) : OptionalLong.empty();
  }

  public long wholeNumber(String name) {
    AttributeValue value = row.get(name);
    if (value == null) {
      throw new MalformedRowException(name, "is missing");
    }
    try {
      return Long.parseLong(
          Optional.ofNullable(value.n()).orElseThrow(() -> mistyped(name, "a number")));
    } catch (NumberFormatException e) {
      throw new MalformedRowException(name, "is not a whole number", e);
    }
  }

  double number(String name) {
    AttributeValue value = row.get(name);
    if (value == null) {
      throw new MalformedRowException(name, "is missing");
    }
    try {
      return Double.parseDouble(
          Optional.ofNullable(value.n()).orElseThrow(() -> mistyped(name, "a number")));
    } catch (NumberFormatException e) {
      throw new MalformedRowException(name, "is not a number", e);
    }
  }

  List<Integer> counts(String name) {
    return list(name).stream().map(element -> count(name, element)).toList();
  }

  Map<String, Integer> countsByName(String name) {
    Map<String, Integer> counts = new HashMap<>();
    map(name).forEach((key, element) -> counts.put(key, count(name, element)));
    return counts;
  }

  /** The nested rows of a list; none if it is not there. */
  List<RowReader> rows(String name) {
    return list(name).stream().map(element -> of(members(name, element))).toList();
  }

  /** The nested rows of a map; none if it is not there. */
  Map<String, RowReader> rowsByName(String name) {
    Map<String, RowReader> rows = new HashMap<>();
    map(name).forEach((key, element) -> rows.put(key, of(members(name, element))));
    return rows;
  }

  /** A nested row, if it is there. */
  Optional<RowReader> optionalRow(String name) {
    return Optional.ofNullable(row.get(name)).map(element -> of(members(name, element)));
  }

  byte[] bytes(String name) {
    AttributeValue value = row.get(name);
    if (value == null) {
      throw new MalformedRowException(name, "is missing");
    }
    return Optional.ofNullable(value.b())
        .map(SdkBytes::asByteArray)
        .orElseThrow(() -> mistyped(name, "binary"));
  }

  List<String> texts(String name) {
    AttributeValue value = row.get(name);
    if (value == null) {
      return List.of();
    }
    if (value.hasSs()) {
      return value.ss();
    }
    if (!value.hasL()) {
      throw mistyped(name, "a list of texts");
    }
    return value.l().stream()
        .map(element -> Optional.ofNullable(element.s()).orElseThrow(() -> mistyped(name, "texts")))
        .toList();
  }

  private List<AttributeValue> list(String name) {
    AttributeValue value = row.get(name);
    if (value == null) {
      return List.of();
    }
    if (!value.hasL()) {
      throw mistyped(name, "a list");
    }
    return value.l();
  }

  private Map<String, AttributeValue> map(String name) {
    AttributeValue value = row.get(name);
    return value == null ? Map.of() : members(name, value);
  }

  private static Map<String, AttributeValue> members(String name, AttributeValue value) {
    if (!value.hasM()) {
      throw mistyped(name, "a map");
    }
    return value.m();
  }

  private static int count(String name, AttributeValue value) {
    try {
      return Integer.parseInt(
          Optional.ofNullable(value.n()).orElseThrow(() -> mistyped(name, "counts")));
    } catch (NumberFormatException e) {
      throw new MalformedRowException(name, "is not a count", e);
    }
  }

  private static MalformedRowException mistyped(String name, String type) {
    return new MalformedRowException(name, "is not " + type);
  }
}
