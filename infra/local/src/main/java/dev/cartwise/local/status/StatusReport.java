package dev.cartwise.local.status;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.local.async.AsyncInvocations;
import dev.cartwise.local.datadir.DiskSpace;
import dev.cartwise.local.deadletter.DeadLetters;
import dev.cartwise.local.deadletter.KeptFailures;
import dev.cartwise.local.lambda.LambdaService;
import dev.cartwise.local.queue.LocalQueues;
import dev.cartwise.local.streams.StreamPump;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** The parts of a running system, asked for its status. */
public final class StatusReport {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI endpoint;
  private final Instant started;
  private final Path dataDirectory;
  private final Champions champions;
  private final LambdaService lambda;
  private final List<StreamPump> streams;
  private final AsyncInvocations async;
  private final LocalQueues queues;
  private final DeadLetters deadLetters;
  private final KeptFailures keptFailures;
  private final UnmappedEvents unmapped;

  /**
   * @param endpoint the base of every HTTP route
   * @param started when the system was up
   */
  public StatusReport(
      URI endpoint,
      Instant started,
      Path dataDirectory,
      Champions champions,
      LambdaService lambda,
      List<StreamPump> streams,
      AsyncInvocations async,
      LocalQueues queues,
      DeadLetters deadLetters,
      KeptFailures keptFailures,
      UnmappedEvents unmapped) {
    this.endpoint = endpoint;
    this.started = started;
    this.dataDirectory = dataDirectory;
    this.champions = champions;
    this.lambda = lambda;
    this.streams = List.copyOf(streams);
    this.async = async;
    this.queues = queues;
    this.deadLetters = deadLetters;
    this.keptFailures = keptFailures;
    this.unmapped = unmapped;
  }

  /** How the system fares right now. */
  public SystemStatus status() {
    return new SystemStatus(
        endpoint.toString(),
        dataDirectory.toString(),
        started.toEpochMilli(),
        lambda.status(),
        streams.stream().map(StreamPump::status).toList(),
        champions.list(),
        async.unfinished() + queues.unfinished(),
        deadLetters.count(),
        keptFailures.count(),
        unmapped.count(),
        usableBytes());
  }

  /** The room left under the data directory. */
  public long usableBytes() {
    try {
      return DiskSpace.usableBytes(dataDirectory);
    } catch (IOException e) {
      throw DiskSpace.failure(dataDirectory, "cannot read the room left under " + dataDirectory, e);
    }
  }

  /** The status as a JSON document. */
  public byte[] json() {
    try {
      return JSON.writeValueAsBytes(status());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
