package dev.cartwise.ingestevents;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.awsprotocol.AwsException;
import dev.cartwise.contracts.ItemRecord;
import dev.cartwise.contracts.UserRecord;
import dev.cartwise.fuzzing.FuzzedReader;
import dev.cartwise.shopregistry.shop.NamedShops;
import dev.cartwise.shopregistry.shop.ShopDirectory;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Bodies of PutItems and PutUsers, whose properties must be JSON objects. */
class DatasetReaderFuzzTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  @RegisterExtension static final FuzzedReader READER = FuzzedReader.refusingBy(AwsException.class);

  private final ShopDirectory shops = NamedShops.of("demo=demo");
  private final DatasetReader<ItemRecord> items = DatasetReader.ofItems(shops);
  private final DatasetReader<UserRecord> users = DatasetReader.ofUsers(shops);

  @FuzzTest
  void readsOrRefuses(byte[] body) throws JsonProcessingException {
    for (ItemRecord item :
        READER
            .read(body.length, () -> items.read(body))
            .map(DatasetReader.Records::records)
            .orElseGet(List::of)) {
      assertThat(MAPPER.readTree(item.properties()).isObject()).isTrue();
    }
    READER.read(body.length, () -> users.read(body));
  }
}
