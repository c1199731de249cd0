package dev.cartwise.training;

import dev.cartwise.training.run.TrainingFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in one sentence why a command failed; a defect's stack trace goes to the log before it. */
final class FailureReport implements IExecutionExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(FailureReport.class);

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine commandLine, ParseResult arguments) {
    if (!(failure instanceof TrainingFailure)) {
      LOG.error("{} failed", commandLine.getCommand().getClass().getSimpleName(), failure);
    }
    commandLine.getErr().println(sentence(failure));
    return CommandLine.ExitCode.SOFTWARE;
  }

  private static String sentence(Exception failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }
}
