package dev.cartwise.history.importing.spill;

import dev.cartwise.contracts.Interaction;
import dev.cartwise.contracts.ShopId;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The binary form of an event in a spill, with all that archive and rows need of it: a byte that
 * tells which members are there, then the members, texts as {@link DataOutputStream#writeUTF}.
 *
 * <p>A derived key is written as its 32 bytes, and the session of a file without sessions not at
 * all: two members tell so, which are not there in a spill of before.
 */
final class SpilledEvent {

  private static final int USER = 1;
  private static final int ITEM = 2;
  private static final int VALUE = 4;
  private static final int RECOMMENDATION = 8;
  private static final int PREDICTION = 16;
  private static final int IMPRESSION = 32;
  private static final int DERIVED_KEY = 64;
  private static final int SESSION_OF_USER = 128;

  private static final int DERIVED_BYTES = 32;
  private static final HexFormat HEX = HexFormat.of();

  private SpilledEvent() {}

  static void write(Interaction event, DataOutputStream out) throws IOException {
    Double value = event.eventValue();
    byte @Nullable [] derived = derived(event.eventKey());
    boolean isOfUser = event.sessionId().equals(event.userId());
    int members =
        (event.userId() == null ? 0 : USER)
            | (event.itemId() == null ? 0 : ITEM)
            | (value == null ? 0 : VALUE)
            | (event.recommendationId() == null ? 0 : RECOMMENDATION)
            | (event.predictionId() == null ? 0 : PREDICTION)
            | (event.impression().isEmpty() ? 0 : IMPRESSION)
            | (derived == null ? 0 : DERIVED_KEY)
            | (isOfUser ? SESSION_OF_USER : 0);
    out.writeByte(members);
    out.writeLong(event.timeMillis());
    if (!isOfUser) {
      out.writeUTF(event.sessionId());
    }
    if (derived == null) {
      out.writeUTF(event.eventKey());
    } else {
      out.write(derived);
    }
    out.writeUTF(event.eventType());
    text(event.userId(), out);
    text(event.itemId(), out);
    if (value != null) {
      out.writeDouble(value);
    }
    text(event.recommendationId(), out);
    text(event.predictionId(), out);
    if (!event.impression().isEmpty()) {
      out.writeByte(event.impression().size());
      for (String item : event.impression()) {
        out.writeUTF(item);
      }
    }
  }

  static Interaction read(ShopId shop, DataInputStream in) throws IOException {
    int members = in.readUnsignedByte();
    long timeMillis = in.readLong();
    String session = (members & SESSION_OF_USER) == 0 ? in.readUTF() : null;
    String key = (members & DERIVED_KEY) == 0 ? in.readUTF() : derived(in);
    String type = in.readUTF();
    String user = text(members & USER, in);
    String item = text(members & ITEM, in);
    Double value = (members & VALUE) == 0 ? null : (Double) in.readDouble();
    String recommendation = text(members & RECOMMENDATION, in);
    String prediction = text(members & PREDICTION, in);
    List<String> impression = (members & IMPRESSION) == 0 ? List.of() : texts(in);
    return new Interaction(
        shop,
        user,
        session == null ? Objects.requireNonNull(user) : session,
        key,
        type,
        timeMillis,
        item,
        value,
        null,
        recommendation,
        prediction,
        impression,
        null);
  }

  /** The bytes that a key is the hexadecimal form of, if it has the form of derived ones. */
  private static byte @Nullable [] derived(String key) {
    if (key.length() != 2 * DERIVED_BYTES) {
      return null;
    }
    for (int i = 0; i < key.length(); i++) {
      char digit = key.charAt(i);
      if (digit < '0' || digit > '9' && digit < 'a' || digit > 'f') {
        return null;
      }
    }
    return HEX.parseHex(key);
  }

  private static String derived(DataInputStream in) throws IOException {
    byte[] key = new byte[DERIVED_BYTES];
    in.readFully(key);
    return HEX.formatHex(key);
  }

  private static void text(@Nullable String text, DataOutputStream out) throws IOException {
    if (text != null) {
      out.writeUTF(text);
    }
  }

  private static @Nullable String text(int isThere, DataInputStream in) throws IOException {
    return isThere == 0 ? null : in.readUTF();
  }

  private static List<String> texts(DataInputStream in) throws IOException {
    int count = in.readUnsignedByte();
    List<String> texts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      texts.add(in.readUTF());
    }
    return texts;
  }
}
