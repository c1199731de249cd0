package dev.cartwise.cost.workload;

import dev.cartwise.cost.data.DataFile;
import dev.cartwise.cost.data.Figure;

/** How a month's events come: in calls of a shopper, and out of the stream in batches. */
public final class Traffic {
  private static final double SECONDS_OF_A_MONTH = Retention.DAYS_OF_A_MONTH * 86_400;

  private final Workload workload;
  private final double eventsPerCall;
  private final double eventsPerShopper;
  private final double eventsPerBatch;
  private final double byHttpApi;

  /**
   * @param assumed events a call, events of one shopper in a batch, shards of the stream
   */
  public Traffic(Workload workload, DeployedStack stack, DataFile<Figure> assumed) {
    this.workload = workload;
    eventsPerCall = assumed.get("events-per-call").value();
    eventsPerShopper = assumed.get("events-per-shopper-and-batch").value();
    byHttpApi = assumed.get("calls-by-http-api").value();
    double callsPerShardAndSecond =
        eventCalls() / SECONDS_OF_A_MONTH / assumed.get("stream-shards").value();
    // A call opens a batch, and those of the window join it until it is full.
    double calls = 1 + callsPerShardAndSecond * stack.windowSeconds();
    eventsPerBatch = Math.min(stack.batchSize(), calls * eventsPerCall);
  }

  /** Calls of {@code POST /events}. */
  public double eventCalls() {
    return workload.events() / eventsPerCall;
  }

  /** Calls of routes, whatever leads to the functions. */
  public double calls() {
    return eventCalls() + workload.recommendations() + workload.reviews() + workload.predictions();
  }

  /** Those of them that the HTTP API leads there. */
  public double httpCalls() {
    return calls() * byHttpApi;
  }

  /** Batches that {@code update-features} takes from the stream. */
  public double batches() {
    return workload.events() / eventsPerBatch;
  }

  /** Events in one of them, the mean. */
  public double eventsPerBatch() {
    return eventsPerBatch;
  }

  /** Shoppers in one of them, the mean, 1 or more. */
  public double shoppersPerBatch() {
    return Math.max(1, eventsPerBatch / eventsPerShopper);
  }

  /** How often a shopper's row is merged: once for each shopper of each batch. */
  public double merges() {
    return batches() * shoppersPerBatch();
  }
}
