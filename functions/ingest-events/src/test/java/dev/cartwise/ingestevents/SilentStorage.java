package dev.cartwise.ingestevents;

import dev.cartwise.shopregistry.shop.ShopsTableServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Tables that take connections and never answer, but to who asks for shops. */
public final class SilentStorage implements QuarkusTestResourceLifecycleManager {

  private final ShopsTableServer tables = new ShopsTableServer();

  @Override
  public Map<String, String> start() {
    return tables.settings();
  }

  @Override
  public void stop() {
    tables.close();
  }
}
