package dev.cartwise.featurestore.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.featurestore.MalformedRowException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class RowImagesTest {

  @Test
  void readsEveryTypeOfAttribute() throws JsonProcessingException {
    String image =
        """
        {"s":{"S":"x"},"n":{"N":"1.5"},"b":{"B":"AQI="},"t":{"BOOL":true},"z":{"NULL":true},
         "ss":{"SS":["a","b"]},"ns":{"NS":["1"]},"l":{"L":[{"S":"a"},{"N":"2"}]},
         "m":{"M":{"k":{"S":"v"}}}}\
        """;

    assertThat(read(image))
        .isEqualTo(
            Map.of(
                "s", AttributeValue.fromS("x"),
                "n", AttributeValue.fromN("1.5"),
                "b", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {1, 2})),
                "t", AttributeValue.fromBool(true),
                "z", AttributeValue.fromNul(true),
                "ss", AttributeValue.fromSs(List.of("a", "b")),
                "ns", AttributeValue.fromNs(List.of("1")),
                "l",
                    AttributeValue.fromL(
                        List.of(AttributeValue.fromS("a"), AttributeValue.fromN("2"))),
                "m", AttributeValue.fromM(Map.of("k", AttributeValue.fromS("v")))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":1}",
        "{\"a\":{}}",
        "{\"a\":{\"S\":\"x\",\"N\":\"1\"}}",
        "{\"a\":{\"S\":1}}",
        "{\"a\":{\"X\":\"1\"}}",
        "{\"a\":{\"B\":\"???\"}}",
        "{\"a\":{\"B\":7}}",
        "{\"a\":{\"L\":[\"x\"]}}"
      })
  void namesTheAttributeThatIsNotOfTheForm(String image) {
    assertThatThrownBy(() -> read(image))
        .isInstanceOf(MalformedRowException.class)
        .hasMessageStartingWith("a: ");
  }

  private static Map<String, AttributeValue> read(String image) throws JsonProcessingException {
    return RowImages.read(new ObjectMapper().readTree(image));
  }
}
