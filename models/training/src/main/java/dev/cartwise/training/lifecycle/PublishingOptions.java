package dev.cartwise.training.lifecycle;

import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.manifest.Manifest;
import dev.cartwise.artifactstore.objects.ObjectStore;
import dev.cartwise.artifactstore.promotion.PromotionDecision;
import dev.cartwise.artifactstore.store.ArtifactSlot;
import dev.cartwise.artifactstore.store.ArtifactStore;
import dev.cartwise.artifactstore.store.TrainingRun;
import dev.cartwise.training.run.DataOption;
import dev.cartwise.training.run.ExitCodes;
import dev.cartwise.training.run.PublishedArtifacts;
import dev.cartwise.training.run.ShopOption;
import dev.cartwise.training.run.StageOptions;
import dev.cartwise.training.run.TrainingFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every training that publishes: whose it is, and what becomes of its version. */
public final class PublishingOptions {

  @Mixin private ShopOption shop = new ShopOption();

  @Mixin DataOption data = new DataOption();

  @Mixin StageOptions stage = new StageOptions();

  @Mixin ExitCodes exitCodes = new ExitCodes();

  @Option(
      names = "--promote",
      paramLabel = "WHEN",
      defaultValue = "if-better",
      description =
          "Whether it becomes the champion: always, if-better, which is for the gate to say, or"
              + " never (default: ${DEFAULT-VALUE}).")
  private String promote = "if-better";

  @Option(
      names = "--run",
      paramLabel = "NAME",
      description = "The run that this is the job of, which retrain-models names and judges.")
  private @Nullable String run;

  /**
   * The place of the task's artifacts in the shop.
   *
   * @throws TrainingFailure if the shop, the mode or the run is not well-formed
   */
  public ArtifactSlot slot(Task task) {
    PromotionMode.of(promote);
    ArtifactSlot slot = new ArtifactSlot(shop.shop(), task);
    job(slot);
    return slot;
  }

  /**
   * Trains and publishes a version and does with it what the options say.
   *
   * @param scratch an empty directory
   */
  public TrainedVersion publish(ObjectStore objects, TaskTrainer trainer, Path scratch)
      throws IOException {
    ArtifactSlot slot = slot(trainer.task());
    PromotionMode mode = PromotionMode.of(promote);
    ArtifactStore store = PublishedArtifacts.in(objects, System.getenv());
    InstantSource clock = InstantSource.system();
    Manifest manifest = new LifeCycle(store, clock).publish(slot, trainer, scratch);
    Optional<PromotionDecision> decision =
        mode.apply(store, slot, manifest.version(), clock.millis());
    Optional<TrainingRun> job = job(slot);
    if (job.isPresent()) {
      job.get().finish(objects, manifest.version());
    }
    return new TrainedVersion(slot.shop(), manifest, decision);
  }

  private Optional<TrainingRun> job(ArtifactSlot slot) {
    try {
      return Optional.ofNullable(run).map(name -> new TrainingRun(slot, name));
    } catch (IllegalArgumentException e) {
      throw new TrainingFailure(e.getMessage() + ".", e);
    }
  }
}
