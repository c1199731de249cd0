package dev.cartwise.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.deploy.changeset.Pauses;
import dev.cartwise.deploy.smoke.Smoke;
import dev.cartwise.deploy.smoke.SmokeResult;
import dev.cartwise.stack.model.HttpRoute;
import dev.cartwise.stack.model.StackFunction;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.lambda.LambdaClient;

/** The calls that end a deployment, made to the functions as this working tree has built them. */
class SmokeIT {
  private static final Pauses PAUSES = new Pauses(Duration.ofMillis(200), Duration.ofMillis(200));

  @TempDir static Path directory;

  @Test
  void everyFunctionAndRouteAnswersTheCallsThatEndADeployment() throws Exception {
    List<StackFunction> functions = LocalConfig.of(BuiltFunctions.REPOSITORY).stack().functions();
    LocalConfig config =
        BuiltFunctions.config(functions.stream().map(StackFunction::name).toList(), directory);
    try (LocalSystem system = LocalSystem.start(config);
        LambdaClient lambda = lambda(system.environment())) {
      List<SmokeResult> results =
          new Smoke(lambda, config.tablePrefix(), system.endpoint().toString(), PAUSES)
              .run(functions, "demo", row -> {});

      assertThat(results).filteredOn(result -> !result.passed()).isEmpty();
      long routes =
          functions.stream().mapToLong(each -> each.triggers(HttpRoute.class).size()).sum();
      assertThat(results).hasSize((int) routes + functions.size());
    }
  }

  private static LambdaClient lambda(Map<String, String> environment) {
    return StoreClients.local(LambdaClient.builder(), environment)
        .endpointOverride(URI.create(environment.get("AWS_ENDPOINT_URL_LAMBDA")))
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }
}
