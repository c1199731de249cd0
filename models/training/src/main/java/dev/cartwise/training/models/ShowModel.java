package dev.cartwise.training.models;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.artifactstore.manifest.ArtifactFile;
import dev.cartwise.artifactstore.manifest.DataRange;
import dev.cartwise.artifactstore.manifest.Lineage;
import dev.cartwise.artifactstore.manifest.Manifest;
import dev.cartwise.artifactstore.promotion.PromotionDecision;
import dev.cartwise.artifactstore.store.ArtifactSlot;
import dev.cartwise.artifactstore.store.ArtifactStore;
import dev.cartwise.artifactstore.store.ChampionPointer;
import dev.cartwise.training.run.Outcome;
import dev.cartwise.training.run.TrainingFailure;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code models show}: a version with its data, metrics and the gate's decision. */
@Command(name = "show", mixinStandardHelpOptions = true, description = "Show a version.")
final class ShowModel extends SlotCommand {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Parameters(
      paramLabel = "VERSION",
      arity = "0..1",
      description = "The version (default: the champion).")
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
    Manifest manifest = store.manifest(slot, shown);
    ObjectNode json = (ObjectNode) MAPPER.readTree(manifest.toJson());
    Optional<ChampionPointer> current = champion.filter(p -> p.version().equals(shown));
    current.ifPresent(
        pointer -> {
          json.put("promotedAt", pointer.promotedAtMillis());
          json.put("promotedFor", pointer.reason());
        });
    GateVerdict verdict = GateVerdict.of(store, slot, shown);
    json.set("decision", verdict.decision().map(PromotionDecision::toTree).orElse(null));
    return new Outcome(json, lines(manifest, current, verdict));
  }

  private static List<String> lines(
      Manifest manifest, Optional<ChampionPointer> champion, GateVerdict verdict) {
    DataRange data = manifest.trainingData();
    List<String> lines = new ArrayList<>();
    lines.add("version   " + manifest.version() + (champion.isPresent() ? ", the champion" : ""));
    champion.ifPresent(
        pointer ->
            lines.add(
                "promoted  "
                    + Instant.ofEpochMilli(pointer.promotedAtMillis())
                    + ", "
                    + pointer.reason()));
    lines.add(verdict.line());
    lines.add(
        "created   "
            + Instant.ofEpochMilli(manifest.createdAtMillis())
            + " by code "
            + manifest.codeVersion()
            + ", seed "
            + manifest.seed());
    lines.add(
        "data      "
            + data.events()
            + " events from "
            + Instant.ofEpochMilli(data.fromMillis())
            + " to "
            + Instant.ofEpochMilli(data.toMillis()));
    Lineage lineage = manifest.lineage();
    lines.add("lineage   data " + told(lineage.data()) + ", recipe " + told(lineage.recipe()));
    lineage.parents().forEach((name, digest) -> lines.add("parent    " + name + ' ' + digest));
    manifest
        .metrics()
        .forEach(
            (name, value) ->
                lines.add(String.format(Locale.ROOT, "metric    %-28s %.5f", name, value)));
    for (ArtifactFile file : manifest.files()) {
      lines.add(
          String.format(Locale.ROOT, "file      %-28s %,d bytes", file.name(), file.sizeBytes()));
    }
    return lines;
  }

  private static String told(String digest) {
    return digest.isEmpty() ? "unknown" : digest;
  }
}
