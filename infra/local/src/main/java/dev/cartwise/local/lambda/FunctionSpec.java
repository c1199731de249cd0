package dev.cartwise.local.lambda;

import dev.cartwise.stack.model.Role;
import dev.cartwise.stack.model.StackFunction;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One function as it is deployed.
 *
 * @param name the folder under {@code functions/}, and the function's name
 * @param handler what the JVM runtime calls, {@code class::method}
 * @param memoryMegabytes the configured memory; bounds the JVM's heap
 * @param timeout the longest an invocation may take before its process is killed
 * @param instances how many processes, and so concurrent invocations, there are
 * @param environment its own variables
 * @param role what it may do
 */
public record FunctionSpec(
    String name,
    String handler,
    int memoryMegabytes,
    Duration timeout,
    int instances,
    Map<String, String> environment,
    Role role) {
  /** The handler of every Funqy function. */
  private static final String FUNQY_HANDLER =
      "io.quarkus.funqy.lambda.FunqyStreamHandler::handleRequest";

  public FunctionSpec {
    if (!name.matches("[a-z][a-z0-9-]*")) {
      throw new IllegalArgumentException("function name: " + name);
    }
    if (memoryMegabytes < 128) {
      throw new IllegalArgumentException("memoryMegabytes of " + name + " is below 128");
    }
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("timeout of " + name + " must be positive");
    }
    if (instances < 1) {
      throw new IllegalArgumentException("instances of " + name + " must be at least 1");
    }
    environment = Map.copyOf(environment);
  }

  /** A Funqy function of the stack, with one instance. */
  public static FunctionSpec of(StackFunction function) {
    return new FunctionSpec(
        function.name(),
        FUNQY_HANDLER,
        function.memoryMegabytes(),
        function.timeout(),
        1,
        function.environment(),
        function.role());
  }

  public FunctionSpec withInstances(int count) {
    return new FunctionSpec(name, handler, memoryMegabytes, timeout, count, environment, role);
  }

  public FunctionSpec withTimeout(Duration longest) {
    return new FunctionSpec(name, handler, memoryMegabytes, longest, instances, environment, role);
  }

  /** The same with further variables. */
  public FunctionSpec withVariables(Map<String, String> variables) {
    Map<String, String> all = new LinkedHashMap<>(environment);
    all.putAll(variables);
    return new FunctionSpec(name, handler, memoryMegabytes, timeout, instances, all, role);
  }

  /** The environment holds secrets: it is not shown. */
  @Override
  public String toString() {
    return "FunctionSpec[name=" + name + "]";
  }
}
