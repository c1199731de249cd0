package dev.cartwise.local.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A deployed function of the tests: does what the event's {@code do:<action>} says. */
public final class ScriptedHandler implements RequestStreamHandler {
  private static final Pattern ACTION = Pattern.compile("do(?::|%3A)([a-z]+)");

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    byte[] event = input.readAllBytes();
    Matcher action = ACTION.matcher(new String(event, StandardCharsets.UTF_8));
    switch (action.find() ? action.group(1) : "echo") {
      case "throw" -> throw new IllegalStateException("thrown on request");
      case "exit" -> Runtime.getRuntime().halt(3);
      case "sleep" -> sleep();
      case "large" -> output.write(new byte[7 << 20]);
      case "pid" -> write(output, Long.toString(ProcessHandle.current().pid()));
      case "env" -> write(output, '"' + environment(context) + '"');
      default -> output.write(event);
    }
  }

  private static String environment(Context context) {
    return String.join(
        " ",
        context.getFunctionName(),
        Integer.toString(context.getMemoryLimitInMB()),
        context.getInvokedFunctionArn(),
        System.getenv("CARTWISE_BUCKET"),
        System.getenv("LAMBDA_TASK_ROOT"),
        String.valueOf(System.getenv("HOME")));
  }

  private static void write(OutputStream output, String text) throws IOException {
    output.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void sleep() {
    try {
      Thread.sleep(60_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
