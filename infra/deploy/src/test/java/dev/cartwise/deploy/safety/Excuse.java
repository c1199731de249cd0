package dev.cartwise.deploy.safety;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Why something may be as a rule forbids it.
 *
 * @param rule the rule's id
 * @param resource whose finding is meant; empty for that of any
 * @param detail which finding; empty for any
 * @param reason a sentence
 */
record Excuse(String rule, String resource, String detail, String reason) {

  /** All excuses there are. */
  static List<Excuse> all() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(Excuse.class.getResourceAsStream("excuses.json"))) {
      List<Excuse> excuses = new ArrayList<>();
      for (JsonNode each : JsonMapper.builder().build().readTree(file)) {
        excuses.add(
            new Excuse(
                each.path("rule").asText(),
                each.path("resource").asText(),
                each.path("detail").asText(),
                each.path("reason").asText()));
      }
      return excuses;
    }
  }

  boolean holdsFor(Finding finding) {
    return rule.equals(finding.rule())
        && (resource.isEmpty() || resource.equals(finding.resource()))
        && (detail.isEmpty() || detail.equals(finding.detail()));
  }
}
