package dev.cartwise.benchmark.soak.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HalfBatchTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void dividesWritesAndReturnsTheRest() throws IOException {
    HalfBatch half = half("{'RequestItems':{'t':[{'a':1},{'a':2},{'a':3}]}}");

    assertThat(half.done()).isEqualTo(json("{'RequestItems':{'t':[{'a':1}]}}"));
    assertThat(JSON.readTree(half.answer(bytes("{'UnprocessedItems':{}}"), false)))
        .isEqualTo(json("{'UnprocessedItems':{'t':[{'a':2},{'a':3}]}}"));
  }

  @Test
  void dividesReadsAndKeepsHowTheyRead() throws IOException {
    HalfBatch half =
        half("{'RequestItems':{'t':{'Keys':[{'k':1},{'k':2}],'ConsistentRead':true}}}");

    assertThat(JSON.readTree(half.answer(bytes("{'Responses':{}}"), true)))
        .isEqualTo(
            json(
                "{'Responses':{},'UnprocessedKeys':{'t':{'Keys':[{'k':2}],"
                    + "'ConsistentRead':true}}}"));
  }

  @Test
  void aBatchOfOneHasNoFirstHalf() throws IOException {
    assertThat(half("{'RequestItems':{'t':[{'a':1}]}}").isEmpty()).isTrue();
  }

  private static HalfBatch half(String text) throws IOException {
    return HalfBatch.of(bytes(text));
  }

  private static JsonNode json(String text) throws IOException {
    return JSON.readTree(bytes(text));
  }

  private static byte[] bytes(String text) {
    return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
  }
}
