package dev.cartwise.retrainmodels;

import dev.cartwise.artifactstore.store.ArtifactSlot;
import dev.cartwise.artifactstore.store.TrainingRun;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.retrainmodels.queue.TrainingQueue;
import dev.cartwise.retrainmodels.queue.TrainingTurn;
import dev.cartwise.shopregistry.shop.Shop;
import dev.cartwise.shopregistry.shop.ShopDirectory;
import dev.cartwise.shopregistry.shop.ShopPage;
import dev.cartwise.shopregistry.shop.ShopPages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * The trainings that the schedule asks for, one shop after the other through a queue.
 *
 * <p>The schedule's event puts one message into the queue. Each message for all shops puts in one
 * for each shop of a page, and then one for the pages that follow: whatever is cut off comes again
 * from its message. A run is named for the time the schedule was due, so a shop that gets two
 * messages is trained once.
 */
final class ScheduledTrainings {

  /** Rows of the table of shops that one message works through, within a second or two. */
  static final int PAGE = 500;

  /** Shops that got no turn for so long are asked for again by the next schedule. */
  static final Duration LONGEST_WAIT = Duration.ofHours(24);

  /** As many jobs as the service tells of in one answer. */
  private static final int MOST_AT_ONCE = 50;

  private static final Duration SHORTEST_DELAY = Duration.ofMinutes(5);

  /** For how long it is believed that there is no room, instead of asking at each message. */
  private static final Duration FULL = Duration.ofMinutes(1);

  private static final Logger LOG = Logger.getLogger(ScheduledTrainings.class);

  private final ShopDirectory shops;
  private final ShopPages pages;
  private final TrainingQueue queue;
  private final Retraining retraining;
  private final int mostAtOnce;
  private final InstantSource clock;
  private volatile Instant fullUntil = Instant.MIN;

  /**
   * @param mostAtOnce how many jobs wait or run before the next one has to wait in the queue, 1 to
   *     50
   * @throws IllegalArgumentException if it is outside this range
   */
  ScheduledTrainings(
      ShopDirectory shops,
      ShopPages pages,
      TrainingQueue queue,
      Retraining retraining,
      int mostAtOnce,
      InstantSource clock) {
    if (mostAtOnce < 1 || mostAtOnce > MOST_AT_ONCE) {
      throw new IllegalArgumentException(
          "CARTWISE_TRAININGS_AT_ONCE must be 1 to " + MOST_AT_ONCE + " but is " + mostAtOnce);
    }
    this.shops = shops;
    this.pages = pages;
    this.queue = queue;
    this.retraining = retraining;
    this.mostAtOnce = mostAtOnce;
    this.clock = clock;
  }

  /** Gives every shop its turn. */
  void begin(Instant due) {
    queue.send(List.of(TrainingTurn.ofAll(Optional.empty(), due)), Duration.ZERO);
  }

  /** Does what a message says; what it throws lets the message come again. */
  void take(TrainingTurn turn) {
    if (turn.due().isBefore(clock.instant().minus(LONGEST_WAIT))) {
      LOG.warnf("%s is left to the next schedule: it got no turn for a day", turn.toJson());
    } else if (turn.shop().isPresent()) {
      train(turn, turn.shop().get());
    } else {
      spread(turn);
    }
  }

  /** The message for the rest is sent last: before it, this one is not done with. */
  private void spread(TrainingTurn turn) {
    ShopPage page = pages.page(turn.place(), PAGE);
    queue.send(
        page.shops().stream()
            .filter(Shop::isScheduled)
            .map(shop -> TrainingTurn.of(shop.id(), turn.due()))
            .toList(),
        Duration.ZERO);
    if (page.next().isPresent()) {
      queue.send(List.of(TrainingTurn.ofAll(page.next(), turn.due())), Duration.ZERO);
    }
  }

  /** The trouble of one task keeps no other from its training. */
  private void train(TrainingTurn turn, ShopId shop) {
    if (shops.byName(shop.value()).isEmpty()) {
      LOG.infof("%s is served no more", shop);
      return;
    }
    RuntimeException trouble = null;
    try {
      for (ArtifactSlot slot : retraining.trainable(shop)) {
        TrainingRun run = RunName.scheduled(slot, turn.due());
        try {
          if (!retraining.wasStarted(run) && !hasRoom()) {
            queue.send(List.of(turn), delay());
            break;
          }
          retraining.start(run);
        } catch (IOException | SdkException e) {
          LOG.errorf(e, "the training of %s of %s could not be started", slot.task(), shop);
          trouble = e instanceof IOException io ? new UncheckedIOException(io) : (SdkException) e;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("it cannot be told what " + shop + " trains", e);
    }
    if (trouble != null) {
      throw trouble;
    }
  }

  private boolean hasRoom() {
    Instant now = clock.instant();
    if (now.isBefore(fullUntil)) {
      return false;
    }
    boolean isFull = retraining.underWay(mostAtOnce) >= mostAtOnce;
    if (isFull) {
      fullUntil = now.plus(FULL);
    }
    return !isFull;
  }

  /** Spread, so that those who wait do not all come at once. */
  private static Duration delay() {
    return Duration.ofSeconds(
        ThreadLocalRandom.current()
            .nextLong(SHORTEST_DELAY.toSeconds(), TrainingQueue.LONGEST_DELAY.toSeconds()));
  }
}
