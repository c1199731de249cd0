package dev.cartwise.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.objects.S3ObjectStore;
import dev.cartwise.artifactstore.store.ArtifactSlot;
import dev.cartwise.artifactstore.store.TrainingRun;
import dev.cartwise.contracts.ShopId;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** What a training writes last, under its role, to storage whose answer does not arrive. */
class TrainingResultIT {
  @TempDir private Path data;

  @Test
  void aResultWhoseAnswerIsLostIsReadBackUnderTheRoleOfTrainings() throws Exception {
    LocalConfig config = LocalConfig.of(BuiltFunctions.REPOSITORY).withDataDirectory(data);
    TrainingRun run =
        new TrainingRun(
            new ArtifactSlot(new ShopId("demo"), Task.RECOMMENDATION), "20260101T000000Z-none");
    try (LocalStores stores = LocalStores.open(config)) {
      Map<String, String> environment =
          stores.environment(
              stores.callers().admit("training", config.topology().training().role()));
      try (S3Client s3 = StoreClients.s3(environment);
          S3Client deaf = s3(environment, new LostAnswers())) {
        run.finish(new S3ObjectStore(deaf, config.bucket()), "v1");

        assertThat(run.version(new S3ObjectStore(s3, config.bucket()))).contains("v1");
      }
    }
  }

  private static S3Client s3(Map<String, String> environment, ExecutionInterceptor interceptor) {
    return StoreClients.s3Builder(environment)
        .overrideConfiguration(settings -> settings.addExecutionInterceptor(interceptor))
        .build();
  }

  /** Loses the answers to writes after they took effect. */
  private static final class LostAnswers implements ExecutionInterceptor {
    @Override
    public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes ignored) {
      if (context.request() instanceof PutObjectRequest) {
        throw SdkClientException.create("the answer is lost");
      }
    }
  }
}
