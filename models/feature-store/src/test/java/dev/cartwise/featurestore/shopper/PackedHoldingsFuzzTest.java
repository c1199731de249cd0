package dev.cartwise.featurestore.shopper;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cartwise.featurestore.MalformedRowException;
import dev.cartwise.fuzzing.FuzzedReader;
import java.util.Optional;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a shopper holds, packed; what is read is packed again in one form. */
class PackedHoldingsFuzzTest {

  @RegisterExtension
  static final FuzzedReader READER = FuzzedReader.refusingBy(MalformedRowException.class);

  @FuzzTest
  void readsOrRefuses(byte[] bytes) {
    Optional<Holdings> read = READER.read(bytes.length, () -> PackedHoldings.unpack(bytes));
    if (read.isPresent()) {
      byte[] packed = PackedHoldings.pack(read.get());
      Holdings again = PackedHoldings.unpack(packed);
      assertThat(PackedHoldings.pack(again)).isEqualTo(packed);
      assertThat(again.inCart()).isEqualTo(read.get().inCart());
      assertThat(again.purchased()).isEqualTo(read.get().purchased());
    }
  }
}
