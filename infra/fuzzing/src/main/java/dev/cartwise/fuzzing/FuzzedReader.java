package dev.cartwise.fuzzing;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A reader of foreign bytes under test: it answers or refuses in a documented way, and it allocates
 * no more than it may.
 *
 * <p>Registered as an extension of its target, it prints one line when the target was fuzzed.
 */
public final class FuzzedReader
    implements BeforeAllCallback, AfterTestExecutionCallback, AfterAllCallback {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final List<Class<? extends Throwable>> refusals;
  private final long fixedBytes;
  private final long bytesPerInputByte;
  private long runs;
  private long refused;
  private int findings;
  private long startNanos;

  private FuzzedReader(
      List<Class<? extends Throwable>> refusals, long fixedBytes, long bytesPerInputByte) {
    this.refusals = refusals;
    this.fixedBytes = fixedBytes;
    this.bytesPerInputByte = bytesPerInputByte;
  }

  /**
   * A reader that refuses by nothing but this exception and its kinds.
   *
   * <p>It may allocate 16 MiB and 1 KiB for each byte of its input.
   */
  public static FuzzedReader refusingBy(Class<? extends Throwable> refusal) {
    return new FuzzedReader(List.of(refusal), 16L << 20, 1L << 10);
  }

  /** A reader that answers whatever comes, within the same bound. */
  public static FuzzedReader refusingNothing() {
    return new FuzzedReader(List.of(), 16L << 20, 1L << 10);
  }

  /** The same reader, which documents one more kind of refusal. */
  public FuzzedReader refusingAlsoBy(Class<? extends Throwable> refusal) {
    List<Class<? extends Throwable>> all = new ArrayList<>(refusals);
    all.add(refusal);
    return new FuzzedReader(List.copyOf(all), fixedBytes, bytesPerInputByte);
  }

  /**
   * The same reader with another bound.
   *
   * @param fixedMebibytes what it may allocate for an empty input
   * @param bytesPerInputByte what it may allocate more for each byte of input
   */
  public FuzzedReader allocating(int fixedMebibytes, int bytesPerInputByte) {
    return new FuzzedReader(refusals, (long) fixedMebibytes << 20, bytesPerInputByte);
  }

  /**
   * Reads one input; empty if it was refused.
   *
   * <p>A read that allocates too much is repeated once, since the first one may load classes.
   *
   * @param inputBytes the length of the input
   * @throws AssertionError if the reader fails in another way or allocates too much
   */
  public <T> Optional<T> read(int inputBytes, Callable<T> reader) {
    runs++;
    long most = fixedBytes + bytesPerInputByte * inputBytes;
    long before = THREADS.getCurrentThreadAllocatedBytes();
    Optional<T> answer = answer(reader);
    if (THREADS.getCurrentThreadAllocatedBytes() - before > most) {
      long again = THREADS.getCurrentThreadAllocatedBytes();
      answer = answer(reader);
      long allocated = THREADS.getCurrentThreadAllocatedBytes() - again;
      if (allocated > most) {
        throw new AssertionError(
            "%d bytes of input made the reader allocate %d bytes; it may allocate %d"
                .formatted(inputBytes, allocated, most));
      }
    }
    if (answer.isEmpty()) {
      refused++;
    }
    return answer;
  }

  private <T> Optional<T> answer(Callable<T> reader) {
    try {
      return Optional.of(reader.call());
    } catch (Throwable thrown) {
      if (refusals.stream().noneMatch(refusal -> refusal.isInstance(thrown))) {
        throw new AssertionError("the reader failed in a way that is not documented", thrown);
      }
      return Optional.empty();
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    startNanos = System.nanoTime();
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    if (context.getExecutionException().isPresent()) {
      findings++;
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (System.getenv("JAZZER_FUZZ") == null) {
      return;
    }
    Duration duration = Duration.ofNanos(System.nanoTime() - startNanos);
    System.out.printf(
        "fuzzed %s: %d runs in %d s, %d %% refused, findings: %d%n",
        context.getDisplayName(),
        runs,
        duration.toSeconds(),
        100 * refused / Math.max(1, runs),
        findings);
  }
}
