package dev.cartwise.awsprotocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a native function must keep for reflection, held against the classes. */
class NativeMetadataTest {

  private static final String FILE =
      "/META-INF/native-image/dev.cartwise/aws-protocol/reachability-metadata.json";

  @Test
  void keepsWhatIsReadFromAndWrittenToTrees() throws Exception {
    for (Class<?> type :
        List.of(
            HttpApiRequest.class,
            HttpApiRequest.RequestContext.class,
            HttpApiRequest.Http.class,
            HttpApiResponse.class,
            StreamBatchResponse.class,
            StreamBatchResponse.BatchItemFailure.class)) {
      assertThat(types()).contains(type.getName());
    }
  }

  @Test
  void keepsTheErrorRecordWithoutWhichAFailingInvocationIsNeverAnswered() throws Exception {
    assertThat(types()).contains("io.quarkus.amazon.lambda.runtime.FunctionError");
  }

  private static List<String> types() throws IOException {
    List<String> types = new ArrayList<>();
    try (InputStream file = NativeMetadataTest.class.getResourceAsStream(FILE)) {
      for (JsonNode entry : new ObjectMapper().readTree(file).path("reflection")) {
        assertThat(entry.path("allDeclaredConstructors").booleanValue()).isTrue();
        assertThat(entry.path("allDeclaredMethods").booleanValue()).isTrue();
        assertThat(entry.path("allDeclaredFields").booleanValue()).isTrue();
        types.add(entry.path("type").textValue());
      }
    }
    return types;
  }
}
