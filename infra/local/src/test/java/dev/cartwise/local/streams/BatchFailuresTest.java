package dev.cartwise.local.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchFailuresTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"batchItemFailures":[]}                                               | 3
          {}                                                                     | 3
          null                                                                   | 3
          {"batchItemFailures":null}                                             | 3
          {"batchItemFailures":[{"itemIdentifier":"12"}]}                        | 1
          {"batchItemFailures":[{"itemIdentifier":"13"},{"itemIdentifier":"12"}]}| 1
          {"batchItemFailures":[{"itemIdentifier":""}]}                          | 0
          {"batchItemFailures":[{"itemIdentifier":"99"}]}                        | 0
          {"batchItemFailures":[{}]}                                             | 0
          no json                                                                | 0
          """)
  void findsWhereToResume(String answer, int first) {
    assertThat(
            BatchFailures.firstFailed(
                answer.getBytes(StandardCharsets.UTF_8), List.of("11", "12", "13")))
        .isEqualTo(first);
  }
}
