package dev.cartwise.awsprotocol;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.fuzzing.FuzzedReader;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Events of the gateway, as a function takes them that also hears of tables and buckets. */
class HttpApiRequestFuzzTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  @RegisterExtension
  static final FuzzedReader READER =
      FuzzedReader.refusingBy(AwsException.class)
          .refusingAlsoBy(IllegalArgumentException.class)
          .refusingAlsoBy(IOException.class);

  @FuzzTest
  void readsOrRefuses(byte[] event) {
    READER.read(event.length, () -> read(event));
  }

  private static HttpApiRequest read(byte[] event) throws IOException {
    HttpApiRequest request = HttpApiRequest.of(MAPPER.readTree(event));
    request.route();
    request.requestId();
    request.header("x-amz-target");
    request.wholeNumber("numResults", 1, 100);
    request.bodyBytes("InvalidInputException");
    new PathShop<>(Optional::of, () -> Optional.of("demo")).of(request);
    request.pathId("itemId");
    return request;
  }
}
