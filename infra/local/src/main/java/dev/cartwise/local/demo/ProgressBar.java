package dev.cartwise.local.demo;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * How far a task is: a bar that grows in place on a terminal, else a line at every tenth.
 *
 * <p>It may be advanced more often than it is drawn.
 */
public final class ProgressBar {
  private static final int CELLS = 28;
  private static final long REDRAW_NANOS = Duration.ofMillis(100).toNanos();

  private final PrintWriter out;
  private final boolean terminal;
  private final String task;
  private final long total;
  private final LongSupplier nanoTime;
  private final long startNanos;
  private long done;
  private long drawnNanos;
  private long drawnTenth;

  /**
   * @param terminal whether what was drawn can be drawn over
   * @param task what is being done, the first words of the line
   * @param total how many steps there are, above 0
   * @param nanoTime a clock such as {@code System::nanoTime}
   */
  public ProgressBar(
      PrintWriter out, boolean terminal, String task, long total, LongSupplier nanoTime) {
    this.out = out;
    this.terminal = terminal;
    this.task = task;
    this.total = total;
    this.nanoTime = nanoTime;
    startNanos = nanoTime.getAsLong();
    drawnNanos = startNanos - REDRAW_NANOS;
  }

  /** Counts further steps as done; the line is finished with the last of them. */
  public void advance(long steps) {
    boolean unfinished = done < total;
    done = Math.min(total, done + steps);
    boolean finished = unfinished && done == total;
    long now = nanoTime.getAsLong();
    if (terminal) {
      if (finished || now - drawnNanos >= REDRAW_NANOS) {
        drawnNanos = now;
        out.print("\r" + line(now) + (finished ? "\n" : ""));
        out.flush();
      }
    } else if (done * 10 / total > drawnTenth) {
      drawnTenth = done * 10 / total;
      out.println(line(now));
      out.flush();
    }
  }

  private String line(long now) {
    int full = (int) (done * CELLS / total);
    double seconds = Math.max(1e-3, (now - startNanos) / 1e9);
    return String.format(
        Locale.ROOT,
        "%s  %s%s %3d %%  %,d of %,d  %,.0f/s ",
        DisplayWidth.padRight(task, 15),
        "█".repeat(full),
        "░".repeat(CELLS - full),
        done * 100 / total,
        done,
        total,
        done / seconds);
  }
}
