package dev.cartwise.awsprotocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class HttpApiRequestTest {

  @Test
  void readsAGatewayEventAndIgnoresWhatItDoesNotKnow() throws Exception {
    HttpApiRequest request =
        new ObjectMapper()
            .readValue(
                """
                {"version":"2.0","routeKey":"POST /events","headers":{"x-a":"b"},
                 "requestContext":{"requestId":"r-1","http":{"method":"POST"}},
                 "body":"eyJhIjoxfQ==","isBase64Encoded":true}
                """,
                HttpApiRequest.class);
    assertThat(request.route()).isEqualTo("POST /events");
    assertThat(request.header("x-a")).contains("b");
    assertThat(request.requestId()).isEqualTo("r-1");
    assertThat(request.bodyBytes()).asString().isEqualTo("{\"a\":1}");
    assertThat(request.pathParameter("shop")).isEmpty();
  }

  @Test
  void hasNoBytesWithoutABody() throws Exception {
    HttpApiRequest request = new ObjectMapper().readValue("{}", HttpApiRequest.class);
    assertThat(request.bodyBytes()).isEmpty();
    assertThat(request.requestId()).isEqualTo("unknown");
  }
}
