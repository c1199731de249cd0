package dev.cartwise.awsprotocol.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

/** A server that takes connections and never answers, in the place of storage. */
public final class SilentServer implements AutoCloseable {

  private static final int MANY = 100;

  private final ServerSocket socket;

  public SilentServer() {
    try {
      socket = new ServerSocket(0, MANY, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it listens. */
  public String endpoint() {
    return "http://127.0.0.1:" + socket.getLocalPort();
  }

  /**
   * What sends a function's clients to this server.
   *
   * @param clients as the settings call them, {@code dynamodb} or {@code s3}
   */
  public Map<String, String> settings(String... clients) {
    Map<String, String> settings = new HashMap<>();
    for (String client : clients) {
      String credentials = "quarkus." + client + ".aws.credentials.";
      settings.put("quarkus." + client + ".endpoint-override", endpoint());
      settings.put("quarkus." + client + ".aws.region", "eu-central-1");
      settings.put(credentials + "type", "static");
      settings.put(credentials + "static-provider.access-key-id", "test");
      settings.put(credentials + "static-provider.secret-access-key", "test");
    }
    return settings;
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
