package dev.cartwise.cost.line;

import dev.cartwise.cost.workload.FunctionSize;
import java.util.ArrayList;
import java.util.List;

/** The HTTP API and the functions behind it. */
final class ComputeLines {
  private ComputeLines() {}

  static List<Line> of(Basis basis) {
    List<Operation> operations = Operations.of(basis);
    List<Line> lines = new ArrayList<>();
    lines.add(basis.line("http-api.requests", basis.traffic().httpCalls()));
    lines.add(
        basis.line("lambda.requests", operations.stream().mapToDouble(Operation::calls).sum()));
    operations.forEach(each -> lines.add(duration(basis, each)));
    return lines;
  }

  /** A custom runtime is billed for its start as well, which a share of the calls meets. */
  private static Line duration(Basis basis, Operation operation) {
    FunctionSize size = basis.stack().function(operation.function());
    double init = basis.assumed("cold-start-share") * basis.measured("native.init");
    double millis = (operation.cpuMillis() + init) * size.slowness() + operation.waitMillis();
    return basis.line(
        "lambda." + operation.function(),
        operation.calls() * size.gigabyteSeconds(millis),
        "lambda.gigabyte-seconds." + size.architecture());
  }
}
