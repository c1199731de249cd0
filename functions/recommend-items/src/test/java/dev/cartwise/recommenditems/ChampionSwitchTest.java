package dev.cartwise.recommenditems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.manifest.ArtifactFile;
import dev.cartwise.artifactstore.manifest.Manifest;
import dev.cartwise.artifactstore.objects.DirectoryObjectStore;
import dev.cartwise.artifactstore.serving.ArtifactCache;
import dev.cartwise.artifactstore.serving.ChampionSource;
import dev.cartwise.artifactstore.store.ArtifactSlot;
import dev.cartwise.artifactstore.store.ArtifactStore;
import dev.cartwise.awsprotocol.HttpApiRequest;
import dev.cartwise.awsprotocol.HttpApiResponse;
import dev.cartwise.awsprotocol.MetricLines;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.recommendation.catalogue.Catalogue;
import dev.cartwise.recommendation.catalogue.CatalogueContent;
import dev.cartwise.recommendation.catalogue.CatalogueItem;
import dev.cartwise.recommendation.catalogue.CatalogueWriter;
import dev.cartwise.recommendation.catalogue.NeighbourLists;
import dev.cartwise.recommendation.filter.DeclaredFilters;
import dev.cartwise.recommenditems.request.RequestReader;
import dev.cartwise.shopregistry.access.AccessGate;
import dev.cartwise.shopregistry.shop.NamedShops;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promotions and rollbacks while requests run. */
class ChampionSwitchTest {

  private static final int REQUESTS = 20_000;
  private static final int CALLERS = 3;
  private static final ArtifactSlot SLOT =
      new ArtifactSlot(new ShopId("demo"), Task.RECOMMENDATION);

  @TempDir Path directory;
  private final AtomicLong clock = new AtomicLong(1_000_000);

  @Test
  void failsNoneOf20000RequestsWhileChampionsComeAndGo() throws Exception {
    ArtifactStore store = new ArtifactStore(new DirectoryObjectStore(directory.resolve("objects")));
    List<String> versions = List.of("v1", "v2", "v3", "v4");
    for (String version : versions) {
      publish(store, version);
    }
    store.promote(SLOT, "v1", "first", 1);
    RecommendItemsFunction function = function(store);
    AtomicInteger left = new AtomicInteger(REQUESTS);
    AtomicInteger answered = new AtomicInteger();
    Set<String> served = ConcurrentHashMap.newKeySet();
    ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    List<Future<?>> ends = new ArrayList<>();
    for (int caller = 0; caller < CALLERS; caller++) {
      ends.add(
          callers.submit(
              () -> {
                while (left.getAndDecrement() > 0) {
                  check(function.recommendItems(request()), served);
                  answered.incrementAndGet();
                }
              }));
    }
    int switches = 0;
    while (left.get() > 0) {
      if (switches % 3 == 2) {
        store.rollback(SLOT, "rollback", clock.get());
      } else {
        store.promote(SLOT, versions.get(switches % versions.size()), "switch", clock.get());
      }
      clock.addAndGet(30_000);
      switches++;
      Thread.sleep(5);
    }
    for (Future<?> end : ends) {
      end.get();
    }
    callers.shutdown();

    assertThat(answered).hasValue(REQUESTS);
    assertThat(served).containsExactlyInAnyOrderElementsOf(versions);
    assertThat(switches).isGreaterThan(20);
  }

  /** Every item of an answer bears the version that the header names. */
  private static void check(HttpApiResponse response, Set<String> served) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    String version = response.headers().getOrDefault("x-cartwise-artifact", "none");
    assertThat(version).matches("v[1-4]");
    assertThat(response.body().split("\"itemId\":\"" + version + "-", -1)).hasSize(6);
    served.add(version);
  }

  private RecommendItemsFunction function(ArtifactStore store) {
    KnownItems items = new KnownItems();
    return new RecommendItemsFunction(
        AccessGate.OPEN,
        new RequestReader(NamedShops.of("demo=demo")),
        ServedCatalogue.ofShops(
            new ChampionSource(
                store, new ArtifactCache(store, directory.resolve("cache")), 16, clock::get),
            new UntrainedCatalogues(items, directory.resolve("untrained"), clock::get)),
        new Recommender(
            new KnownShoppers(),
            new ShopFilters(
                new DeclaredFilters(new DirectoryObjectStore(directory.resolve("objects"))),
                clock::get),
            new FreshItems(items, "STOCK")),
        new MetricLines(System.out, () -> Instant.ofEpochMilli(clock.get())));
  }

  private void publish(ArtifactStore store, String version) throws IOException {
    List<CatalogueItem> items = new ArrayList<>();
    for (int i = 10; i < 60; i++) {
      items.add(new CatalogueItem(version + "-" + i, null, null, null, Double.NaN, Map.of(), i));
    }
    Path folder = Files.createDirectories(directory.resolve("made-" + version));
    Path file = folder.resolve(Catalogue.FILE_NAME);
    CatalogueWriter.write(file, new CatalogueContent(1, items, NeighbourLists.none(50)));
    store.publish(
        SLOT,
        Manifest.of(SLOT.task())
            .version(version)
            .createdAt(1)
            .file(ArtifactFile.of(file))
            .codeVersion("test")
            .build(),
        folder);
  }

  private static HttpApiRequest request() {
    String body =
        "{\"campaignArn\":\"arn:aws:personalize:x:1:campaign/demo\",\"userId\":\"u\","
            + "\"numResults\":5}";
    return new HttpApiRequest(
        "POST /recommendations", "", "", Map.of(), null, null, null, body, false);
  }
}
