package dev.cartwise.deploy.dryrun;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** AWS's own translator of SAM, {@code aws-sam-translator}, where Python 3 has it. */
final class SamTranslator {

  private static final String SCRIPT = "translate.py";
  private static final int NO_TRANSLATOR = 3;
  private static final int LIMIT_MINUTES = 2;

  private final String python;
  private final String region;

  /**
   * @param python the name of its program
   * @param region for which it translates
   */
  SamTranslator(String python, String region) {
    this.python = python;
    this.region = region;
  }

  /**
   * The resources of a template, under {@code resources}, and the translator's {@code version};
   * nothing where there is no translator.
   *
   * @throws DryRunException if it refuses the template
   */
  Optional<JsonNode> translate(String yaml) throws IOException {
    Path folder = Files.createTempDirectory("cartwise-translation");
    Path template = folder.resolve("in.yaml");
    Path output = folder.resolve("out.json");
    Path log = folder.resolve("log");
    try {
      Files.writeString(template, yaml);
      Process process = started(folder, log, template, output);
      if (process == null) {
        return Optional.empty();
      }
      return switch (exitCode(process)) {
        case 0 -> Optional.of(JsonMapper.builder().build().readTree(output.toFile()));
        case NO_TRANSLATOR -> Optional.empty();
        default ->
            throw new DryRunException(
                "aws-sam-translator refuses the template: " + Files.readString(log).strip());
      };
    } finally {
      for (Path file : new Path[] {template, output, log, folder}) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** Nothing where there is no such program. */
  private @Nullable Process started(Path folder, Path log, Path template, Path output)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(python, "-c", script(), template.toString(), output.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("AWS_DEFAULT_REGION", region);
    builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
    builder.environment().remove("AWS_PROFILE");
    try {
      return builder.start();
    } catch (IOException absent) {
      return null;
    }
  }

  private static int exitCode(Process process) {
    try {
      if (process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
        return process.exitValue();
      }
      throw new DryRunException(
          "aws-sam-translator did not end within " + LIMIT_MINUTES + " minutes");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DryRunException("the translation was interrupted", e);
    } finally {
      process.destroyForcibly();
    }
  }

  private static String script() throws IOException {
    try (InputStream script = SamTranslator.class.getResourceAsStream(SCRIPT)) {
      if (script == null) {
        throw new IOException(SCRIPT + " is missing from the class path");
      }
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
