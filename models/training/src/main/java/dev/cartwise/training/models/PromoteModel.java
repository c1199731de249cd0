package dev.cartwise.training.models;

import dev.cartwise.artifactstore.store.ArtifactSlot;
import dev.cartwise.artifactstore.store.ArtifactStore;
import dev.cartwise.training.run.Outcome;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code models promote}: makes a version the champion; functions follow within 30 s. */
@Command(name = "promote", mixinStandardHelpOptions = true, description = "Promote a version.")
final class PromoteModel extends SlotCommand {

  @Parameters(paramLabel = "VERSION", description = "The version.")
  private String version = "";

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      defaultValue = "promoted by hand",
      description = "Why, for the history (default: ${DEFAULT-VALUE}).")
  private String reason = "promoted by hand";

  @Override
  Outcome run(ArtifactStore store, ArtifactSlot slot) throws IOException {
    return moved(slot, store.promote(slot, version, reason, System.currentTimeMillis()));
  }
}
