package dev.cartwise.retrainmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.awsprotocol.contract.SilentServer;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.emrserverless.EmrServerlessClient;

class TrainingJobsClientTest {

  @Test
  void givesUpOnAServiceThatNeverAnswersWithinTheFunctionsTime() {
    try (SilentServer silent = new SilentServer();
        EmrServerlessClient client =
            RetrainModelsWiring.jobs()
                .endpointOverride(URI.create(silent.endpoint()))
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .build()) {

      assertThatThrownBy(() -> client.getJobRun(get -> get.applicationId("a").jobRunId("j")))
          .isInstanceOfSatisfying(
              SdkClientException.class,
              silence -> assertThat(BusyServices.caused(silence)).isTrue());
      assertThat(client.serviceClientConfiguration().overrideConfiguration().apiCallTimeout())
          .hasValueSatisfying(timeout -> assertThat(timeout).isLessThan(Duration.ofSeconds(60)));
    }
  }
}
