package dev.cartwise.local.training;

import dev.cartwise.local.datadir.DiskSpace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The training JVM as a job's program, printing into a log file.
 *
 * @param jvm the training JVM
 * @param log its output, that of the latest job alone
 */
record LoggedTraining(TrainingJvm jvm, Path log) implements JobProgram {
  private static final int LONGEST_WORDS = 200;

  @Override
  public int run(List<String> arguments) {
    try {
      Files.writeString(
          log,
          String.join(" ", arguments) + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.TRUNCATE_EXISTING);
    } catch (IOException e) {
      throw DiskSpace.failure(log, "cannot write " + log, e);
    }
    ProcessBuilder.Redirect output = ProcessBuilder.Redirect.appendTo(log.toFile());
    return jvm.run(arguments, output, output);
  }

  @Override
  public String lastWords() {
    try {
      List<String> lines =
          new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank())
              .toList();
      String last = lines.get(lines.size() - 1).strip();
      return last.substring(0, Math.min(LONGEST_WORDS, last.length()));
    } catch (IOException e) {
      throw DiskSpace.failure(log, "cannot read " + log, e);
    }
  }
}
