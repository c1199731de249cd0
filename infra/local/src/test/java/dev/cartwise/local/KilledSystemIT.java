package dev.cartwise.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.local.datadir.DataLayout;
import dev.cartwise.local.datadir.RunningSystem;
import dev.cartwise.local.lambda.FunctionStatus;
import dev.cartwise.local.lambda.ScriptedRepository;
import dev.cartwise.local.streams.StreamTrigger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A system whose process is killed, and the next one on its data. */
class KilledSystemIT {
  @TempDir Path directory;

  /** The system of this test, run in a process of its own. */
  public static final class Main {
    public static void main(String[] arguments) throws InterruptedException {
      LocalSystem.start(config(Path.of(arguments[0])));
      Thread.sleep(Duration.ofMinutes(5).toMillis());
    }
  }

  private static LocalConfig config(Path tree) {
    StreamTrigger trigger =
        new StreamTrigger("interactions", "worker", 10, Duration.ZERO, Duration.ofHours(1), 2);
    return LocalConfig.of(tree)
        .withPort(0)
        .withTopology(
            TestTopology.of(
                List.of(ScriptedRepository.spec("worker", Duration.ofSeconds(10))),
                List.of(),
                List.of(trigger),
                List.of(),
                List.of()));
  }

  @Test
  void isResumedByTheNextStart() throws Exception {
    Path tree = ScriptedRepository.in(directory).withFunction("worker").root();
    DataLayout layout = new DataLayout(config(tree).dataDirectory());
    Process killed =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                tree.toString())
            .inheritIO()
            .start();
    List<ProcessHandle> functions;
    try {
      RunningSystem system = awaitRunning(layout, killed);
      put(system.environment());
      functions = killed.toHandle().children().toList();
      assertThat(functions).isNotEmpty();
    } finally {
      killed.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }
    try (LocalSystem next = LocalSystem.start(config(tree))) {
      assertThat(next.awaitIdle(Duration.ofSeconds(30))).isTrue();
      assertThat(count(next.environment())).isEqualTo(50);
      assertThat(next.status().functions())
          .extracting(FunctionStatus::state)
          .containsExactly("ready");
    }
    assertThat(functions).noneMatch(ProcessHandle::isAlive);
    assertThat(Files.exists(layout.running())).isFalse();
  }

  private static RunningSystem awaitRunning(DataLayout layout, Process process)
      throws InterruptedException {
    long end = System.currentTimeMillis() + 60_000;
    while (System.currentTimeMillis() < end && process.isAlive()) {
      Optional<RunningSystem> running = RunningSystem.read(layout);
      if (running.isPresent()) {
        return running.get();
      }
      Thread.sleep(100);
    }
    throw new AssertionError("the system does not come up");
  }

  private static void put(Map<String, String> environment) {
    try (DynamoDbClient dynamodb = StoreClients.dynamoDb(environment)) {
      for (int i = 0; i < 50; i++) {
        Map<String, AttributeValue> item =
            Map.of(
                "pk", AttributeValue.fromS("demo#u#1"),
                "sk", AttributeValue.fromS(Integer.toString(i)));
        dynamodb.putItem(request -> request.tableName("cartwise-interactions").item(item));
      }
    }
  }

  private static int count(Map<String, String> environment) {
    try (DynamoDbClient dynamodb = StoreClients.dynamoDb(environment)) {
      return dynamodb.scan(request -> request.tableName("cartwise-interactions")).count();
    }
  }
}
