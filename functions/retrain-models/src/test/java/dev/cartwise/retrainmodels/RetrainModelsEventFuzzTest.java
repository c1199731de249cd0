package dev.cartwise.retrainmodels;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.awsprotocol.AwsException;
import dev.cartwise.fuzzing.FuzzedReader;
import dev.cartwise.retrainmodels.queue.TrainingTurn;
import dev.cartwise.shopregistry.shop.NamedShops;
import dev.cartwise.shopregistry.shop.ShopDirectory;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Events of every kind that start a training or tell of one. */
class RetrainModelsEventFuzzTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final ShopDirectory SHOPS = NamedShops.of("demo=t-demo");

  @RegisterExtension
  static final FuzzedReader READER =
      FuzzedReader.refusingBy(AwsException.class)
          .refusingAlsoBy(IllegalArgumentException.class)
          .refusingAlsoBy(IOException.class);

  @FuzzTest
  void readsOrRefuses(byte[] bytes) {
    READER
        .read(bytes.length, () -> MAPPER.readValue(bytes, RetrainModelsEvent.class))
        .ifPresent(event -> READER.read(bytes.length, () -> read(event)));
  }

  private static Object read(RetrainModelsEvent event) {
    if (!event.messages().isEmpty()) {
      return event.messages().stream()
          .map(message -> TrainingTurn.parse(String.valueOf(message.body())))
          .toList();
    }
    return switch (event.kind()) {
      case RetrainModelsEvent.SCHEDULED -> event.due();
      case RetrainModelsEvent.JOB_CHANGED -> event.jobId();
      default ->
          event.toHttp().route().equals(RetrainRequestReader.TELL)
              ? RetrainRequestReader.toTell(event.toHttp(), SHOPS)
              : RetrainRequestReader.toStart(event.toHttp(), SHOPS, Instant.EPOCH);
    };
  }
}
