package dev.cartwise.cost.line;

import dev.cartwise.cost.workload.Traffic;
import dev.cartwise.cost.workload.Workload;
import java.util.List;

/** What every function does in a month. */
final class Operations {
  /** Rows that update-features writes at the same time. */
  private static final double ROWS_AT_ONCE = 5;

  private Operations() {}

  static List<Operation> of(Basis basis) {
    Workload workload = basis.workload();
    return List.of(
        call(basis, "ingest-events", basis.traffic().eventCalls()),
        update(basis),
        call(basis, "recommend-items", workload.recommendations()),
        call(basis, "predict-purchase", workload.predictions()),
        call(basis, "tag-images", workload.images()),
        call(basis, "analyze-reviews", workload.reviews()));
  }

  private static Operation call(Basis basis, String function, double calls) {
    return new Operation(
        function,
        calls,
        basis.measured(function + ".cpu"),
        basis.measured(function + ".table-trips") * basis.assumed("table-latency")
            + basis.measured(function + ".object-trips") * basis.assumed("object-latency"),
        basis.measured(function + ".log-bytes"));
  }

  /** A batch is archived first, then its shoppers are read at once and written five at a time. */
  private static Operation update(Basis basis) {
    Traffic traffic = basis.traffic();
    double written = traffic.shoppersPerBatch() * basis.measured("merge.rows");
    return new Operation(
        "update-features",
        traffic.batches(),
        traffic.eventsPerBatch() * basis.measured("update-features.cpu-per-event"),
        basis.assumed("object-latency")
            + (1 + Math.ceil(written / ROWS_AT_ONCE)) * basis.assumed("table-latency"),
        basis.measured("update-features.log-bytes"));
  }
}
