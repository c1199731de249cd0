package dev.cartwise.retrainmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.emrserverless.EmrServerlessClient;

class TrainingJobsClientTest {

  @Test
  void givesUpOnAServiceThatNeverAnswersWithinTheFunctionsTime() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        EmrServerlessClient client =
            RetrainModelsWiring.jobs()
                .endpointOverride(URI.create("http://127.0.0.1:" + silent.getLocalPort()))
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .build()) {

      assertThatThrownBy(() -> client.getJobRun(get -> get.applicationId("a").jobRunId("j")))
          .isInstanceOf(SdkClientException.class);
      assertThat(client.serviceClientConfiguration().overrideConfiguration().apiCallTimeout())
          .hasValueSatisfying(timeout -> assertThat(timeout).isLessThan(Duration.ofSeconds(60)));
    }
  }
}
