package dev.cartwise.training.lifecycle;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.artifactstore.manifest.Manifest;
import dev.cartwise.artifactstore.promotion.GateResults;
import dev.cartwise.artifactstore.promotion.HeldOutScores;
import dev.cartwise.training.measure.ReportFiles;
import dev.cartwise.training.stopping.StoppedBy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The report of a training whose task has nothing more to tell than figures: the contestants of the
 * gate and the metrics of the manifest.
 *
 * @param manifest of the new version
 * @param results of the gate
 * @param stoppedBy what ended the training
 */
record GateSummary(Manifest manifest, GateResults results, StoppedBy stoppedBy) {

  void write(Path directory) throws IOException {
    Files.writeString(directory.resolve(ReportFiles.JSON), json().toPrettyString());
    Files.writeString(directory.resolve(ReportFiles.PAGE), page());
  }

  private List<HeldOutScores> contestants() {
    List<HeldOutScores> all = new ArrayList<>();
    all.add(results.challenger());
    results.champion().ifPresent(all::add);
    all.add(results.baseline());
    return all;
  }

  private ObjectNode json() {
    ObjectNode json = new ObjectNode(JsonNodeFactory.instance);
    json.put("task", manifest.task().toString());
    json.put("version", manifest.version());
    json.put("metric", results.metric().name());
    json.put("questions", results.questions());
    json.put("stoppedBy", stoppedBy.toString());
    ArrayNode list = json.putArray("contestants");
    for (HeldOutScores each : contestants()) {
      ObjectNode entry = list.addObject().put("name", each.name());
      if (each.scores().length > 0) {
        entry.put("mean", each.mean());
      }
    }
    json.set("metrics", new ObjectMapper().valueToTree(manifest.metrics()));
    return json;
  }

  private String page() {
    StringBuilder html = new StringBuilder();
    html.append("<!doctype html><meta charset=\"utf-8\"><title>")
        .append(text(manifest.version()))
        .append("</title><style>body{font:16px sans-serif;margin:2em}td{padding:.2em 1em}</style>")
        .append("<h1>")
        .append(text(manifest.task() + " " + manifest.version()))
        .append("</h1><h2>")
        .append(
            text(
                results.metric().name()
                    + " on "
                    + results.questions()
                    + " questions that no training has seen"))
        .append("</h2><table>");
    for (HeldOutScores each : contestants()) {
      row(html, each.name(), each.scores().length == 0 ? "not asked" : figure(each.mean()));
    }
    row(html, "the training was stopped by", stoppedBy.toString());
    html.append("</table><h2>Metrics</h2><table>");
    manifest.metrics().forEach((name, value) -> row(html, name, figure(value)));
    return html.append("</table>\n").toString();
  }

  private static void row(StringBuilder html, String name, String value) {
    html.append("<tr><td>").append(text(name)).append("<td>").append(text(value));
  }

  private static String figure(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  private static String text(String plain) {
    return plain.replace("&", "&amp;").replace("<", "&lt;");
  }
}
