package dev.cartwise.ingestevents;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A server that takes connections and never answers, in the place of storage. */
public final class SilentStorage implements QuarkusTestResourceLifecycleManager {

  private static final int MANY = 100;

  private @Nullable ServerSocket server;

  @Override
  public Map<String, String> start() {
    try {
      ServerSocket silent = new ServerSocket(0, MANY, InetAddress.getLoopbackAddress());
      server = silent;
      return Map.of(
          "quarkus.dynamodb.endpoint-override",
          "http://127.0.0.1:" + silent.getLocalPort(),
          "quarkus.dynamodb.aws.region",
          "eu-central-1",
          "quarkus.dynamodb.aws.credentials.type",
          "static",
          "quarkus.dynamodb.aws.credentials.static-provider.access-key-id",
          "test",
          "quarkus.dynamodb.aws.credentials.static-provider.secret-access-key",
          "test");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    try {
      if (server != null) {
        server.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
