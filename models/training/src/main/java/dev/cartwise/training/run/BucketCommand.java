package dev.cartwise.training.run;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.objects.ObjectStore;
import dev.cartwise.contracts.ShopId;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.services.s3.S3Client;

/** A command about one shop's objects in the bucket. */
public abstract class BucketCommand implements Callable<Integer> {

  @Mixin private ShopOption shop = new ShopOption();

  @Mixin DataOption data = new DataOption();

  @Mixin StageOptions stage = new StageOptions();

  @Option(names = "--json", description = "Print the result as one line of JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Where the objects are instead of the bucket, in tests. */
  private @Nullable ObjectStore objects;

  /**
   * Does the work.
   *
   * @throws TrainingFailure for what a person can put right
   */
  protected abstract Outcome run(ObjectStore store, ShopId id) throws IOException;

  /** Makes the command work on these objects. */
  public final void use(ObjectStore store) {
    objects = store;
  }

  @Override
  public final Integer call() throws IOException {
    outcome(shop.shop()).print(spec.commandLine().getOut(), json);
    return 0;
  }

  private Outcome outcome(ShopId id) throws IOException {
    try {
      if (objects != null) {
        return run(objects, id);
      }
      StorageSettings settings = StorageSettings.of(System.getenv());
      try (S3Client s3 = settings.openS3()) {
        return run(settings.objects(s3), id);
      }
    } catch (ArtifactException e) {
      throw new TrainingFailure(e.getMessage() + ".", e);
    }
  }
}
