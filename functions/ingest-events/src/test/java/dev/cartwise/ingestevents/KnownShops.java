package dev.cartwise.ingestevents;

import dev.cartwise.shopregistry.shop.ShopsTableServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** The table of shops and nothing else. */
public final class KnownShops implements QuarkusTestResourceLifecycleManager {

  private final ShopsTableServer server = new ShopsTableServer();

  @Override
  public Map<String, String> start() {
    return server.settings();
  }

  @Override
  public void stop() {
    server.close();
  }
}
