package dev.cartwise.local.streams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.stack.model.KeyPattern;
import dev.cartwise.stack.model.StreamFilter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;

class StreamTriggerTest {

  private static StreamTrigger trigger(StreamFilter filter) {
    return new StreamTrigger("t", "f", 1, Duration.ZERO, Duration.ofHours(1), 1, filter);
  }

  private static Record record(OperationType change) {
    return Record.builder()
        .eventName(change)
        .dynamodb(what -> what.keys(Map.of("pk", AttributeValue.fromS("a"))))
        .build();
  }

  @Test
  void givesEveryRecordWithoutAFilter() {
    assertThat(List.of(OperationType.INSERT, OperationType.MODIFY, OperationType.REMOVE))
        .allMatch(change -> trigger(StreamFilter.NONE).accepts(record(change)));
  }

  @Test
  void givesNewRowsOnlyWhereTheFilterSaysSo() {
    StreamTrigger inserts = trigger(new StreamFilter(true, List.of()));

    assertThat(inserts.accepts(record(OperationType.INSERT))).isTrue();
    assertThat(inserts.accepts(record(OperationType.REMOVE))).isFalse();
  }

  @Test
  void givesRecordsOfNamedKeysOnly() {
    StreamTrigger keyed = trigger(StreamFilter.NONE).withKeys(List.of(key("a")));

    assertThat(keyed.accepts(record(OperationType.REMOVE))).isTrue();
    assertThat(keyed.withKeys(List.of(key("b"))).accepts(record(OperationType.INSERT))).isFalse();
  }

  private static KeyPattern key(String text) {
    return new KeyPattern("pk", text, false);
  }
}
