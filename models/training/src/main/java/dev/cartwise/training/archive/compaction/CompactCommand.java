package dev.cartwise.training.archive.compaction;

import dev.cartwise.training.archive.ArchiveRetention;
import dev.cartwise.training.run.DataOption;
import dev.cartwise.training.run.Outcome;
import dev.cartwise.training.run.ScratchDirectory;
import dev.cartwise.training.run.StorageSettings;
import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.services.s3.S3Client;

/** {@code archive compact}: one pass over the archive of all shops. */
@Command(
    name = "compact",
    mixinStandardHelpOptions = true,
    description = {
      "Sort the events that came in into files of one shop and one day.",
      "Days past CARTWISE_ARCHIVE_DAYS are dropped. What is replaced or dropped is removed by the"
          + " first pass that starts 12 hours later or more."
    })
final class CompactCommand implements Callable<Integer> {

  @Mixin DataOption data = new DataOption();

  @Option(names = "--json", description = "Print the result as one line of JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    ArchiveRetention retention = ArchiveRetention.of(System.getenv());
    StorageSettings settings = StorageSettings.of(System.getenv());
    try (ScratchDirectory scratch = ScratchDirectory.create();
        S3Client s3 = settings.openS3()) {
      CompactionFigures figures =
          new Compaction(settings.objects(s3), InstantSource.system(), retention)
              .run(scratch.path());
      Outcome.of(figures.json()).print(spec.commandLine().getOut(), json);
    }
    return 0;
  }
}
