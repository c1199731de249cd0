package dev.cartwise.history.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;

/**
 * The encoding of a text in which ASCII stands for itself.
 *
 * @param charset what decodes it
 */
public record TextEncoding(Charset charset) {

  /** What files are in if nothing else is said. */
  public static final TextEncoding UTF_8 = new TextEncoding(StandardCharsets.UTF_8);

  private static final int ASCII = 128;

  /** The encoding of a name, if there is one and commas and quotes are found in it. */
  public static Optional<TextEncoding> named(String name) {
    try {
      Charset charset = Charset.forName(name);
      byte[] ascii = new byte[ASCII];
      for (int i = 0; i < ASCII; i++) {
        ascii[i] = (byte) i;
      }
      String same = new String(ascii, StandardCharsets.US_ASCII);
      return same.equals(new String(ascii, charset))
          ? Optional.of(new TextEncoding(charset))
          : Optional.empty();
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  /** The canonical name, as in {@code windows-1252}. */
  public String name() {
    return charset.name();
  }

  @Override
  public String toString() {
    return name();
  }

  /** The text of some bytes; what is none becomes the replacement character. */
  String decode(byte[] bytes, int from, int length) {
    return new String(bytes, from, length, charset);
  }

  /** Whether some bytes are text. */
  boolean isText(byte[] bytes, int from, int length) {
    try {
      charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, from, length));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** The sentence about bytes that are no text. */
  String problem() {
    String sentence = "has bytes that are no " + name();
    return charset.equals(StandardCharsets.UTF_8)
        ? sentence + "; save the file in UTF-8, or name its \"encoding\" in the mapping"
        : sentence;
  }
}
