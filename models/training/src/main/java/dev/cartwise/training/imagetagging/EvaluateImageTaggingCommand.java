package dev.cartwise.training.imagetagging;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.imagetagging.ImageTagger;
import dev.cartwise.training.imagetagging.data.LabelTable;
import dev.cartwise.training.imagetagging.data.LabelledItem;
import dev.cartwise.training.imagetagging.data.PictureFiles;
import dev.cartwise.training.imagetagging.figures.HeadFigures;
import dev.cartwise.training.imagetagging.figures.Interval;
import dev.cartwise.training.imagetagging.surroundings.Ground;
import dev.cartwise.training.imagetagging.surroundings.Pasted;
import dev.cartwise.training.run.TrainingFailure;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code evaluate image-tagging}: the served code and artifact on labelled pictures. */
@Command(
    name = "image-tagging",
    mixinStandardHelpOptions = true,
    description = "Measure an artifact of image tagging on labelled pictures.")
public final class EvaluateImageTaggingCommand implements Callable<Integer> {

  private static final Logger LOG = LoggerFactory.getLogger(EvaluateImageTaggingCommand.class);

  @Option(
      names = "--images",
      paramLabel = "ZIP_OR_DIR",
      required = true,
      description = "Pictures, each called <id>.jpg.")
  private Path images = Path.of("");

  @Option(
      names = "--labels",
      paramLabel = "FILE",
      required = true,
      description = "CSV with `id` and one column per head.")
  private Path labels = Path.of("");

  @Option(
      names = "--artifact",
      paramLabel = "DIR",
      description = "The artifact to measure (default: the committed one).")
  private @Nullable Path artifact;

  @Option(
      names = "--surroundings",
      description =
          "Measure again with every picture pasted on each of several grounds, which show on all"
              + " sides for 30 % of the picture's; takes nine times as long.")
  private boolean surroundings;

  @Option(names = "--json", description = "Print the result as one line of JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    List<LabelledItem> items = LabelTable.read(labels);
    Path directory = artifact == null ? CommittedArtifact.directory() : artifact;
    TaggingRun run;
    Map<Ground, TaggingRun> pasted = new EnumMap<>(Ground.class);
    try (ImageTagger tagger = ImageTagger.open(directory);
        PictureFiles files = new PictureFiles(images)) {
      TaggingTally tally = new TaggingTally();
      tally.add(tagger, files, items);
      run = tally.run();
      for (Ground ground : surroundings ? Ground.values() : new Ground[0]) {
        TaggingTally onGround = new TaggingTally();
        onGround.add(tagger, files, items, (photo, id) -> Pasted.on(ground, photo, id.hashCode()));
        pasted.put(ground, onGround.run());
      }
    } catch (ArtifactException e) {
      throw new TrainingFailure(directory + ": " + e.getMessage() + ".", e);
    }
    if (run.images() + run.failed() == 0) {
      throw new TrainingFailure(
          "None of the "
              + items.size()
              + " rows of "
              + labels
              + " has a picture in "
              + images
              + ".");
    }
    if (run.absent() > 0) {
      LOG.warn("{} rows have no picture and are left out", run.absent());
    }
    print(run, pasted);
    return 0;
  }

  private void print(TaggingRun run, Map<Ground, TaggingRun> pasted) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      ObjectNode line = JsonNodeFactory.instance.objectNode();
      line.put("images", run.images());
      line.put("failed", run.failed());
      write(run, line);
      if (surroundings) {
        ObjectNode grounds = line.putObject("surroundings");
        pasted.forEach((ground, on) -> write(on, grounds.putObject(name(ground))));
      }
      out.println(line);
    } else {
      out.printf("%d pictures, %d not decodable%n", run.images(), run.failed());
      run.figures().forEach((head, figures) -> print(out, head, figures));
      pasted.forEach(
          (ground, on) ->
              on.figures()
                  .forEach((head, figures) -> print(out, head + " on " + name(ground), figures)));
    }
    out.flush();
  }

  private static void write(TaggingRun run, ObjectNode json) {
    run.figures().forEach((head, figures) -> figures.write(json.putObject(head)));
  }

  private static String name(Ground ground) {
    return ground.name().toLowerCase(Locale.ROOT);
  }

  private static void print(PrintWriter out, String head, HeadFigures figures) {
    out.printf("%s%n", head);
    figures
        .values()
        .forEach(
            (name, value) -> {
              Interval interval = figures.intervals().get(name);
              String range =
                  interval == null
                      ? ""
                      : String.format(" (%.4f to %.4f)", interval.low(), interval.high());
              out.printf("  %-14s %6.4f%s%n", name, value, range);
            });
  }
}
