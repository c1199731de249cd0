package dev.cartwise.training.filters;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.artifactstore.objects.ObjectStore;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.recommendation.filter.DeclaredFilters;
import dev.cartwise.recommendation.filter.language.FilterException;
import dev.cartwise.training.run.BucketCommand;
import dev.cartwise.training.run.Outcome;
import dev.cartwise.training.run.TrainingFailure;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code filters put}: declares a filter or replaces it; functions follow within 30 s. */
@Command(name = "put", mixinStandardHelpOptions = true, description = "Declare a filter.")
final class PutFilter extends BucketCommand {

  @Parameters(index = "0", paramLabel = "NAME", description = "Its name.")
  private String name = "";

  @Parameters(
      index = "1",
      paramLabel = "EXPRESSION",
      description = "Its expression, EXCLUDE|INCLUDE ItemID WHERE CONDITION.")
  private String expression = "";

  @Override
  protected Outcome run(ObjectStore store, ShopId shop) throws IOException {
    try {
      new DeclaredFilters(store).put(shop, name, expression);
    } catch (FilterException | IllegalArgumentException e) {
      throw new TrainingFailure(e.getMessage() + ".", e);
    }
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("shop", shop.value());
    json.put("name", name);
    json.put("expression", expression);
    return new Outcome(json, List.of(shop + " has the filter " + name + "."));
  }
}
