package dev.cartwise.tagimages;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.fuzzing.FuzzedReader;
import dev.cartwise.shopregistry.shop.NamedShops;
import dev.cartwise.shopregistry.shop.ShopDirectory;
import dev.cartwise.tagimages.photo.PhotoKey;
import java.io.IOException;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Events of the bucket, whose keys name photos or nothing. */
class PhotoChangeFuzzTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final ShopDirectory SHOPS = NamedShops.of("demo=t-demo");

  @RegisterExtension
  static final FuzzedReader READER =
      FuzzedReader.refusingBy(IllegalArgumentException.class).refusingAlsoBy(IOException.class);

  @FuzzTest
  void readsOrRefuses(byte[] event) {
    READER
        .read(event.length, () -> PhotoChange.read(MAPPER.readTree(event)))
        .ifPresent(
            records ->
                records.forEach(
                    record ->
                        PhotoKey.parse(record.key(), SHOPS)
                            .ifPresent(
                                photo ->
                                    assertThat(record.key())
                                        .startsWith("images/demo/" + photo.itemId() + "/"))));
  }
}
