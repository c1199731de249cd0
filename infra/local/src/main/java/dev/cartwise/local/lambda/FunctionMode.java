package dev.cartwise.local.lambda;

/** How the functions of a local system are executed. */
public enum FunctionMode {
  /** The zip's classes on a JVM, under the Lambda runtime interface client. */
  JVM,
  /** The zip's {@code bootstrap} binary. */
  NATIVE
}
