package dev.cartwise.history.importing.spill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.contracts.Interaction;
import dev.cartwise.contracts.ShopId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpilledEventTest {

  private static final ShopId SHOP = new ShopId("demo");
  private static final int DERIVED_BYTES = 32;

  @Test
  void comesBackWithAllMembers() throws IOException {
    Interaction full =
        new Interaction(
            SHOP,
            "ann",
            "s 1",
            "k 商",
            "View",
            7,
            "lamp",
            1.5,
            null,
            "r",
            "p",
            List.of("x", "y"),
            null);

    assertThat(read(write(full))).isEqualTo(full);
  }

  @Test
  void comesBackUnderADerivedKeyInHalfTheBytes() throws IOException {
    Interaction derived = event("ann", "s1", "").withDerivedKey();
    Interaction given = event("ann", "s1", "k".repeat(64));

    assertThat(read(write(derived))).isEqualTo(derived);
    assertThat(write(given).length - write(derived).length)
        .isEqualTo(Short.BYTES + 2 * DERIVED_BYTES - DERIVED_BYTES);
  }

  @Test
  void aSessionThatIsTheUserComesBackAsOne() throws IOException {
    Interaction ownSession = event("ann", "ann", "k");

    assertThat(read(write(ownSession))).isEqualTo(ownSession);
    assertThat(read(write(event(null, "ann", "k")))).isEqualTo(event(null, "ann", "k"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ABCDEF", "0123g", "-1", "", "é"})
  void aKeyThatIsNoDerivedOneStaysAsItIs(String end) throws IOException {
    Interaction event = event("ann", "s1", "0".repeat(64 - end.length()) + end);

    assertThat(read(write(event))).isEqualTo(event);
  }

  /** What a version wrote that knew neither derived keys nor sessions of users. */
  @Test
  void readsASpillOfBefore() throws IOException {
    Interaction event = event("ann", "ann", "0".repeat(64));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeByte(3);
    out.writeLong(event.timeMillis());
    for (String text : List.of("ann", event.eventKey(), "View", "ann", "lamp")) {
      out.writeUTF(text);
    }

    assertThat(read(bytes.toByteArray())).isEqualTo(event);
  }

  @Test
  void isNotReadFromASpillThatIsCutOff() throws IOException {
    byte[] bytes = write(event("ann", "s1", "").withDerivedKey());

    for (int length = 0; length < bytes.length; length++) {
      byte[] beginning = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> read(beginning)).isInstanceOf(EOFException.class);
    }
  }

  private static Interaction event(@Nullable String user, String session, String key) {
    return new Interaction(
        SHOP, user, session, key, "View", 7, "lamp", null, null, null, List.of(), null);
  }

  private static byte[] write(Interaction event) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    SpilledEvent.write(event, new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static Interaction read(byte[] bytes) throws IOException {
    return SpilledEvent.read(SHOP, new DataInputStream(new ByteArrayInputStream(bytes)));
  }
}
