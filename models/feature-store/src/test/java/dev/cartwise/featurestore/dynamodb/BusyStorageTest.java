package dev.cartwise.featurestore.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

class BusyStorageTest {

  @Test
  void refusalsForLoadMayPass() {
    assertThat(BusyStorage.caused(refusal(400, "ProvisionedThroughputExceededException"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 503, 507})
  void troubleOfTheStoreItselfMayPass(int status) {
    assertThat(BusyStorage.caused(refusal(status, "InternalServerError"))).isTrue();
  }

  @Test
  void aRequestThatIsWrongStaysWrong() {
    assertThat(BusyStorage.caused(refusal(400, "ValidationException"))).isFalse();
    assertThat(BusyStorage.caused(refusal(400, "AccessDeniedException"))).isFalse();
    assertThat(BusyStorage.caused(new IllegalStateException("a defect"))).isFalse();
  }

  private static RuntimeException refusal(int status, String code) {
    return DynamoDbException.builder()
        .statusCode(status)
        .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).errorMessage(code).build())
        .message(code)
        .build();
  }
}
