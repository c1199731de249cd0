package dev.cartwise.training.pytorch;

/** The settings of the PyTorch engine in this process: nothing is downloaded, threads are few. */
public final class PyTorch {

  private static boolean ready;

  private PyTorch() {}

  /** Prepares the engine; the number of threads of the first call holds. */
  public static synchronized void prepare(int threads) {
    if (ready) {
      return;
    }
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("PYTORCH_FLAVOR", "cpu");
    System.setProperty("OPT_OUT_TRACKING", "true");
    System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
    System.setProperty("ai.djl.pytorch.num_threads", Integer.toString(threads));
    ready = true;
  }
}
