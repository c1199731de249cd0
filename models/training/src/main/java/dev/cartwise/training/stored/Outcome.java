package dev.cartwise.training.stored;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What a command found or did.
 *
 * @param json for programs
 * @param lines for people
 */
record Outcome(JsonNode json, List<String> lines) {

  Outcome {
    lines = List.copyOf(lines);
  }
}
