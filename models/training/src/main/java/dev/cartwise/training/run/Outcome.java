package dev.cartwise.training.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * What a command found or did.
 *
 * @param json for programs
 * @param lines for people
 */
public record Outcome(JsonNode json, List<String> lines) {

  public Outcome {
    lines = List.copyOf(lines);
  }

  /** Figures that people read as they are: a line for each, after the names that lead to it. */
  public static Outcome of(JsonNode json) {
    List<String> lines = new ArrayList<>();
    addLines("", json, lines);
    int width = lines.stream().mapToInt(line -> line.indexOf('\t')).max().orElse(0);
    return new Outcome(
        json,
        lines.stream()
            .map(line -> line.split("\t", 2))
            .map(parts -> parts[0] + " ".repeat(width + 2 - parts[0].length()) + parts[1])
            .toList());
  }

  private static void addLines(String name, JsonNode node, List<String> lines) {
    if (node.isObject() && !node.isEmpty()) {
      node.properties()
          .forEach(
              member ->
                  addLines(
                      name.isEmpty() ? member.getKey() : name + " " + member.getKey(),
                      member.getValue(),
                      lines));
    } else {
      lines.add(name + "\t" + (node.isValueNode() ? node.asText() : node.toString()));
    }
  }

  /** Prints one line of JSON, or the lines for people. */
  public void print(PrintWriter out, boolean asJson) {
    if (asJson) {
      out.println(json);
    } else {
      lines.forEach(out::println);
    }
    out.flush();
  }
}
