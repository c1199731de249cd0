package dev.cartwise.artifactstore.serving;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.ArtifactException.Problem;
import dev.cartwise.artifactstore.store.ArtifactSlot;
import dev.cartwise.artifactstore.store.ArtifactStore;
import dev.cartwise.artifactstore.store.ChampionPointer;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The champion of one slot, kept open and exchanged when the pointer moves.
 *
 * <p>The pointer is read at an invocation when the last reading is older than {@link #MAX_AGE}. A
 * new champion is opened beside the old one; requests that run keep theirs, which is closed after
 * the last of them. A champion that cannot be opened leaves the last good one in place, and every
 * lease says so.
 *
 * @param <T> the opened artifact
 */
public final class LiveArtifact<T extends AutoCloseable> implements AutoCloseable {

  /** How old a reading of the pointer may get. */
  public static final Duration MAX_AGE = Duration.ofSeconds(30);

  private static final Logger LOG = LoggerFactory.getLogger(LiveArtifact.class);

  private final ArtifactStore store;
  private final ArtifactCache cache;
  private final ArtifactSlot slot;
  private final ArtifactOpener<T> opener;
  private final LongSupplier clockMillis;
  private final ReentrantLock refreshing = new ReentrantLock();

  private volatile @Nullable OpenArtifact<T> current;
  private volatile @Nullable ArtifactException trouble;
  private volatile long checkedAtMillis = Long.MIN_VALUE;
  private volatile boolean closed;

  public LiveArtifact(
      ArtifactStore store,
      ArtifactCache cache,
      ArtifactSlot slot,
      ArtifactOpener<T> opener,
      LongSupplier clockMillis) {
    this.store = store;
    this.cache = cache;
    this.slot = slot;
    this.opener = opener;
    this.clockMillis = clockMillis;
  }

  /**
   * Takes the artifact for one request, looking for a new champion first when it is time.
   *
   * @throws ArtifactException if nothing is open and the champion cannot be opened; {@code MISSING}
   *     also when nothing was promoted yet
   */
  public ArtifactLease<T> acquire() throws ArtifactException {
    Optional<ArtifactLease<T>> found = find();
    if (found.isEmpty()) {
      throw new ArtifactException(Problem.MISSING, "no champion was promoted yet");
    }
    return found.get();
  }

  /**
   * Takes the artifact for one request as {@link #acquire} does.
   *
   * @return none when nothing was promoted yet
   * @throws ArtifactException if nothing is open and the champion cannot be opened
   */
  public Optional<ArtifactLease<T>> find() throws ArtifactException {
    refreshWhenDue();
    for (OpenArtifact<T> open = current; open != null; open = current) {
      if (open.retain()) {
        return Optional.of(new ArtifactLease<>(open, Optional.ofNullable(trouble)));
      }
    }
    ArtifactException reason = trouble;
    if (reason != null) {
      throw new ArtifactException(reason.problem(), reason.getMessage() + "", reason);
    }
    return Optional.empty();
  }

  private void refreshWhenDue() {
    if (!isDue()) {
      return;
    }
    if (current == null) {
      refreshing.lock();
    } else if (!refreshing.tryLock()) {
      return;
    }
    try {
      if (isDue() && !closed) {
        refresh();
        checkedAtMillis = clockMillis.getAsLong();
      }
    } finally {
      refreshing.unlock();
    }
  }

  /**
   * Opens the champion ahead of its first request; a request that comes meanwhile waits for that
   * instead of doing it as well. A failure is told for {@link TimedSnapshots#FAILURE_AGE} alone.
   */
  void prepare() {
    refreshing.lock();
    try {
      if (isDue() && !closed) {
        refresh();
        Duration old = trouble == null ? Duration.ZERO : MAX_AGE.minus(TimedSnapshots.FAILURE_AGE);
        checkedAtMillis = clockMillis.getAsLong() - old.toMillis();
      }
    } finally {
      refreshing.unlock();
    }
  }

  private boolean isDue() {
    long checked = checkedAtMillis;
    return checked == Long.MIN_VALUE || clockMillis.getAsLong() - checked >= MAX_AGE.toMillis();
  }

  private void refresh() {
    try {
      Optional<ChampionPointer> champion = store.champion(slot);
      if (champion.isEmpty()) {
        trouble =
            current == null
                ? null
                : new ArtifactException(Problem.MISSING, "the champion pointer is gone");
        return;
      }
      switchTo(champion.get().version());
      trouble = null;
    } catch (ArtifactException e) {
      noteTrouble(e);
    } catch (IOException e) {
      noteTrouble(new ArtifactException(Problem.UNREACHABLE, e.getMessage() + "", e));
    }
  }

  private void switchTo(String version) throws IOException {
    OpenArtifact<T> old = current;
    if (old != null && old.version().equals(version)) {
      return;
    }
    long asked = System.nanoTime();
    LocalArtifact local = cache.fetch(slot, version);
    long fetched = System.nanoTime();
    current = new OpenArtifact<>(open(local), version);
    LOG.info(
        "serving {} {} of {}: fetched in {} ms, opened in {} ms",
        slot.task(),
        version,
        slot.shop(),
        millis(fetched - asked),
        millis(System.nanoTime() - fetched));
    if (old != null) {
      old.release();
      cache.evict(slot, old.version());
    }
  }

  private static long millis(long nanos) {
    return TimeUnit.NANOSECONDS.toMillis(nanos);
  }

  /** Opens an artifact; whatever goes wrong with it is its own fault. */
  private T open(LocalArtifact local) throws IOException {
    try {
      return opener.open(local);
    } catch (RuntimeException e) {
      throw new ArtifactException(Problem.CORRUPT, "cannot be opened: " + e, e);
    }
  }

  private void noteTrouble(ArtifactException e) {
    trouble = e;
    OpenArtifact<T> open = current;
    LOG.error(
        "{} of {}: champion not usable ({}), {} serves",
        slot.task(),
        slot.shop(),
        e.problem(),
        open == null ? "what stands in for it" : open.version(),
        e);
  }

  /** Tells whether an artifact is open, for others than those who hold a lease. */
  boolean isOpen() {
    return current != null;
  }

  /** Tells whether this was closed and opens nothing any more. */
  boolean isClosed() {
    return closed;
  }

  /** Closes as {@link #close} does, and removes the copy of the artifact from the local disk. */
  void letGo() {
    OpenArtifact<T> open = current;
    close();
    if (open != null) {
      try {
        cache.evict(slot, open.version());
      } catch (IOException e) {
        LOG.warn("the copy of {} {} of {} stays", slot.task(), open.version(), slot.shop(), e);
      }
    }
  }

  /** Lets go of the open artifact; it closes after the last lease. */
  @Override
  public void close() {
    refreshing.lock();
    try {
      OpenArtifact<T> open = current;
      current = null;
      closed = true;
      if (open != null) {
        open.release();
      }
    } finally {
      refreshing.unlock();
    }
  }
}
