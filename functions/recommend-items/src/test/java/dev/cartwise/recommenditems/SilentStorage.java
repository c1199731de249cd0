package dev.cartwise.recommenditems;

import dev.cartwise.awsprotocol.contract.SilentServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A database that takes connections and never answers, and no object storage in reach. */
public final class SilentStorage implements QuarkusTestResourceLifecycleManager {

  private final SilentServer server = new SilentServer();

  @Override
  public Map<String, String> start() {
    Map<String, String> settings = server.settings("dynamodb", "s3");
    settings.put("quarkus.s3.endpoint-override", "http://127.0.0.1:1");
    return settings;
  }

  @Override
  public void stop() {
    server.close();
  }
}
