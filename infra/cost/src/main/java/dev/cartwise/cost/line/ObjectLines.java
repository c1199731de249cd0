package dev.cartwise.cost.line;

import dev.cartwise.cost.workload.Retention;
import dev.cartwise.cost.workload.Workload;
import java.util.List;

/** Object storage: the archive and the photos. */
final class ObjectLines {

  private ObjectLines() {}

  /**
   * Each batch is one object, which the day's compaction reads once; each photo is put once and
   * read once.
   */
  static List<Line> of(Basis basis) {
    Workload workload = basis.workload();
    double batches = basis.traffic().batches();
    return List.of(
        basis.line("s3.puts.archive", batches, "s3.puts"),
        basis.line("s3.puts.photos", workload.images(), "s3.puts"),
        basis.line("s3.gets", batches + workload.images()),
        basis.line("s3.storage", Basis.gigabytes(storedBytes(basis))));
  }

  private static double storedBytes(Basis basis) {
    Workload workload = basis.workload();
    double kept = basis.monthsStored(0);
    double sorted = workload.events() * kept * basis.measured("archive.line-bytes");
    double ofTheDay =
        workload.events() / Retention.DAYS_OF_A_MONTH * basis.measured("archive.incoming-bytes");
    return sorted + ofTheDay + workload.images() * kept * basis.assumed("photo-bytes");
  }
}
