package dev.cartwise.deploy.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.cartwise.deploy.dryrun.DryRun;
import dev.cartwise.deploy.template.Stage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules of cdk-nag's AwsSolutions pack that concern what this stack is made of. */
class SafetyTest {
  private static final Path ROOT = Path.of("..", "..");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<Rule> RULES =
      Stream.concat(StoreRules.ALL.stream(), AccessRules.ALL.stream()).toList();

  @TempDir Path directory;

  /** As SAM makes them, where its translator is here; else functions and API are not looked at. */
  private JsonNode told() throws IOException {
    new DryRun(ROOT, new Stage("test"), "eu-central-1").write(directory);
    return JSON.readTree(directory.resolve("resources.json").toFile());
  }

  private static List<Resource> resources(JsonNode resources) {
    List<Resource> read = new ArrayList<>();
    for (Map.Entry<String, JsonNode> each : resources.properties()) {
      read.add(
          new Resource(
              each.getKey(),
              each.getValue().path("Type").asText(),
              each.getValue().path("Properties")));
    }
    return read;
  }

  private static List<Finding> findings(List<Resource> resources) {
    return RULES.stream().flatMap(rule -> rule.in(resources)).toList();
  }

  @Test
  void nothingBreaksARuleWithoutAReason() throws IOException {
    List<Excuse> excuses = Excuse.all();
    assertThat(findings(resources(told().path("Resources"))))
        .as("mend it, or give a reason in excuses.json beside this test")
        .allMatch(finding -> excuses.stream().anyMatch(excuse -> excuse.holdsFor(finding)));
  }

  @Test
  void noExcuseIsLeftOver() throws IOException {
    JsonNode told = told();
    assumeTrue(
        told.path("level").asText().equals("CloudFormation"),
        "python3 has no samtranslator: functions and API are not looked at");
    List<Finding> findings = findings(resources(told.path("Resources")));
    assertThat(Excuse.all())
        .allSatisfy(
            excuse -> {
              assertThat(findings).as("needs no excuse: " + excuse).anyMatch(excuse::holdsFor);
              assertThat(excuse.reason()).hasSizeGreaterThan(20);
            });
  }

  @Test
  void everyRuleFindsWhatItForbidsAndNothingInWhatItAsksFor() throws IOException {
    assertThat(rulesBrokenIn("bad.json"))
        .isEqualTo(RULES.stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new)));
    assertThat(rulesBrokenIn("good.json")).isEmpty();
  }

  private static Set<String> rulesBrokenIn(String file) throws IOException {
    try (InputStream resources =
        Objects.requireNonNull(SafetyTest.class.getResourceAsStream(file))) {
      return findings(resources(JSON.readTree(resources))).stream()
          .map(Finding::rule)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
