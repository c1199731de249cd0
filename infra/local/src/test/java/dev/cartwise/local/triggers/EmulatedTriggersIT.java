package dev.cartwise.local.triggers;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cartwise.featurestore.dynamodb.FeatureTables;
import dev.cartwise.local.BuiltFunctions;
import dev.cartwise.local.LocalConfig;
import dev.cartwise.local.StoreClients;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.testcontainers.DockerClientFactory;

/**
 * The triggers of an AWS emulator in a container, which runs the functions in containers of their
 * own. What it has no service for is left out: jobs of EMR Serverless, so a run that the schedule
 * asks for is written down and goes no further.
 */
@EnabledIf(
    value = "dockerAnswers",
    disabledReason = "Docker does not answer here: the triggers ran on the local system alone")
class EmulatedTriggersIT extends TriggerAssertions {
  private Emulator emulator;
  private EmulatedStack stack;
  private TriggeredSystem system;

  static boolean dockerAnswers() {
    return DockerClientFactory.instance().isDockerAvailable();
  }

  @BeforeAll
  void start() throws IOException {
    for (String function : FUNCTIONS) {
      assumeTrue(Files.exists(BuiltFunctions.zip(function)), function + " has not been built");
    }
    LocalConfig config = LocalConfig.of(BuiltFunctions.REPOSITORY);
    emulator = Emulator.start();
    stack = new EmulatedStack(config, emulator);
    URI routes = stack.create(FUNCTIONS);
    system =
        new TriggeredSystem(
            routes,
            StoreClients.s3(emulator.environment()),
            config.bucket(),
            StoreClients.dynamoDb(emulator.environment()),
            new FeatureTables(config.tablePrefix()),
            Duration.ofMinutes(5));
  }

  @AfterAll
  void stop() {
    if (system != null) {
      system.close();
    }
    if (stack != null) {
      stack.close();
    }
    if (emulator != null) {
      emulator.close();
    }
  }

  @Override
  TriggeredSystem system() {
    return system;
  }
}
