package dev.cartwise.featurestore.shopper;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cartwise.featurestore.MalformedRowException;
import dev.cartwise.fuzzing.FuzzedReader;
import java.util.Optional;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Recent interactions, packed; what is read says the same when it is packed again. */
class PackedWindowFuzzTest {

  @RegisterExtension
  static final FuzzedReader READER = FuzzedReader.refusingBy(MalformedRowException.class);

  @FuzzTest
  void readsOrRefuses(byte[] bytes) {
    Optional<RecentWindow> read = READER.read(bytes.length, () -> PackedWindow.unpack(bytes));
    if (read.isPresent()) {
      assertThat(PackedWindow.unpack(PackedWindow.pack(read.get()))).isEqualTo(read.get());
      assertThat(read.get().join(RecentWindow.EMPTY).newestFirst())
          .hasSizeLessThanOrEqualTo(RecentWindow.MAX_ENTRIES);
    }
  }
}
