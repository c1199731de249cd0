package dev.cartwise.artifactstore.serving;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.store.ArtifactSlot;
import dev.cartwise.contracts.ShopId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The champions of one task, one for each shop, or what stands in for them.
 *
 * <p>A champion is opened at the first request for its shop and follows its pointer from then on.
 * Where more are open than the source allows, the longest unused is let go: it closes as soon as no
 * request uses it, and the next request for its shop opens it again.
 *
 * @param <T> the opened artifact
 */
public final class ShopChampions<T extends AutoCloseable> implements AutoCloseable {

  /** Of how many shops it is remembered that they have no champion, beside those that have one. */
  static final int MOST_KNOWN = 1_000;

  private final ChampionSource source;
  private final Task task;
  private final ArtifactOpener<T> opener;
  private final Fallback<T> fallback;
  private final LastAsked lastAsked;

  /** By shop, the longest unused first; guarded by itself. */
  private final Map<ShopId, LiveArtifact<T>> live = new LinkedHashMap<>(16, 0.75f, true);

  public ShopChampions(
      ChampionSource source, Task task, ArtifactOpener<T> opener, Fallback<T> fallback) {
    this.source = source;
    this.task = task;
    this.opener = opener;
    this.fallback = fallback;
    this.lastAsked = source.cache().lastAsked(task);
  }

  /**
   * Takes what serves the shop for one request; trouble with its champion is logged and told by the
   * lease.
   *
   * @return empty if there is neither a usable champion nor something that stands in
   */
  public Optional<ArtifactLease<T>> find(ShopId shop) {
    try {
      return take(shop);
    } catch (ArtifactException logged) {
      return Optional.empty();
    }
  }

  /**
   * Takes what serves the shop for one request, as {@link #find} does, and tells why nothing can.
   *
   * @return empty if none was promoted yet and nothing stands in
   * @throws ArtifactException if the champion cannot be used and nothing stands in
   */
  public Optional<ArtifactLease<T>> take(ShopId shop) throws ArtifactException {
    LiveArtifact<T> champion = champion(shop);
    boolean wasOpen = champion.isOpen();
    @Nullable ArtifactException trouble = null;
    try {
      Optional<ArtifactLease<T>> found = champion.find();
      if (found.isPresent()) {
        if (!wasOpen) {
          opened();
        }
        return found;
      }
    } catch (ArtifactException e) {
      trouble = e;
    }
    if (champion.isClosed()) {
      return take(shop);
    }
    Optional<ArtifactLease<T>> standIn = fallback.lease(shop, trouble);
    if (standIn.isEmpty() && trouble != null) {
      throw trouble;
    }
    return standIn;
  }

  /**
   * Takes what serves the shop for one request, as {@link #find} does.
   *
   * @throws IllegalStateException if nothing can
   */
  public ArtifactLease<T> acquire(ShopId shop) {
    return find(shop)
        .orElseThrow(() -> new IllegalStateException("there is no " + task + " model for " + shop));
  }

  /**
   * Opens champions ahead of their first requests, one after the other: those of the named shops,
   * then those of the shops that were asked for last in the same place, as many as may be open.
   */
  public void prepare(List<ShopId> named) {
    Set<ShopId> shops = new LinkedHashSet<>(named);
    shops.addAll(lastAsked.take());
    List<ShopId> first = shops.stream().limit(source.mostOpen()).toList();
    for (ShopId shop : first) {
      LiveArtifact<T> champion = champion(shop);
      champion.prepare();
      if (champion.isOpen()) {
        opened();
      }
    }
  }

  /** Keeps to the number of open champions after one was opened, and notes whose they are. */
  private void opened() {
    letLongestUnusedGo();
    List<ShopId> lastUsedFirst = new ArrayList<>();
    synchronized (live) {
      live.forEach(
          (shop, champion) -> {
            if (champion.isOpen()) {
              lastUsedFirst.add(0, shop);
            }
          });
    }
    lastAsked.note(lastUsedFirst);
  }

  private LiveArtifact<T> champion(ShopId shop) {
    LiveArtifact<T> champion;
    Optional<LiveArtifact<T>> unused;
    synchronized (live) {
      champion =
          live.computeIfAbsent(
              shop,
              key ->
                  new LiveArtifact<>(
                      source.store(),
                      source.cache(),
                      new ArtifactSlot(key, task),
                      opener,
                      source.clockMillis()));
      unused =
          live.size() > MOST_KNOWN + source.mostOpen()
              ? longestUnusedWithoutOne()
              : Optional.empty();
    }
    unused.ifPresent(LiveArtifact::close);
    return champion;
  }

  /** Forgets the shop that was asked for longest ago of those without an open champion. */
  private Optional<LiveArtifact<T>> longestUnusedWithoutOne() {
    Iterator<LiveArtifact<T>> longestUnusedFirst = live.values().iterator();
    while (longestUnusedFirst.hasNext()) {
      LiveArtifact<T> champion = longestUnusedFirst.next();
      if (!champion.isOpen()) {
        longestUnusedFirst.remove();
        return Optional.of(champion);
      }
    }
    return Optional.empty();
  }

  /** What lies on the disk goes with it, before the next request for its shop can ask for it. */
  private void letLongestUnusedGo() {
    synchronized (live) {
      long open = live.values().stream().filter(LiveArtifact::isOpen).count();
      Iterator<LiveArtifact<T>> longestUnusedFirst = live.values().iterator();
      while (open > source.mostOpen()) {
        LiveArtifact<T> champion = longestUnusedFirst.next();
        if (champion.isOpen()) {
          longestUnusedFirst.remove();
          champion.letGo();
          open--;
        }
      }
    }
  }

  /** How many shops are remembered, with a champion or without. */
  int known() {
    synchronized (live) {
      return live.size();
    }
  }

  /** Lets go of every open champion; each closes after its last lease. */
  @Override
  public void close() {
    synchronized (live) {
      live.values().forEach(LiveArtifact::close);
      live.clear();
    }
  }
}
