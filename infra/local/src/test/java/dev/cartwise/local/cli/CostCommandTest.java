package dev.cartwise.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.local.Repository;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CostCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void knowTheRepository() {
    System.setProperty(Repository.PROPERTY, "../..");
  }

  @AfterAll
  static void forgetTheRepository() {
    System.clearProperty(Repository.PROPERTY);
  }

  private int execute(String... arguments) {
    CommandLine commandLine = CartwiseCommand.commandLine();
    commandLine.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return commandLine.execute(arguments);
  }

  @Test
  void printsOneLineOfJson() {
    assertThat(execute("cost", "--month", "6", "--json")).isZero();
    assertThat(out.toString().lines())
        .hasSize(1)
        .first()
        .asString()
        .startsWith("{\"total\":")
        .contains("\"managed\":", "\"lines\":{\"http-api.requests\":20.20,");
  }

  @Test
  void wrongNumbersAreWrongArguments() {
    assertThat(execute("cost", "--events", "-1")).isEqualTo(2);
    assertThat(err.toString()).contains("--events must be 0 or more, not -1");
    assertThat(execute("cost", "--month", "0")).isEqualTo(2);
    assertThat(err.toString()).contains("--month must lie in 1 to 1200, not 0");
    assertThat(execute("cost", "--reviews", "many")).isEqualTo(2);
    assertThat(err.toString()).contains("--reviews");
    assertThat(execute("cost", "--prices", "no-such-file")).isEqualTo(2);
    assertThat(err.toString()).contains("no-such-file");
  }
}
