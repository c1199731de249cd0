package dev.cartwise.artifactstore.serving;

import dev.cartwise.contracts.ShopId;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a function prepares beside its start, each thing in a thread of its own. The start does not
 * wait for it; a request that needs what is being prepared does, where it would else prepare it.
 */
public final class WarmStart {

  private static final Logger LOG = LoggerFactory.getLogger(WarmStart.class);

  private WarmStart() {}

  /**
   * Begins to prepare something and returns at once. What fails is left to the first request.
   *
   * @param what names it for the log, and its thread
   * @return the thread that prepares it
   */
  public static Thread begin(String what, Preparation preparation) {
    Thread thread = new Thread(() -> prepare(what, preparation), "prepare-" + what);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  /**
   * Begins to open champions, as {@link ShopChampions#prepare} does.
   *
   * @param named ids of shops out of a setting
   * @return the thread that opens them
   * @throws IllegalArgumentException if one of them is none
   */
  public static Thread beginChampions(ShopChampions<?> champions, List<String> named) {
    List<ShopId> shops = named.stream().map(ShopId::new).toList();
    return begin("champions", () -> champions.prepare(shops));
  }

  /** Something to prepare. */
  @FunctionalInterface
  public interface Preparation {
    void run() throws Exception;
  }

  private static void prepare(String what, Preparation preparation) {
    try {
      preparation.run();
    } catch (Exception e) {
      LOG.warn("{} could not be prepared; the first request does it", what, e);
    }
  }
}
