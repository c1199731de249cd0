package dev.cartwise.local.demo;

import dev.cartwise.contracts.ShopId;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** A running local system, as far as the demo needs it. */
public interface DemoSystem {

  /** The base of the HTTP surface. */
  URI endpoint();

  Path dataDirectory();

  /**
   * Waits until every event written so far has reached features and archive.
   *
   * @return false when that took longer than {@code limit}
   */
  boolean awaitIdle(Duration limit) throws InterruptedException;

  /**
   * Trains the shop's recommendations and promotes the result.
   *
   * @return the champion's version
   * @throws dev.cartwise.local.failure.LocalSystemException when training fails
   */
  String train(ShopId shop) throws InterruptedException;
}
