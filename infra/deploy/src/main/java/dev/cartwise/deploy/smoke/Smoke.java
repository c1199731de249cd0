package dev.cartwise.deploy.smoke;

import dev.cartwise.deploy.changeset.Pauses;
import dev.cartwise.stack.model.HttpRoute;
import dev.cartwise.stack.model.StackFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.services.lambda.LambdaClient;

/** Calls everything that was deployed once: each function, then each route. */
public final class Smoke {

  /** A new route takes seconds to be known everywhere, and a new account throttles cold starts. */
  private static final int ATTEMPTS = 5;

  private final FunctionCall functionCall;
  private final RouteCall routeCall;
  private final Pauses pauses;

  /**
   * Calls against one deployment.
   *
   * @param prefix leads the names of the functions
   * @param endpoint the address of the HTTP API
   * @param pauses before a call that failed is made again
   */
  public Smoke(LambdaClient functions, String prefix, String endpoint, Pauses pauses) {
    this.functionCall = new FunctionCall(functions, prefix);
    this.routeCall = new RouteCall(endpoint);
    this.pauses = pauses;
  }

  /**
   * Calls all functions and routes.
   *
   * @param shop its name, whether there is such a shop or not
   * @param tell gets a row for each call
   * @return the results, in the order of the calls
   */
  public List<SmokeResult> run(List<StackFunction> functions, String shop, Consumer<String> tell) {
    List<SmokeResult> results = new ArrayList<>();
    for (StackFunction function : functions) {
      results.add(told(() -> functionCall.call(function, shop), tell));
      for (HttpRoute route : function.triggers(HttpRoute.class)) {
        SmokeRequest request = SmokeRequest.of(route, shop);
        results.add(told(() -> routeCall.call(function.name(), route.key(), request), tell));
      }
    }
    return results;
  }

  private SmokeResult told(Supplier<SmokeResult> call, Consumer<String> tell) {
    SmokeResult result = call.get();
    for (int attempt = 1; attempt < ATTEMPTS && !result.passed(); attempt++) {
      pauses.pause();
      result = call.get();
    }
    tell.accept(result.row());
    return result;
  }
}
