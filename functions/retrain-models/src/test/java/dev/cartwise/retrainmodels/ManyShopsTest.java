package dev.cartwise.retrainmodels;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.artifactstore.objects.DirectoryObjectStore;
import dev.cartwise.artifactstore.promotion.Promotion;
import dev.cartwise.artifactstore.store.ArtifactStore;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.retrainmodels.queue.TrainingTurn;
import dev.cartwise.shopregistry.dynamodb.DynamoDbShopDirectory;
import dev.cartwise.shopregistry.dynamodb.DynamoDbShopPages;
import dev.cartwise.shopregistry.dynamodb.ShopsTable;
import dev.cartwise.shopregistry.shop.CachedShops;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/** Ten thousand shops in a table. */
class ManyShopsTest {

  private static final int SHOPS = 10_000;
  private static final String PREFIX = "test-";
  private static final Instant DUE = Instant.parse("2026-11-25T03:00:00Z");
  private static final AmazonDynamoDBLocal LOCAL = DynamoDBEmbedded.create(true);

  @TempDir static Path directory;

  private final DynamoDbClient client = LOCAL.dynamoDbClient();
  private final CachedShops shops = new CachedShops(new DynamoDbShopDirectory(client, PREFIX));
  private final WaitingTurns queue = new WaitingTurns();
  private final ScheduledTrainings trainings = trainings();

  @BeforeAll
  static void enterShops() {
    ShopsTable.create(LOCAL.dynamoDbClient(), PREFIX);
    ShopsTable.fill(LOCAL.dynamoDbClient(), PREFIX, SHOPS);
  }

  @AfterAll
  static void close() {
    LOCAL.shutdownNow();
  }

  private ScheduledTrainings trainings() {
    DirectoryObjectStore objects = new DirectoryObjectStore(directory);
    Promotion promotion = new Promotion(new ArtifactStore(objects));
    return new ScheduledTrainings(
        shops,
        new DynamoDbShopPages(client, PREFIX),
        queue,
        new Retraining(objects, new FakeTrainingJobs(), promotion, () -> DUE),
        4,
        () -> DUE);
  }

  @Test
  void eachGetsOneMessage() {
    trainings.begin(DUE);
    List<ShopId> turns = turns(0);
    assertThat(turns).hasSize(SHOPS).doesNotHaveDuplicates();
  }

  /** A message that is cut off comes again whole, and a run is named for shop and time. */
  @Test
  void eachGetsItsTurnThoughEveryThirdPageIsCutOff() {
    trainings.begin(DUE);
    Set<ShopId> turns = new HashSet<>(turns(3));
    assertThat(turns).hasSize(SHOPS);
  }

  @Test
  void eachIsFoundByNameAndTrackingId() {
    for (int i = 0; i < SHOPS; i += 97) {
      assertThat(shops.byName("shop-" + i)).contains(new ShopId("shop-" + i));
      assertThat(shops.byTrackingId("tracking-" + i)).contains(new ShopId("shop-" + i));
    }
    assertThat(shops.byName("shop-" + SHOPS)).isEmpty();
  }

  /**
   * The shops whose turns are in the queue once no message for all shops is.
   *
   * @param cutOff each how many-th of those is lost once, after its shops were put in; 0 for none
   */
  private List<ShopId> turns(int cutOff) {
    List<ShopId> found = new ArrayList<>();
    int delivered = 0;
    for (TrainingTurn turn = queue.waiting.poll(); turn != null; turn = queue.waiting.poll()) {
      Optional<ShopId> shop = turn.shop();
      if (shop.isPresent()) {
        found.add(shop.get());
        continue;
      }
      trainings.take(turn);
      delivered++;
      if (cutOff > 0 && delivered % cutOff == 0) {
        Optional.ofNullable(queue.waiting.pollLast())
            .flatMap(TrainingTurn::shop)
            .ifPresent(found::add);
        queue.waiting.add(turn);
      }
    }
    return found;
  }
}
