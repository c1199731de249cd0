package dev.cartwise.training.models;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.artifactstore.promotion.PromotionDecision;
import dev.cartwise.artifactstore.store.ArtifactSlot;
import dev.cartwise.artifactstore.store.ArtifactStore;
import dev.cartwise.artifactstore.store.ChampionPointer;
import dev.cartwise.training.measure.ReportFiles;
import dev.cartwise.training.run.Outcome;
import dev.cartwise.training.run.TrainingFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code models report}: fetches the report that a version's training left beside it. */
@Command(name = "report", mixinStandardHelpOptions = true, description = "Fetch a report.")
final class ReportModel extends SlotCommand {

  @Parameters(
      paramLabel = "VERSION",
      arity = "0..1",
      description = "The version (default: the champion).")
  private @Nullable String version;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "Directory for report.json and report.html (default: the present one).")
  private Path out = Path.of(".");

  @Override
  Outcome run(ArtifactStore store, ArtifactSlot slot) throws IOException {
    String shown =
        Optional.ofNullable(version)
            .or(() -> champion(store, slot))
            .orElseThrow(
                () ->
                    new TrainingFailure(slot.task() + " of " + slot.shop() + " has no champion."));
    store.manifest(slot, shown);
    Files.createDirectories(out);
    Path page = out.resolve(ReportFiles.PAGE);
    if (!store.download(slot, shown, ReportFiles.PAGE, page)
        || !store.download(slot, shown, ReportFiles.JSON, out.resolve(ReportFiles.JSON))) {
      throw new TrainingFailure(
          "There is no report of " + shown + ": too few questions could be asked.");
    }
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("version", shown);
    json.put("report", page.toString());
    GateVerdict verdict = GateVerdict.of(store, slot, shown);
    json.set("decision", verdict.decision().map(PromotionDecision::toTree).orElse(null));
    return new Outcome(
        json, List.of("The report of " + shown + " is " + page + ".", verdict.line()));
  }

  private static Optional<String> champion(ArtifactStore store, ArtifactSlot slot) {
    try {
      return store.champion(slot).map(ChampionPointer::version);
    } catch (IOException e) {
      throw new TrainingFailure(e.getMessage() + ".", e);
    }
  }
}
