package dev.cartwise.local.cli;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.local.LocalConfig;
import dev.cartwise.local.LocalSystem;
import dev.cartwise.local.cli.system.OperatorClients;
import dev.cartwise.local.datadir.DataLayout;
import dev.cartwise.local.keys.KeyDesk;
import dev.cartwise.local.storefront.AccessKeySigning;
import dev.cartwise.local.storefront.RequestSigning;
import dev.cartwise.shopregistry.key.KeyOwner;
import dev.cartwise.shopregistry.key.KeyRole;
import dev.cartwise.shopregistry.key.NewKey;
import java.util.List;

/** An access key that lives as long as a demo sends and asks. */
final class DemoKey implements AutoCloseable {
  private final OperatorClients clients;
  private final KeyDesk desk;
  private final NewKey key;

  /** Makes a key of a shop in a running system. */
  DemoKey(LocalSystem system, LocalConfig config, ShopId shop) {
    clients = OperatorClients.of(system.environment());
    desk =
        KeyDesk.of(
            clients.dynamodb(), config.tablePrefix(), new DataLayout(system.dataDirectory()));
    key = desk.create(new KeyOwner(shop, KeyRole.ADMIN));
  }

  /** Signs with the key. */
  RequestSigning signing() {
    return AccessKeySigning.with(key.key().id().value(), key.secret());
  }

  /** Revokes the key. */
  @Override
  public void close() {
    try (clients) {
      desk.revoke(List.of(key.key().id().value()));
    }
  }
}
