package dev.cartwise.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Prints the last lines that functions logged below a test's temporary directories when the test
 * fails: the directories are gone after it. JUnit finds this by itself.
 */
public final class FunctionLogs
    implements AfterTestExecutionCallback, LifecycleMethodExecutionExceptionHandler {

  private static final int SHOWN_LINES = 40;
  private static final int DEPTH = 3;

  @Override
  public void afterTestExecution(ExtensionContext context) throws IOException {
    if (context.getExecutionException().isPresent()) {
      print(directories(context));
    }
  }

  @Override
  public void handleBeforeAllMethodExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    print(directories(context));
    throw failure;
  }

  private static List<Path> directories(ExtensionContext context) {
    Class<?> test = context.getRequiredTestClass();
    List<Path> all =
        new ArrayList<>(
            AnnotationSupport.findAnnotatedFieldValues(test, TempDir.class, Path.class));
    context
        .getTestInstance()
        .ifPresent(
            instance ->
                all.addAll(
                    AnnotationSupport.findAnnotatedFieldValues(
                        instance, TempDir.class, Path.class)));
    return all;
  }

  private static void print(List<Path> directories) throws IOException {
    for (Path directory : directories) {
      for (String line : lastLines(directory)) {
        System.out.println(line);
      }
    }
  }

  /** The last lines of each log below a directory, a heading before them. */
  static List<String> lastLines(Path directory) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.walk(directory, DEPTH)) {
      for (Path log : files.filter(each -> each.toString().endsWith(".log")).sorted().toList()) {
        List<String> logged =
            new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
        lines.add("== the end of " + log.getFileName());
        lines.addAll(logged.subList(Math.max(0, logged.size() - SHOWN_LINES), logged.size()));
      }
    }
    return lines;
  }
}
