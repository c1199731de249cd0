package dev.cartwise.cost.line;

import dev.cartwise.cost.workload.Retention;
import java.util.List;

/** Training and compaction on EMR Serverless. */
final class TrainingLines {
  private static final double MILLION = 1e6;
  private static final double SECONDS_OF_AN_HOUR = 3_600;
  private static final List<String> TASKS = List.of("recommendation", "purchase-intent");

  private TrainingLines() {}

  static List<Line> of(Basis basis) {
    double trainings = TASKS.stream().mapToDouble(task -> training(basis, task)).sum();
    double processors =
        trainings * basis.assumed("training.runs") + compaction(basis) * Retention.DAYS_OF_A_MONTH;
    double vcpuHours = processors / SECONDS_OF_AN_HOUR / basis.assumed("training.utilisation");
    return List.of(
        basis.line("emr.vcpu-hours", vcpuHours),
        basis.line("emr.gigabyte-hours", vcpuHours * basis.assumed("training.memory")));
  }

  /** Seconds of processors in one run, which learns from a bounded number of events. */
  private static double training(Basis basis, String task) {
    double archived = (double) basis.workload().events() * basis.workload().month();
    double learned = Math.min(archived, basis.assumed("training.most-events"));
    if (learned == 0) {
      return 0;
    }
    return basis.measured("training." + task + ".fixed")
        + learned / MILLION * basis.measured("training." + task + ".per-million-events");
  }

  /** Seconds of processors for what came in on one day. */
  private static double compaction(Basis basis) {
    double eventsOfADay = basis.workload().events() / Retention.DAYS_OF_A_MONTH;
    return eventsOfADay / MILLION * basis.assumed("compaction.per-million-events");
  }
}
