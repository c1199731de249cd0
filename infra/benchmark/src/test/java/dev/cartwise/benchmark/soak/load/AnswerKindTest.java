package dev.cartwise.benchmark.soak.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerKindTest {

  @Test
  void anAnswerWithAnErrorsNameIsTyped() {
    assertThat(AnswerKind.of(503, "ThrottlingException", "{\"message\":\"storage: busy\"}"))
        .isEqualTo(AnswerKind.TYPED);
    assertThat(
            AnswerKind.of(
                400, "", "{\"__type\":\"InvalidImageFormatException\",\"Message\":\"x\"}"))
        .isEqualTo(AnswerKind.TYPED);
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 413, 502, 503, 504, 507})
  void theGatewaysDocumentedAnswersAreTyped(int status) {
    assertThat(AnswerKind.of(status, "", "{\"message\":\"Bad Gateway\"}"))
        .isEqualTo(AnswerKind.TYPED);
  }

  @Test
  void aDefectOfAFunctionIsUntyped() {
    assertThat(AnswerKind.of(500, "", "{\"message\":\"Internal Server Error\"}"))
        .isEqualTo(AnswerKind.UNTYPED);
  }

  @Test
  void emptyBodiesAndPagesAreUntyped() {
    assertThat(AnswerKind.of(502, "", "")).isEqualTo(AnswerKind.UNTYPED);
    assertThat(AnswerKind.of(503, "ThrottlingException", "")).isEqualTo(AnswerKind.UNTYPED);
    assertThat(AnswerKind.of(200, "", "<html></html>")).isEqualTo(AnswerKind.UNTYPED);
    assertThat(AnswerKind.of(400, "", "{\"message\":\"x\"}")).isEqualTo(AnswerKind.UNTYPED);
  }

  @Test
  void anEmptyBodyOfASuccessIsSuccess() {
    assertThat(AnswerKind.of(200, "", "")).isEqualTo(AnswerKind.SUCCESS);
    assertThat(AnswerKind.of(202, "", "{\"run\":\"x\"}")).isEqualTo(AnswerKind.SUCCESS);
  }
}
