package dev.cartwise.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.local.async.AsyncInvocations;
import dev.cartwise.local.datadir.DiskSpace;
import dev.cartwise.local.deadletter.DeadLetters;
import dev.cartwise.local.lambda.LambdaService;
import dev.cartwise.local.streams.StreamPump;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** The parts of a running system, asked for its status. */
final class StatusReport {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final LocalConfig config;
  private final URI endpoint;
  private final Instant started;
  private final LocalStores stores;
  private final LambdaService lambda;
  private final List<StreamPump> streams;
  private final AsyncInvocations async;
  private final DeadLetters deadLetters;

  StatusReport(
      LocalConfig config,
      URI endpoint,
      Instant started,
      LocalStores stores,
      LambdaService lambda,
      List<StreamPump> streams,
      AsyncInvocations async,
      DeadLetters deadLetters) {
    this.config = config;
    this.endpoint = endpoint;
    this.started = started;
    this.stores = stores;
    this.lambda = lambda;
    this.streams = List.copyOf(streams);
    this.async = async;
    this.deadLetters = deadLetters;
  }

  SystemStatus status() {
    return new SystemStatus(
        endpoint.toString(),
        stores.layout().root().toString(),
        started.toEpochMilli(),
        lambda.status(),
        streams.stream().map(StreamPump::status).toList(),
        Champions.list(stores.objects(), config.bucket()),
        async.unfinished(),
        deadLetters.count(),
        usableBytes());
  }

  long usableBytes() {
    Path root = stores.layout().root();
    try {
      return DiskSpace.usableBytes(root);
    } catch (IOException e) {
      throw DiskSpace.failure(root, "cannot read the room left under " + root, e);
    }
  }

  byte[] json() {
    try {
      return JSON.writeValueAsBytes(status());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
