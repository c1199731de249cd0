package dev.cartwise.reviewsentiment.text.masking;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cartwise.fuzzing.FuzzedReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Review text on its way to be masked; a phone number behind it must not survive. */
class PersonalDataFuzzTest {

  private static final String PHONE = "13812345678";

  @RegisterExtension static final FuzzedReader READER = FuzzedReader.refusingNothing();

  @DictionaryEntries({"[PHONE]", "@", ".com", "微信", "13812345678", "+44 ", "110101199003070775"})
  @FuzzTest
  void masksWhateverComes(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    String masked = READER.read(bytes.length, () -> PersonalData.mask(text)).orElseThrow();
    assertThat(masked.length()).isLessThanOrEqualTo(16 * (text.length() + 1));
    assertThat(PersonalData.mask(text + "\n\n" + PHONE)).doesNotContain(PHONE);
  }
}
