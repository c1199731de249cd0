package dev.cartwise.ingestevents;

import dev.cartwise.shopregistry.access.Enforcement;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the function reads from its environment at start; malformed values end the start. */
@ConfigMapping(prefix = "cartwise")
interface IngestEventsConfig {

  /** {@code CARTWISE_TABLE_PREFIX}: leads the name of every table. */
  @WithDefault("cartwise-")
  String tablePrefix();

  /**
   * {@code CARTWISE_INTERACTIONS_RETENTION_DAYS}: how many days an interaction is kept after its
   * event time; 0 keeps it for good.
   */
  @WithDefault("400")
  int interactionsRetentionDays();

  /** {@code CARTWISE_EVENT_AGE_DAYS}: how many days old an event may be; 0 for any. */
  @WithDefault("400")
  int eventAgeDays();

  /**
   * {@code CARTWISE_CLOCK_SKEW_MINUTES}: how many minutes a sender's clock may be ahead of ours, 0
   * to 1440.
   */
  @WithDefault("5")
  int clockSkewMinutes();

  /**
   * {@code CARTWISE_AUTH}: {@code required} or {@code off}, whether callers are asked who they are.
   */
  @WithDefault("required")
  Enforcement auth();

  /**
   * {@code CARTWISE_EVENTS_PER_ADDRESS}: how many calls without a signature are taken a second from
   * one address, by each instance.
   */
  @WithDefault("10")
  double eventsPerAddress();

  /**
   * {@code CARTWISE_EVENTS_PER_SHOP}: how many calls without a signature are taken a second for one
   * tracking id's shop, by each instance.
   */
  @WithDefault("100")
  double eventsPerShop();
}
