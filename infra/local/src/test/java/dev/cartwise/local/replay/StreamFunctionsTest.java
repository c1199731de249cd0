package dev.cartwise.local.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.local.failure.LocalSystemException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamFunctionsTest {

  private static List<String> left(FakeFunctions functions, String... keys) throws Exception {
    List<ObjectNode> left =
        new StreamFunctions(functions, Duration.ZERO).send("f", FakeFunctions.records(keys));
    return left.stream().map(each -> each.at("/dynamodb/SequenceNumber").asText()).toList();
  }

  @Test
  void sendsOnlyWhatFailedOnceMore() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    FakeFunctions functions =
        new FakeFunctions(
            event -> calls.incrementAndGet() == 1 ? FakeFunctions.failures("b", "c") : "{}");

    assertThat(left(functions, "a", "b", "c", "d")).isEmpty();
    assertThat(functions.batches).containsExactly(List.of("a", "b", "c", "d"), List.of("b", "c"));
  }

  @Test
  void givesARecordUpAfterFourAttempts() throws Exception {
    FakeFunctions functions =
        new FakeFunctions(
            event -> FakeFunctions.keys(event).contains("b") ? FakeFunctions.failures("b") : "{}");

    assertThat(left(functions, "a", "b")).containsExactly("b");
    assertThat(functions.batches).hasSize(4);
  }

  @Test
  void findsTheRecordThatEndsTheFunction() throws Exception {
    FakeFunctions functions =
        new FakeFunctions(event -> FakeFunctions.keys(event).contains("c") ? "!crashed" : "{}");

    assertThat(left(functions, "a", "b", "c", "d", "e")).containsExactly("c");
  }

  @ParameterizedTest
  @ValueSource(strings = {"no json", "{\"batchItemFailures\":[{\"itemIdentifier\":\"x\"}]}"})
  void takesAnAnswerThatNamesNoneOfThemForAFailureOfAll(String answer) throws Exception {
    assertThat(left(new FakeFunctions(event -> answer), "a", "b")).containsExactly("a", "b");
  }

  @Test
  void saysThatAFunctionCannotBeCalled() {
    assertThatThrownBy(() -> left(new FakeFunctions(event -> "away"), "a"))
        .isInstanceOf(LocalSystemException.class)
        .hasMessageStartingWith("f cannot be called: ");
  }
}
