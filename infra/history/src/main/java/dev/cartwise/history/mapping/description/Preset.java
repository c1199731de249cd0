package dev.cartwise.history.mapping.description;

import dev.cartwise.history.HistoryException;
import dev.cartwise.history.HistoryException.Reason;
import dev.cartwise.history.RecordKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A mapping of a format that many shops have, which Cartwise brings along. */
public enum Preset {
  /** The data sets of Amazon Personalize, CSV. */
  PERSONALIZE(
      new Fit(RecordKind.INTERACTIONS, Set.of("USER_ID", "ITEM_ID", "TIMESTAMP")),
      new Fit(RecordKind.ITEMS, Set.of("ITEM_ID")),
      new Fit(RecordKind.USERS, Set.of("USER_ID"))),
  /** BigQuery's export of Google Analytics 4, JSON lines. */
  GA4(
      new Fit(RecordKind.INTERACTIONS, Set.of("event_name", "event_timestamp")),
      new Fit(RecordKind.ITEMS, Set.of("event_name", "event_timestamp"))),
  /** Calls of Segment as it hands them on, JSON lines. */
  SEGMENT(
      new Fit(RecordKind.INTERACTIONS, Set.of("type", "messageId")),
      new Fit(RecordKind.USERS, Set.of("type", "messageId"))),
  /** Exports from the admin pages of Shopify, CSV. */
  SHOPIFY(
      new Fit(RecordKind.INTERACTIONS, Set.of("Name", "Created at", "Lineitem name")),
      new Fit(RecordKind.ITEMS, Set.of("Handle", "Title", "Variant Price")),
      new Fit(RecordKind.USERS, Set.of("Email", "Total Spent", "Total Orders"))),
  /** WooCommerce: its export of products, and orders by the usual plug-ins, CSV. */
  WOOCOMMERCE(
      new Fit(RecordKind.INTERACTIONS, Set.of("Order Number", "Order Date", "Item Name")),
      new Fit(RecordKind.INTERACTIONS, Set.of("order_number", "item_sku")),
      new Fit(RecordKind.INTERACTIONS, Set.of("order_id", "order_date", "item_sku")),
      new Fit(RecordKind.INTERACTIONS, Set.of("Order Number", "Order Date", "Item Name #1")),
      new Fit(RecordKind.INTERACTIONS, Set.of("Order Number", "Order Date", "SKU #1")),
      new Fit(RecordKind.INTERACTIONS, Set.of("order_id", "line_items")),
      new Fit(RecordKind.INTERACTIONS, Set.of("order_id", "line_item_1")),
      new Fit(RecordKind.INTERACTIONS, Set.of("order_id", "Product Item 1 Name")),
      new Fit(RecordKind.ITEMS, Set.of("ID", "SKU", "Regular price")));

  private final List<Fit> fits;

  /** Names of columns, or of outermost members, that a file of this kind has. */
  private record Fit(RecordKind kind, Set<String> names) {}

  Preset(Fit... fits) {
    this.fits = List.of(fits);
  }

  /** The preset of a name, whatever its case. */
  public static Optional<Preset> named(String name) {
    return Arrays.stream(values()).filter(each -> each.toString().equalsIgnoreCase(name)).findAny();
  }

  /** All names, with commas between. */
  public static String names() {
    return Arrays.stream(values()).map(Preset::toString).collect(Collectors.joining(", "));
  }

  /**
   * The preset that a file is of.
   *
   * @param has whether the file has a column or a member of a name
   */
  public static Optional<Preset> fitting(RecordKind kind, Predicate<String> has) {
    return Arrays.stream(values())
        .filter(
            preset ->
                preset.fits.stream()
                    .anyMatch(fit -> fit.kind == kind && fit.names.stream().allMatch(has)))
        .findFirst();
  }

  /**
   * Its mapping.
   *
   * @throws HistoryException if it has none for this kind
   */
  public MappingFile mapping(RecordKind kind) {
    String resource = this + "-" + kind + ".json";
    try (InputStream in = Preset.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new HistoryException(
            Reason.MAPPING_WRONG, "the preset " + this + " has no mapping of " + kind);
      }
      return MappingText.read(
          "preset " + this, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("a resource of this library cannot be read", e);
    }
  }

  /** As the command line names it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
