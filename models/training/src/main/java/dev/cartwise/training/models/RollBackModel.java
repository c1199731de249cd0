package dev.cartwise.training.models;

import dev.cartwise.artifactstore.store.ArtifactSlot;
import dev.cartwise.artifactstore.store.ArtifactStore;
import dev.cartwise.training.run.Outcome;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code models rollback}: makes the champion before this one the champion again. */
@Command(
    name = "rollback",
    mixinStandardHelpOptions = true,
    description = "Go back to the champion before.")
final class RollBackModel extends SlotCommand {

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      defaultValue = "rolled back by hand",
      description = "Why, for the history (default: ${DEFAULT-VALUE}).")
  private String reason = "rolled back by hand";

  @Override
  Outcome run(ArtifactStore store, ArtifactSlot slot) throws IOException {
    return moved(slot, store.rollback(slot, reason, System.currentTimeMillis()));
  }
}
