package dev.cartwise.tagimages;

import dev.cartwise.awsprotocol.contract.SilentServer;
import dev.cartwise.shopregistry.shop.ShopsTableServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** Storage that takes connections and never answers, but to who asks for shops. */
public final class SilentStorage implements QuarkusTestResourceLifecycleManager {

  private final SilentServer objects = new SilentServer();
  private final ShopsTableServer tables = new ShopsTableServer();

  @Override
  public Map<String, String> start() {
    Map<String, String> settings = new HashMap<>(tables.settings());
    settings.putAll(objects.settings("s3"));
    return settings;
  }

  @Override
  public void stop() {
    objects.close();
    tables.close();
  }
}
