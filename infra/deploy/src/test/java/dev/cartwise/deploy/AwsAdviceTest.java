package dev.cartwise.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.deploy.failure.AwsAdvice;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

class AwsAdviceTest {

  @Test
  void tellsErrorsAboutTheCallerFromOthers() {
    assertThat(AwsAdvice.isAboutTheCaller(error("ExpiredTokenException", "expired"))).isTrue();
    assertThat(
            AwsAdvice.isAboutTheCaller(
                error("AccessDeniedException", "ada is not authorized to perform: dynamodb:Scan")))
        .isTrue();
    assertThat(AwsAdvice.isAboutTheCaller(error("ValidationException", "no key"))).isFalse();
  }

  @Test
  void aServiceThatIsBusyIsAskedAgainLater() {
    assertThat(
            AwsAdvice.toldToOperator(error("ProvisionedThroughputExceededException", "too much")))
        .hasMessageContaining("AWS is busy (too much)")
        .hasMessageContaining("same command again");
  }

  private static AwsServiceException error(String code, String message) {
    return DynamoDbException.builder()
        .statusCode(400)
        .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).errorMessage(message).build())
        .message(message)
        .build();
  }
}
