package dev.cartwise.history.mapping;

import dev.cartwise.history.HistoryException;
import dev.cartwise.history.HistoryException.Reason;
import dev.cartwise.history.mapping.description.FillDown;
import dev.cartwise.history.mapping.description.LineItemColumns;
import dev.cartwise.history.mapping.description.MappingFile;
import dev.cartwise.history.source.FileFormat;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What a shop's own mapping must fulfil beside those that come along: each column that it has a
 * rule for is there. A rule about a column that nobody has would silently do nothing.
 */
final class OwnMapping {

  private OwnMapping() {}

  /**
   * Checks a mapping against the file that it is for.
   *
   * @throws HistoryException if it has a rule for a column that is not there
   */
  static void check(Path file, FileFormat format, MappingFile mapping) {
    FillDown fill = mapping.fillDown();
    List<String> filled = new ArrayList<>();
    if (fill != null) {
      filled.add(fill.by());
      filled.addAll(fill.columns());
    }
    Map<String, Collection<String>> rules =
        Map.of(
            "only", mapping.only().keySet(),
            "leaveOut", mapping.leaveOut().keySet(),
            "clean", mapping.clean().keySet(),
            "fillDown", filled);
    LineItemColumns items = mapping.lineItems();
    boolean hasItems = LineItems.isTold(items, format);
    if (items != null && !hasItems) {
      items.names().findFirst().ifPresent(name -> refuse(file, format, "lineItems", name));
    }
    rules.forEach(
        (member, columns) ->
            columns.stream()
                .filter(column -> !(hasItems && LineItems.isMember(column)))
                .filter(column -> !format.mayHave(column))
                .findFirst()
                .ifPresent(column -> refuse(file, format, member, column)));
  }

  private static void refuse(Path file, FileFormat format, String member, String column) {
    throw new HistoryException(
        Reason.MAPPING_WRONG,
        "%s: %s: the file has no column %s; the header has %s"
            .formatted(file, member, column, format.header()));
  }
}
