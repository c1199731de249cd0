package dev.cartwise.local.dynamodb;

import dev.cartwise.local.naming.Arns;
import dev.cartwise.stack.model.StackTable;
import dev.cartwise.stack.model.StackTable.KeyAttribute;
import java.util.List;
import java.util.Optional;

/** Tables of the system's keys. */
public final class TestTables {
  private TestTables() {}

  public static StackTable withoutStream(String name) {
    return table(name, Optional.empty(), Optional.empty());
  }

  public static StackTable withStream(String name) {
    return table(name, Optional.of("NEW_IMAGE"), Optional.empty());
  }

  static StackTable withExpiry(String name, String attribute) {
    return table(name, Optional.empty(), Optional.of(attribute));
  }

  private static StackTable table(
      String name, Optional<String> streamView, Optional<String> expiryAttribute) {
    return new StackTable(
        name,
        Arns.table(name),
        List.of(new KeyAttribute("pk", "S"), new KeyAttribute("sk", "S")),
        streamView,
        expiryAttribute);
  }
}
