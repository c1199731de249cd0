package dev.cartwise.houserules;

import dev.cartwise.stack.model.HttpRoute;
import dev.cartwise.stack.model.JobRule;
import dev.cartwise.stack.model.KeyPattern;
import dev.cartwise.stack.model.ObjectTrigger;
import dev.cartwise.stack.model.ObjectTrigger.Change;
import dev.cartwise.stack.model.QueueTrigger;
import dev.cartwise.stack.model.Schedule;
import dev.cartwise.stack.model.StackFunction;
import dev.cartwise.stack.model.Statement;
import dev.cartwise.stack.model.TableStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What documents say of a function, in the words that its template gives. */
final class FunctionRows {

  private static final Set<String> READING =
      Set.of(
          "dynamodb:GetItem",
          "dynamodb:BatchGetItem",
          "dynamodb:Query",
          "dynamodb:Scan",
          "s3:GetObject");
  private static final Set<String> WRITING =
      Set.of(
          "dynamodb:PutItem",
          "dynamodb:UpdateItem",
          "dynamodb:DeleteItem",
          "dynamodb:BatchWriteItem",
          "s3:PutObject",
          "s3:DeleteObject");

  /** Variables of all functions, which docs/configuration.md tells of once. */
  private static final Set<String> OF_ALL =
      Set.of("CARTWISE_METRICS_BY_SHOP", "CARTWISE_METRICS_NAMESPACE");

  private static final String TABLE = ":table/cartwise-";
  private static final String OBJECTS = "arn:aws:s3:::cartwise/";

  private final StackFunction function;

  FunctionRows(StackFunction function) {
    this.function = function;
  }

  /** Each row of the function's own README that follows from the template. */
  Map<String, String> all() {
    Map<String, String> rows = new LinkedHashMap<>();
    rows.put("trigger", trigger(true));
    rows.put("reads", resources(READING));
    rows.put("writes", resources(WRITING));
    rows.put(
        "environment",
        codes(function.environment().keySet().stream().filter(name -> !OF_ALL.contains(name))));
    rows.values().removeIf(String::isEmpty);
    return rows;
  }

  /** What calls the function, in one line. */
  String trigger(boolean tellsOfShops) {
    List<String> parts = new ArrayList<>();
    List<HttpRoute> routes = function.triggers(HttpRoute.class);
    String ofNoShop = codes(routes.stream().filter(route -> !route.isOfShop()).map(HttpRoute::key));
    if (!ofNoShop.isEmpty()) {
      parts.add(ofNoShop + (tellsOfShops ? ", also below `/shops/{shop}`" : ""));
    }
    Set<String> keys = new LinkedHashSet<>(routes.stream().map(HttpRoute::key).toList());
    String ofShop =
        codes(
            routes.stream()
                .filter(HttpRoute::isOfShop)
                .map(HttpRoute::key)
                .filter(key -> !keys.contains(key.replace(HttpRoute.SHOP_PREFIX, ""))));
    if (!ofShop.isEmpty()) {
      parts.add(ofShop);
    }
    for (TableStream stream : function.triggers(TableStream.class)) {
      String keysOnly = keys(stream.filter().keys());
      parts.add(
          "the stream of `"
              + stream.table().substring("cartwise-".length())
              + "`"
              + (keysOnly.isEmpty() ? "" : " for " + keysOnly));
    }
    for (ObjectTrigger objects : function.triggers(ObjectTrigger.class)) {
      boolean created = objects.changes().contains(Change.CREATED);
      boolean removed = objects.changes().contains(Change.REMOVED);
      String change = created && removed ? "created or removed" : created ? "created" : "removed";
      parts.add("objects " + change + " below `" + objects.prefix() + "`");
    }
    for (QueueTrigger queue : function.triggers(QueueTrigger.class)) {
      parts.add("the queue `" + queue.queue().name().substring("cartwise-".length()) + "`");
    }
    for (Schedule schedule : function.triggers(Schedule.class)) {
      parts.add("the schedule `" + schedule.expression() + "`");
    }
    for (JobRule rule : function.triggers(JobRule.class)) {
      parts.add("training jobs that become " + codes(rule.states().stream()));
    }
    return String.join("; ", parts);
  }

  private String resources(Set<String> actions) {
    Set<String> tables = new LinkedHashSet<>();
    Set<String> prefixes = new LinkedHashSet<>();
    for (Statement statement : function.role().statements()) {
      if (statement.isUsedByPlatform()
          || statement.actions().stream().noneMatch(actions::contains)) {
        continue;
      }
      for (String resource : statement.resources()) {
        int table = resource.indexOf(TABLE);
        if (table >= 0) {
          tables.add(resource.substring(table + TABLE.length()));
        } else if (resource.startsWith(OBJECTS)) {
          prefixes.add(resource.substring(OBJECTS.length()).replaceFirst("\\*$", ""));
        }
      }
    }
    List<String> parts = new ArrayList<>();
    if (!tables.isEmpty()) {
      parts.add((tables.size() == 1 ? "the table " : "the tables ") + codes(tables.stream()));
    }
    if (!prefixes.isEmpty()) {
      parts.add("objects below " + codes(prefixes.stream()));
    }
    return String.join("; ", parts);
  }

  private static String keys(List<KeyPattern> patterns) {
    return String.join(
        ", ",
        patterns.stream()
            .map(
                each ->
                    "`%s` %s `%s`"
                        .formatted(
                            each.attribute(), each.isSuffix() ? "ending in" : "of", each.text()))
            .toList());
  }

  private static String codes(Stream<String> names) {
    return String.join(", ", names.map(name -> "`" + name + "`").toList());
  }
}
