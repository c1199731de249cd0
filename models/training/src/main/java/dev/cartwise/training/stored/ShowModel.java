package dev.cartwise.training.stored;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.artifactstore.ArtifactSlot;
import dev.cartwise.artifactstore.ArtifactStore;
import dev.cartwise.artifactstore.ChampionPointer;
import dev.cartwise.training.TrainingFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code models show}: the manifest of a version, and why it is the champion if it is. */
@Command(name = "show", mixinStandardHelpOptions = true, description = "Shows a version.")
final class ShowModel extends SlotCommand {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Parameters(arity = "0..1", description = "The version (default: the champion).")
  private @Nullable String version;

  @Override
  Outcome run(ArtifactStore store, ArtifactSlot slot) throws IOException {
    Optional<ChampionPointer> champion = store.champion(slot);
    String shown =
        Optional.ofNullable(version)
            .or(() -> champion.map(ChampionPointer::version))
            .orElseThrow(
                () ->
                    new TrainingFailure(slot.task() + " of " + slot.shop() + " has no champion."));
    byte[] manifest = store.manifest(slot, shown).toJson();
    ObjectNode json = (ObjectNode) MAPPER.readTree(manifest);
    champion
        .filter(pointer -> pointer.version().equals(shown))
        .ifPresent(
            pointer -> {
              json.put("promotedAt", pointer.promotedAtMillis());
              json.put("promotedFor", pointer.reason());
            });
    return new Outcome(json, List.of(new String(manifest, StandardCharsets.UTF_8)));
  }
}
