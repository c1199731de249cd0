package dev.cartwise.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.deploy.failure.AwsAdvice;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class OperatorPolicyTest {
  /** For which AWS knows no resource that could be named. */
  private static final Set<String> WITHOUT_NAME =
      Set.of("cloudwatch:DescribeAlarms", "sts:GetCallerIdentity");

  @Test
  void namesEveryActionInFull() throws IOException {
    for (JsonNode statement : statements()) {
      assertThat(texts(statement.path("Action"))).noneMatch(action -> action.contains("*"));
    }
  }

  @Test
  void reachesNothingButStages() throws IOException {
    for (JsonNode statement : statements()) {
      List<String> resources = texts(statement.path("Resource"));
      if (resources.equals(List.of("*"))) {
        assertThat(new TreeSet<>(texts(statement.path("Action"))))
            .isEqualTo(new TreeSet<>(WITHOUT_NAME));
      } else {
        assertThat(resources).allMatch(resource -> resource.contains("cartwise-"));
      }
    }
  }

  private static JsonNode statements() throws IOException {
    JsonNode statements =
        new ObjectMapper()
            .readTree(TestTree.REPOSITORY.resolve(AwsAdvice.OPERATOR_POLICY).toFile())
            .path("Statement");
    assertThat(statements).isNotEmpty();
    return statements;
  }

  private static List<String> texts(JsonNode oneOrMore) {
    if (oneOrMore.isTextual()) {
      return List.of(oneOrMore.asText());
    }
    List<String> texts = new ArrayList<>();
    oneOrMore.forEach(each -> texts.add(each.asText()));
    return texts;
  }
}
