package dev.cartwise.featurestore.row;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.contracts.Shopper;
import dev.cartwise.featurestore.MalformedRowException;
import dev.cartwise.fuzzing.FuzzedReader;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Rows in DynamoDB's JSON, read by every layout. */
class RowReaderFuzzTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ShopId SHOP = new ShopId("demo");
  private static final Shopper USER = Shopper.parseKey("demo#u#ada");

  private static final List<Function<Map<String, AttributeValue>, Object>> LAYOUTS =
      List.of(
          HoldingsRows::read,
          ShopperRows::read,
          InteractionRows::read,
          ItemAttributesRows::read,
          ItemAttributesImages::read,
          ItemImageRows::read,
          ItemTextRows::read,
          row -> ReviewRows.read(SHOP, row),
          ReviewRows::createdMillis,
          TallyRows::tally,
          row -> UserProfileRows.read(USER, row),
          row -> RowExpiry.isPast(row, 0));

  @RegisterExtension
  static final FuzzedReader READER = FuzzedReader.refusingBy(MalformedRowException.class);

  @FuzzTest
  void readsOrRefuses(byte[] bytes) {
    JsonNode image;
    try {
      image = JSON.readTree(bytes);
    } catch (IOException noJson) {
      return;
    }
    Optional<Map<String, AttributeValue>> row =
        READER.read(bytes.length, () -> RowImages.read(image));
    if (row.isPresent()) {
      for (Function<Map<String, AttributeValue>, Object> layout : LAYOUTS) {
        READER.read(bytes.length, () -> layout.apply(row.get()));
      }
    }
  }
}
