package dev.cartwise.training.imagetagging;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.imagetagging.ImageTagger;
import dev.cartwise.imagetagging.decode.source.ImageLimits;
import dev.cartwise.training.imagetagging.data.LabelTable;
import dev.cartwise.training.imagetagging.data.LabelledItem;
import dev.cartwise.training.imagetagging.data.PictureFiles;
import dev.cartwise.training.imagetagging.data.Pictures;
import dev.cartwise.training.imagetagging.figures.HeadFigures;
import dev.cartwise.training.imagetagging.figures.Interval;
import dev.cartwise.training.imagetagging.sizes.Resized;
import dev.cartwise.training.imagetagging.surroundings.Ground;
import dev.cartwise.training.imagetagging.surroundings.Pasted;
import dev.cartwise.training.run.TrainingFailure;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

  private static final int MAX_WIDTH = 3000;

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
              + " sides for 30 %% of the picture's; takes nine times as long.")
  private boolean surroundings;

  @Option(
      names = "--widths",
      paramLabel = "PIXELS",
      split = ",",
      description =
          "Measure again with every picture brought to each of these widths, saved as JPEG and"
              + " decoded again, reduced as the function does it and whole.")
  private List<Integer> widths = new ArrayList<>();

  @Option(names = "--json", description = "Print the result as one line of JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    List<LabelledItem> items = LabelTable.read(labels);
    Path directory = artifact == null ? CommittedArtifact.directory() : artifact;
    TaggingRun run;
    Map<String, TaggingRun> pasted = new LinkedHashMap<>();
    Map<String, TaggingRun> resized = new LinkedHashMap<>();
    if (widths.stream().anyMatch(width -> width < 1 || width > MAX_WIDTH)) {
      throw new TrainingFailure("--widths: a width is 1 to " + MAX_WIDTH + " pixels.");
    }
    try (ImageTagger tagger = ImageTagger.open(directory);
        PictureFiles files = new PictureFiles(images)) {
      TaggingTally tally = new TaggingTally();
      tally.add(tagger, files, items);
      run = tally.run();
      for (Ground ground : surroundings ? Ground.values() : new Ground[0]) {
        TaggingTally onGround = new TaggingTally();
        onGround.add(tagger, files, items, (photo, id) -> Pasted.on(ground, photo, id.hashCode()));
        pasted.put(ground.name().toLowerCase(Locale.ROOT), onGround.run());
      }
      for (int width : widths) {
        resized.put(width + "", resized(tagger, files, items, width, tagger.decodedSide()));
        resized.put(width + " whole", resized(tagger, files, items, width, ImageLimits.MAX_SIDE));
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
    print(run, pasted, resized);
    return 0;
  }

  private static TaggingRun resized(
      ImageTagger tagger, PictureFiles files, List<LabelledItem> items, int width, int side)
      throws IOException {
    TaggingTally tally = new TaggingTally();
    tally.add(
        tagger,
        files,
        items,
        (photo, id) ->
            Pictures.decode(Resized.jpeg(photo, width), side)
                .orElseThrow(
                    () ->
                        new TrainingFailure(
                            "--widths: photo " + id + " is too large at " + width + " pixels.")));
    return tally.run();
  }

  private void print(
      TaggingRun run, Map<String, TaggingRun> pasted, Map<String, TaggingRun> resized) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      ObjectNode line = JsonNodeFactory.instance.objectNode();
      line.put("images", run.images());
      line.put("failed", run.failed());
      write(run, line);
      if (surroundings) {
        ObjectNode grounds = line.putObject("surroundings");
        pasted.forEach((ground, on) -> write(on, grounds.putObject(ground)));
      }
      if (!widths.isEmpty()) {
        ObjectNode sizes = line.putObject("widths");
        resized.forEach((width, at) -> write(at, sizes.putObject(width)));
      }
      out.println(line);
    } else {
      out.printf("%d pictures, %d not decodable%n", run.images(), run.failed());
      run.figures().forEach((head, figures) -> print(out, head, figures));
      pasted.forEach((ground, on) -> print(out, " on " + ground, on));
      resized.forEach((width, at) -> print(out, " at a width of " + width, at));
    }
    out.flush();
  }

  private static void write(TaggingRun run, ObjectNode json) {
    run.figures().forEach((head, figures) -> figures.write(json.putObject(head)));
  }

  private static void print(PrintWriter out, String scene, TaggingRun run) {
    run.figures().forEach((head, figures) -> print(out, head + scene, figures));
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
