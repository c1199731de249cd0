package dev.cartwise.training.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class OutcomeTest {

  private static final String FIGURES =
      "{\"users\":3,\"baselines\":{\"popularity\":{\"hr@10\":0.5}},\"failed\":null,\"sizes\":[1,2]}";

  @Test
  void printsALineForEachFigureUnlessJsonIsAskedFor() throws Exception {
    JsonNode json = new ObjectMapper().readTree(FIGURES);
    assertThat(printed(Outcome.of(json), false).lines())
        .containsExactly(
            "users                       3",
            "baselines popularity hr@10  0.5",
            "failed                      null",
            "sizes                       [1,2]");
    assertThat(printed(Outcome.of(json), true)).isEqualToIgnoringNewLines(FIGURES);
  }

  private static String printed(Outcome outcome, boolean json) {
    StringWriter text = new StringWriter();
    outcome.print(new PrintWriter(text), json);
    return text.toString();
  }
}
