package dev.cartwise.training.filters;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.artifactstore.objects.ObjectStore;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.recommendation.filter.DeclaredFilters;
import dev.cartwise.training.run.BucketCommand;
import dev.cartwise.training.run.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

/** {@code filters list}: the filters of a shop with their expressions. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "List a shop's filters.")
final class ListFilters extends BucketCommand {

  @Override
  protected Outcome run(ObjectStore store, ShopId shop) throws IOException {
    Map<String, String> filters = new DeclaredFilters(store).list(shop);
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("shop", shop.value());
    ObjectNode expressions = json.putObject("filters");
    List<String> lines = new ArrayList<>();
    filters.forEach(
        (name, expression) -> {
          expressions.put(name, expression);
          lines.add(name + ": " + expression);
        });
    if (lines.isEmpty()) {
      lines.add(shop + " has declared no filter yet.");
    }
    return new Outcome(json, lines);
  }
}
