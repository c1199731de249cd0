package dev.cartwise.cost.line;

import dev.cartwise.cost.workload.FixedParts;
import dev.cartwise.cost.workload.Workload;
import java.util.List;

/** Keys, secrets, queues, and what watches over everything. */
final class OperatingLines {
  /** Of the two versions that are asked for, the one before is seldom there to be decrypted. */
  private static final double VERSIONS = 2;

  private OperatingLines() {}

  static List<Line> of(Basis basis) {
    FixedParts fixed = basis.stack().fixed();
    double logged = Basis.gigabytes(loggedBytes(basis));
    double secretReads = secretReads(basis);
    return List.of(
        basis.line("kms.keys", fixed.keys()),
        basis.line(
            "kms.requests",
            fixed.keys() * basis.assumed("kms-requests-per-key")
                + (fixed.keys() > 0 ? secretReads / VERSIONS : 0)),
        basis.line("secrets", fixed.secrets()),
        basis.line("secrets.requests", secretReads),
        basis.line(
            "sqs.requests",
            fixed.polledQueues() * basis.assumed("polls-per-queue")
                + basis.workload().images() * basis.assumed("dead-letter-share")),
        basis.line("cloudwatch.alarms", fixed.alarms()),
        basis.line("cloudwatch.dashboards", fixed.dashboards()),
        basis.line("cloudwatch.metrics", basis.assumed("custom-metrics")),
        basis.line("logs.ingested", logged),
        basis.line("logs.stored", logged * basis.assumed("log-compression")),
        basis.line("transfer.out", Basis.gigabytes(answeredBytes(basis))));
  }

  /** Who calls is told by secrets, which an instance reads at its first call and now and then. */
  private static double secretReads(Basis basis) {
    return basis.traffic().calls()
            * basis.assumed("cold-start-share")
            * basis.assumed("secret-reads-a-start")
        + basis.assumed("secret-rereads");
  }

  /** What functions write, and the lines that Lambda writes about each call if it does. */
  private static double loggedBytes(Basis basis) {
    double platform = basis.stack().logsEveryCall() ? basis.assumed("platform-log-bytes") : 0;
    return Operations.of(basis).stream()
        .mapToDouble(each -> each.calls() * (each.logBytes() + platform))
        .sum();
  }

  private static double answeredBytes(Basis basis) {
    Workload workload = basis.workload();
    return workload.recommendations() * basis.measured("recommendation.answer-bytes")
        + workload.predictions() * basis.measured("prediction.answer-bytes")
        + basis.traffic().calls() * basis.assumed("answer-header-bytes");
  }
}
