package dev.cartwise.cost.workload;

import dev.cartwise.stack.template.Fields;
import dev.cartwise.stack.template.Resolver;
import dev.cartwise.stack.template.Template;
import dev.cartwise.stack.template.Value;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads off a template which tables have point-in-time recovery, for which each gigabyte is paid.
 */
final class RecoverableTablesReader {
  private RecoverableTablesReader() {}

  /** Their names without the prefix. */
  static Set<String> read(Template template, Resolver resolver) {
    int prefix =
        template
            .sections()
            .fieldsOf("Parameters")
            .fieldsOf("Prefix")
            .get("Default")
            .text()
            .length();
    return template.resources().values().values().stream()
        .map(Value::fields)
        .filter(each -> each.get("Type").text().equals("AWS::DynamoDB::Table"))
        .map(each -> each.fieldsOf("Properties"))
        .filter(RecoverableTablesReader::isRecoverable)
        .map(table -> resolver.text(table.get("TableName")).substring(prefix))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isRecoverable(Fields table) {
    return table
        .fieldsOf("PointInTimeRecoverySpecification")
        .find("PointInTimeRecoveryEnabled")
        .map(enabled -> enabled.text().equals("true"))
        .orElse(false);
  }
}
