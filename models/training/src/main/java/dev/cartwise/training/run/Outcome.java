package dev.cartwise.training.run;

import com.fasterxml.jackson.databind.JsonNode;
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
}
