package dev.cartwise.local.triggers;

import dev.cartwise.featurestore.dynamodb.FeatureTables;
import dev.cartwise.local.BuiltFunctions;
import dev.cartwise.local.LocalConfig;
import dev.cartwise.local.LocalSystem;
import dev.cartwise.local.StoreClients;
import dev.cartwise.local.Surroundings;
import dev.cartwise.local.schedule.ClockBeforeRules;
import dev.cartwise.local.schedule.ScheduleRule;
import dev.cartwise.local.training.JobProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The triggers of the local system. */
class LocalTriggersIT extends TriggerAssertions {
  @TempDir private static Path data;

  private LocalSystem local;
  private TriggeredSystem system;

  @BeforeAll
  void start() throws IOException {
    LocalConfig config = BuiltFunctions.config(FUNCTIONS, data);
    local = LocalSystem.start(config, shortlyBefore(config.topology().schedules()));
    system =
        new TriggeredSystem(
            local.endpoint(),
            StoreClients.s3(local.environment()),
            config.bucket(),
            StoreClients.dynamoDb(local.environment()),
            new FeatureTables(config.tablePrefix()),
            Duration.ofMinutes(2));
  }

  @AfterAll
  void stop() {
    if (local != null) {
      system.close();
      local.close();
    }
  }

  @Override
  TriggeredSystem system() {
    return system;
  }

  /** A day whose schedules are due soon, and jobs that fail instead of training for minutes. */
  private static Surroundings shortlyBefore(List<ScheduleRule> rules) {
    return new Surroundings() {
      @Override
      public Clock clock() {
        return ClockBeforeRules.by(Duration.ofSeconds(5), rules);
      }

      @Override
      public Optional<JobProgram> training() {
        return Optional.of(new NoTraining());
      }
    };
  }

  private static final class NoTraining implements JobProgram {
    @Override
    public int run(List<String> arguments) {
      return 1;
    }

    @Override
    public String lastWords() {
      return "nothing is trained here";
    }
  }
}
