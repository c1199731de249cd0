package dev.cartwise.local.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.almworks.sqlite4java.SQLiteQueue;
import dev.cartwise.local.access.Callers;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;
import software.amazon.dynamodb.services.local.shared.access.LocalDBAccess;

class RememberedTablesTest {
  private static final String TABLE = "t-rows";
  private static final Map<String, AttributeValue> ROW =
      Map.of("pk", AttributeValue.fromS("a"), "sk", AttributeValue.fromS("b"));

  @TempDir Path directory;
  private LocalTables tables;
  private DynamoDbClient client;

  @BeforeEach
  void start() {
    tables = LocalTables.startKeepingExpired(directory, new Callers());
    client = tables.direct();
    new TableSetup(client).create(List.of(TestTables.withoutStream(TABLE)));
    put();
  }

  @AfterEach
  void stop() {
    tables.close();
  }

  @Test
  void forgetATableThatIsDeleted() {
    client.deleteTable(delete -> delete.tableName(TABLE));
    assertThatThrownBy(this::put).hasMessageContaining("non-existent table");

    new TableSetup(client).create(List.of(TestTables.withoutStream(TABLE)));
    put();

    assertThat(client.getItem(get -> get.tableName(TABLE).key(ROW)).item()).isEqualTo(ROW);
  }

  @Test
  void forgetATableThatChanges() {
    client.updateTimeToLive(
        update ->
            update
                .tableName(TABLE)
                .timeToLiveSpecification(set -> set.enabled(true).attributeName("over")));

    assertThat(
            client
                .describeTimeToLive(describe -> describe.tableName(TABLE))
                .timeToLiveDescription()
                .timeToLiveStatus())
        .isEqualTo(TimeToLiveStatus.ENABLED);
  }

  @Test
  void whoHoldsALockOfTheFileMayAskForATableThatAnotherOneAsksFor() throws Exception {
    ReentrantLock lockOfFile = new ReentrantLock();
    CountDownLatch asked = new CountDownLatch(1);
    LocalDBAccess file =
        (LocalDBAccess)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {LocalDBAccess.class},
                (proxy, method, arguments) -> {
                  asked.countDown();
                  lockOfFile.lock();
                  lockOfFile.unlock();
                  return null;
                });
    LocalDBAccess remembered =
        RememberedTables.of(file, new PlainRows(new SQLiteQueue(), rows -> {}));
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      CountDownLatch held = new CountDownLatch(1);
      Future<?> holder =
          threads.submit(
              () -> {
                lockOfFile.lock();
                try {
                  held.countDown();
                  asked.await();
                  remembered.getTableInfo(TABLE);
                } finally {
                  lockOfFile.unlock();
                }
                return null;
              });
      held.await();
      Future<?> other = threads.submit(() -> remembered.getTableInfo(TABLE));

      holder.get(30, TimeUnit.SECONDS);
      other.get(30, TimeUnit.SECONDS);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void refusalsStayWhatTheyAre() {
    assertThatThrownBy(() -> client.putItem(put -> put.tableName(TABLE).item(Map.of())))
        .isInstanceOf(DynamoDbException.class)
        .hasMessageContaining("key");
  }

  private void put() {
    client.putItem(put -> put.tableName(TABLE).item(ROW));
  }
}
