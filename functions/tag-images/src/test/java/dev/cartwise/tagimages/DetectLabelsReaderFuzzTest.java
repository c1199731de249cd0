package dev.cartwise.tagimages;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cartwise.awsprotocol.AwsException;
import dev.cartwise.awsprotocol.HttpApiRequest;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.fuzzing.FuzzedReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Bodies of DetectLabels. */
class DetectLabelsReaderFuzzTest {

  @RegisterExtension static final FuzzedReader READER = FuzzedReader.refusingBy(AwsException.class);

  private final DetectLabelsReader reader = new DetectLabelsReader("bucket");

  @FuzzTest
  void readsOrRefuses(byte[] body) {
    HttpApiRequest request =
        new HttpApiRequest(
            "POST /rekognition",
            "",
            "",
            Map.of(),
            null,
            null,
            null,
            new String(body, StandardCharsets.UTF_8),
            false);
    READER.read(body.length, () -> reader.read(new ShopId("demo"), request));
  }
}
