package dev.cartwise.local.cli.history;

import dev.cartwise.history.importing.ImportProgress;
import dev.cartwise.local.demo.ProgressBar;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** Draws how far an import is: a bar for what is read, and one for what is stored. */
final class ImportBar implements ImportProgress {

  private static final int KILOBYTE = 1 << 10;

  private final PrintWriter out;
  private final boolean terminal;
  private @Nullable ProgressBar bar;
  private @Nullable Step step;
  private long drawn;

  /**
   * @param terminal whether what was drawn can be drawn over
   */
  ImportBar(PrintWriter out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  @Override
  public synchronized void at(Step now, long done, long total) {
    long unit = now == Step.READING ? KILOBYTE : 1;
    long all = Math.max(1, total / unit);
    long so = done >= total ? all : Math.min(all - 1, done / unit);
    ProgressBar present = bar;
    if (present == null || now != step || so < drawn) {
      String task = now == Step.READING ? "read, KB" : "stored";
      present = new ProgressBar(out, terminal, task, all, System::nanoTime);
      bar = present;
      step = now;
      drawn = 0;
    }
    present.advance(so - drawn);
    drawn = so;
  }
}
