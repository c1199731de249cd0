package dev.cartwise.training.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.manifest.ArtifactFile;
import dev.cartwise.artifactstore.manifest.Manifest;
import dev.cartwise.artifactstore.objects.DirectoryObjectStore;
import dev.cartwise.artifactstore.serving.ArtifactCache;
import dev.cartwise.artifactstore.serving.ArtifactLease;
import dev.cartwise.artifactstore.serving.LiveArtifact;
import dev.cartwise.artifactstore.serving.LocalArtifact;
import dev.cartwise.artifactstore.store.ArtifactSlot;
import dev.cartwise.artifactstore.store.ArtifactStore;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.imagetagging.ImageTagger;
import dev.cartwise.recommendation.blend.OpenRecommender;
import dev.cartwise.recommendation.catalogue.Catalogue;
import dev.cartwise.recommendation.catalogue.CatalogueContent;
import dev.cartwise.recommendation.catalogue.CatalogueItem;
import dev.cartwise.recommendation.catalogue.CatalogueWriter;
import dev.cartwise.recommendation.catalogue.NeighbourLists;
import dev.cartwise.reviewsentiment.ReviewAnalyzer;
import dev.cartwise.training.run.BucketCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

/** A version of each task is served from its promotion to its rollback, as functions open it. */
class ServedTasksTest {

  private static final ShopId DEMO = new ShopId("demo");
  private static final Path TAGGER = Path.of("../image-tagging/artifact");
  private static final Path READER = Path.of("../review-sentiment/target/artifact");
  private static final long LATER = 60_000;

  @TempDir private Path directory;
  private DirectoryObjectStore objects;
  private String failure = "";

  @BeforeEach
  void open() {
    System.setProperty("cartwise.repository", "../..");
    objects = new DirectoryObjectStore(directory.resolve("objects"));
  }

  @ParameterizedTest
  @EnumSource(names = {"RECOMMENDATION", "IMAGE_TAGGING", "REVIEW_SENTIMENT"})
  void aVersionIsServedUntilItIsRolledBack(Task task) throws Exception {
    ArtifactSlot slot = new ArtifactSlot(DEMO, task);
    ArtifactStore store = new ArtifactStore(objects);
    ArtifactCache cache = new ArtifactCache(store, directory.resolve("cache"));
    AtomicLong clock = new AtomicLong(1);
    run("import", "--artifact", artifact(task, "v1"));
    try (LiveArtifact<AutoCloseable> live =
        new LiveArtifact<>(store, cache, slot, artifact -> opened(task, artifact), clock::get)) {
      assertThat(served(live)).isEqualTo("v1");
      run("import", "--artifact", artifact(task, "v2"), "--promote", "never");
      clock.addAndGet(LATER);
      assertThat(served(live)).isEqualTo("v1");

      run("promote", "v2", "--task", task.toString());
      clock.addAndGet(LATER);
      assertThat(served(live)).isEqualTo("v2");

      run("rollback", "--task", task.toString());
      clock.addAndGet(LATER);
      assertThat(served(live)).isEqualTo("v1");
    }
    assertThat(run("list", "--task", task.toString())).contains("* v1").contains("  v2");
    assertThat(run("show", "--task", task.toString())).contains("v1, the champion");
  }

  @Test
  void refusesAnArtifactOfAnotherTaskOrWithoutAFileOfItsTask() throws Exception {
    String tagger = artifact(Task.IMAGE_TAGGING, "v1");
    assertThat(fails("import", "--artifact", tagger, "--task", "review-sentiment"))
        .contains("holds an artifact of image-tagging, not of review-sentiment");
    Manifest manifest =
        Manifest.of(Task.IMAGE_TAGGING).version("v1").files(Path.of(tagger), List.of()).build();
    Files.write(Path.of(tagger).resolve(Manifest.FILE_NAME), manifest.toJson());
    assertThat(fails("import", "--artifact", tagger)).contains("does not name model.onnx");
    assertThat(fails("import", "--artifact", directory.toString())).contains("holds no manifest");
    assertThat(new ArtifactStore(objects).versions(new ArtifactSlot(DEMO, Task.IMAGE_TAGGING)))
        .isEmpty();
  }

  private static String served(LiveArtifact<AutoCloseable> live) throws IOException {
    try (ArtifactLease<AutoCloseable> lease = live.acquire()) {
      assertThat(lease.headerValue()).isEqualTo(lease.version());
      return lease.version();
    }
  }

  private static AutoCloseable opened(Task task, LocalArtifact artifact) throws IOException {
    return switch (task) {
      case RECOMMENDATION -> OpenRecommender.open(artifact);
      case IMAGE_TAGGING -> ImageTagger.open(artifact.directory());
      default -> ReviewAnalyzer.open(artifact.directory(), READER);
    };
  }

  /** The shipped artifact, or a small catalogue, under a name of its own. */
  private String artifact(Task task, String version) throws IOException {
    Path copy = Files.createDirectories(directory.resolve(task + "-" + version));
    Manifest manifest;
    if (task == Task.RECOMMENDATION) {
      Path catalogue = copy.resolve(Catalogue.FILE_NAME);
      CatalogueItem item = new CatalogueItem("a", "a", null, "Tea", 1.0, Map.of(), 1);
      NeighbourLists none =
          new NeighbourLists(new int[] {0, 0}, new int[0], new float[0], new byte[0]);
      CatalogueWriter.write(catalogue, new CatalogueContent(1, List.of(item), none));
      manifest = Manifest.of(task).version(version).file(ArtifactFile.of(catalogue)).build();
    } else {
      Path shipped = task == Task.IMAGE_TAGGING ? TAGGER : READER;
      manifest =
          Manifest.parse(Files.readAllBytes(shipped.resolve(Manifest.FILE_NAME)))
              .withVersion(version);
      try (Stream<Path> files = Files.list(shipped)) {
        for (Path file : files.toList()) {
          Files.copy(file, copy.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
    Files.write(copy.resolve(Manifest.FILE_NAME), manifest.toJson());
    return copy.toString();
  }

  private String fails(String... arguments) {
    execute(1, arguments);
    return failure;
  }

  private String run(String... arguments) {
    return execute(0, arguments);
  }

  private String execute(int code, String... arguments) {
    CommandLine commands = new CommandLine(new ModelsCommands());
    commands
        .getSubcommands()
        .values()
        .forEach(command -> ((BucketCommand) command.getCommand()).use(objects));
    StringWriter out = new StringWriter();
    commands.setOut(new PrintWriter(out));
    commands.setExecutionExceptionHandler(
        (e, line, parsed) -> {
          failure = e.getMessage() + "";
          return 1;
        });
    String[] ofDemo = Arrays.copyOf(arguments, arguments.length + 2);
    ofDemo[arguments.length] = "--shop";
    ofDemo[arguments.length + 1] = "demo";
    assertThat(commands.execute(ofDemo)).as(failure).isEqualTo(code);
    return out.toString();
  }
}
