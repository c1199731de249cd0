package dev.cartwise.local.demo;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.local.demo.ShownShopper.ShownItem;
import dev.cartwise.local.failure.LocalSystemException;
import dev.cartwise.local.failure.LocalSystemException.Reason;
import dev.cartwise.local.sampleshop.Product;
import dev.cartwise.local.sampleshop.SampleShop;
import dev.cartwise.local.storefront.RecommendationQuery;
import dev.cartwise.local.storefront.Recommendations;
import dev.cartwise.local.storefront.StorefrontClient;
import dev.cartwise.local.storefront.StorefrontException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The whole way of a sample shop: sent, worked through, trained on, answered from. */
public final class Demo {
  /** The shop that it fills. */
  public static final ShopId SHOP = new ShopId("demo");

  private static final String TRACKING_ID = "demo";
  private static final String RECOMMENDATION = "recommendation";
  private static final String PURCHASE_INTENT = "purchase-intent";
  private static final int SHOPPERS = 3;
  private static final int RESULTS = 5;
  private static final Duration LONGEST_DRAIN = Duration.ofMinutes(5);
  private static final Duration LONGEST_SWAP = Duration.ofMinutes(2);
  private static final Duration SWAP_POLL = Duration.ofSeconds(1);

  private final DemoSystem system;
  private final StorefrontClient client;
  private final PrintWriter progress;
  private final boolean terminal;

  /**
   * @param progress takes bars and notes
   * @param terminal whether a line that was written there can be drawn over
   */
  public Demo(DemoSystem system, PrintWriter progress, boolean terminal) {
    this.system = system;
    this.client = new StorefrontClient(system.endpoint(), system.signing());
    this.progress = progress;
    this.terminal = terminal;
  }

  /**
   * Runs it all.
   *
   * @throws LocalSystemException when a part refuses, fails or takes too long
   */
  public DemoReport run() throws InterruptedException {
    DemoMoment moment = DemoMoment.readOrCreate(system.dataDirectory(), Instant.now());
    SampleShop shop = SampleShop.generate(SHOP, moment.seed(), moment.now());
    try {
      long start = System.nanoTime();
      new SampleShopSender(client, SHOP, TRACKING_ID, system::putPhotos, this::bar).send(shop);
      double sendSeconds = secondsSince(start);
      awaitDrained();
      note("Training on " + shop.interactions().size() + " events");
      start = System.nanoTime();
      String version =
          system
              .train(SHOP, RECOMMENDATION)
              .orElseThrow(
                  () ->
                      new LocalSystemException(
                          Reason.PART_FAILED, "training promoted no champion of " + SHOP));
      note("Training whether shoppers will buy");
      boolean predicts = system.train(SHOP, PURCHASE_INTENT).isPresent();
      if (!predicts) {
        note("No model of purchases was good enough to be promoted");
      }
      double trainSeconds = secondsSince(start);
      awaitServing(version, shop.userIds().get(0));
      return new DemoReport(
          system.endpoint(),
          shop.range().products().size(),
          shop.userIds().size(),
          shop.interactions().size(),
          sendSeconds,
          trainSeconds,
          show(shop, predicts));
    } catch (StorefrontException e) {
      throw new LocalSystemException(Reason.PART_FAILED, String.valueOf(e.getMessage()), e);
    }
  }

  private ProgressBar bar(String task, long total) {
    return new ProgressBar(progress, terminal, task, total, System::nanoTime);
  }

  private void note(String text) {
    progress.println(text);
    progress.flush();
  }

  private static double secondsSince(long startNanos) {
    return Math.round((System.nanoTime() - startNanos) / 1e6) / 1e3;
  }

  private void awaitDrained() throws InterruptedException {
    note("Waiting until features and archive have everything");
    if (!system.awaitIdle(LONGEST_DRAIN)) {
      throw new LocalSystemException(
          Reason.PART_FAILED,
          "the stream was not worked through within "
              + LONGEST_DRAIN.toMinutes()
              + " minutes: see the logs under "
              + system.dataDirectory());
    }
  }

  /** A warm function looks for a new champion every half minute, so the answer may be older. */
  private void awaitServing(String version, String userId) throws InterruptedException {
    RecommendationQuery query = RecommendationQuery.forUser(SHOP, userId, 1);
    long deadline = System.nanoTime() + LONGEST_SWAP.toNanos();
    while (!client.recommend(query).artifact().equals(version)) {
      if (System.nanoTime() > deadline) {
        throw new LocalSystemException(
            Reason.PART_FAILED,
            "recommend-items does not serve the champion "
                + version
                + ": see its log under "
                + system.dataDirectory());
      }
      Thread.sleep(SWAP_POLL.toMillis());
    }
  }

  private List<ShownShopper> show(SampleShop shop, boolean predicts) {
    List<ShownShopper> shown = new ArrayList<>();
    for (Map.Entry<String, List<Product>> shopper : ShopperChoice.pick(shop, SHOPPERS).entrySet()) {
      Recommendations answer =
          client.recommend(RecommendationQuery.forUser(SHOP, shopper.getKey(), RESULTS));
      List<ShownItem> items =
          answer.items().stream()
              .map(
                  item ->
                      new ShownItem(
                          shop.range().product(item.itemId()), item.score(), item.reasons()))
              .toList();
      shown.add(
          new ShownShopper(
              shopper.getKey(),
              shopper.getValue(),
              items,
              predicts
                  ? Optional.of(client.predictPurchase(SHOP, shopper.getKey()))
                  : Optional.empty()));
    }
    return shown;
  }
}
