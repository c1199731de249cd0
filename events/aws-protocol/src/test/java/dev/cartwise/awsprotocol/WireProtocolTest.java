package dev.cartwise.awsprotocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WireProtocolTest {

  private static final AwsException ERROR = AwsException.invalidInput("sentAt", "is required");

  @Test
  void restJsonNamesTheErrorInAHeader() {
    HttpApiResponse response = WireProtocol.REST_JSON.failure("r-1", ERROR);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers())
        .containsEntry("x-amzn-ErrorType", "InvalidInputException")
        .containsEntry("x-amzn-RequestId", "r-1")
        .containsEntry("Content-Type", "application/json");
    assertThat(response.body()).isEqualTo("{\"message\":\"sentAt: is required\"}");
  }

  @Test
  void json11NamesTheErrorInTheBody() {
    assertThat(WireProtocol.JSON_1_1.failure("r", ERROR).body())
        .isEqualTo("{\"__type\":\"InvalidInputException\",\"message\":\"sentAt: is required\"}");
    assertThat(WireProtocol.JSON_1_1_CAPITALISED.failure("r", ERROR).body())
        .isEqualTo("{\"__type\":\"InvalidInputException\",\"Message\":\"sentAt: is required\"}");
  }

  @Test
  void successCarriesTheBodyAsItIs() {
    assertThat(WireProtocol.REST_JSON.success("r", "").body()).isEmpty();
  }
}
