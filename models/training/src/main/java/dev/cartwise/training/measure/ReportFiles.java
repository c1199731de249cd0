package dev.cartwise.training.measure;

/** The names of the files in which a training leaves its report beside an artifact. */
public final class ReportFiles {
  /** The report for programs. */
  public static final String JSON = "report.json";

  /** The page for people. */
  public static final String PAGE = "report.html";

  private ReportFiles() {}
}
