package dev.cartwise.local.lambda;

import java.time.Duration;

/**
 * One function as it is deployed.
 *
 * @param name the folder under {@code functions/}, and the function's name
 * @param handler what the JVM runtime calls, {@code class::method}
 * @param memoryMegabytes the configured memory; bounds the JVM's heap
 * @param timeout the longest an invocation may take before its process is killed
 * @param instances how many processes, and so concurrent invocations, there are
 */
public record FunctionSpec(
    String name, String handler, int memoryMegabytes, Duration timeout, int instances) {
  /** The handler of every Funqy function. */
  static final String FUNQY_HANDLER = "io.quarkus.funqy.lambda.FunqyStreamHandler::handleRequest";

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
  }

  /** A Funqy function with one instance. */
  public static FunctionSpec funqy(String name, int memoryMegabytes, Duration timeout) {
    return new FunctionSpec(name, FUNQY_HANDLER, memoryMegabytes, timeout, 1);
  }

  public FunctionSpec withInstances(int count) {
    return new FunctionSpec(name, handler, memoryMegabytes, timeout, count);
  }
}
