package dev.cartwise.recommenditems;

import dev.cartwise.awsprotocol.contract.SilentServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** Storage that takes connections and never answers, also while the function starts. */
public final class SilentStorage implements QuarkusTestResourceLifecycleManager {

  private final SilentServer server = new SilentServer();

  @Override
  public Map<String, String> start() {
    Map<String, String> settings = new HashMap<>(server.settings("dynamodb", "s3"));
    settings.put("cartwise.warm-shops", "demo");
    return settings;
  }

  @Override
  public void stop() {
    server.close();
  }
}
