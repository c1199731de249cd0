package dev.cartwise.recommenditems;

import dev.cartwise.awsprotocol.contract.SilentServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Storage that takes connections and never answers. */
public final class SilentStorage implements QuarkusTestResourceLifecycleManager {

  private final SilentServer server = new SilentServer();

  @Override
  public Map<String, String> start() {
    return server.settings("dynamodb", "s3");
  }

  @Override
  public void stop() {
    server.close();
  }
}
