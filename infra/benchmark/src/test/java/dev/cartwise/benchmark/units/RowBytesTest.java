package dev.cartwise.benchmark.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class RowBytesTest {

  @Test
  void namesAndValuesCountInTheirBytes() {
    assertThat(
            RowBytes.of(
                Map.of(
                    "pk", AttributeValue.fromS("质量"), // 2 + 6
                    "v", AttributeValue.fromN("1234"), // 1 + 4
                    "d", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[30])), // 1 + 30
                    "l", AttributeValue.fromL(List.of(AttributeValue.fromS("ab")))))) // 1 + 3 + 3
        .isEqualTo(8 + 5 + 31 + 7);
  }
}
