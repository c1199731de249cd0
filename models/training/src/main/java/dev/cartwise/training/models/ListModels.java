package dev.cartwise.training.models;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.artifactstore.manifest.Manifest;
import dev.cartwise.artifactstore.promotion.Promotion;
import dev.cartwise.artifactstore.promotion.PromotionDecision;
import dev.cartwise.artifactstore.store.ArtifactSlot;
import dev.cartwise.artifactstore.store.ArtifactStore;
import dev.cartwise.artifactstore.store.ChampionPointer;
import dev.cartwise.training.run.Outcome;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;

/** {@code models list}: the versions of a task, oldest first, and which of them is served. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "List versions.")
final class ListModels extends SlotCommand {

  @Override
  Outcome run(ArtifactStore store, ArtifactSlot slot) throws IOException {
    String champion = store.champion(slot).map(ChampionPointer::version).orElse("");
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("shop", slot.shop().value());
    json.put("task", slot.task().toString());
    json.put("champion", champion.isEmpty() ? null : champion);
    ArrayNode versions = json.putArray("versions");
    List<String> lines = new ArrayList<>();
    Promotion promotion = new Promotion(store);
    for (String version : store.versions(slot)) {
      Manifest manifest = store.manifest(slot, version);
      ObjectNode entry = versions.addObject();
      entry.put("version", version);
      entry.put("createdAt", manifest.createdAtMillis());
      entry.put("champion", version.equals(champion));
      entry.put("events", manifest.trainingData().events());
      Optional<PromotionDecision> decision = promotion.decided(slot, version);
      entry.put("promoted", decision.map(PromotionDecision::promoted).orElse(null));
      ObjectNode metrics = entry.putObject("metrics");
      manifest.metrics().forEach(metrics::put);
      lines.add(
          String.format(
              "%s %-32s %s  %10d events  %s",
              version.equals(champion) ? "*" : " ",
              version,
              Instant.ofEpochMilli(manifest.createdAtMillis()),
              manifest.trainingData().events(),
              decision.map(PromotionDecision::reason).orElse("")));
    }
    if (lines.isEmpty()) {
      lines.add("There is no version of " + slot.task() + " for " + slot.shop() + " yet.");
    }
    return new Outcome(json, lines);
  }
}
