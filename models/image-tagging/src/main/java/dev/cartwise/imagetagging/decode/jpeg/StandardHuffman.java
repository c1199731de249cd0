package dev.cartwise.imagetagging.decode.jpeg;

import dev.cartwise.imagetagging.decode.source.ByteCursor;
import dev.cartwise.imagetagging.decode.source.ImageRefusedException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The Huffman tables of ITU T.81, annex K.3: number 0 for brightness, 1 for colour. Each is written
 * as in a file, sixteen counts of codes by their length and then the values.
 */
final class StandardHuffman {

  private static final String[] DIRECT = {
    "00010501010101010100000000000000" + "000102030405060708090a0b",
    "00030101010101010101010000000000" + "000102030405060708090a0b"
  };

  private static final String[] ALTERNATING = {
    "0002010303020403050504040000017d"
        + "01020300041105122131410613516107227114328191a1082342b1c11552d1f02433627282090a16"
        + "1718191a25262728292a3435363738393a434445464748494a535455565758595a63646566676869"
        + "6a737475767778797a838485868788898a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6"
        + "b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae1e2e3e4e5e6e7e8e9eaf1f2f3f4f5f6f7f8"
        + "f9fa",
    "00020102040403040705040400010277"
        + "000102031104052131061241510761711322328108144291a1b1c109233352f0156272d10a162434"
        + "e125f11718191a262728292a35363738393a434445464748494a535455565758595a636465666768"
        + "696a737475767778797a82838485868788898a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4"
        + "b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae2e3e4e5e6e7e8e9eaf2f3f4f5f6f7f8"
        + "f9fa"
  };

  private StandardHuffman() {}

  /** The table of direct coefficients, null if there is none of the number. */
  static @Nullable HuffmanTable direct(int number) throws ImageRefusedException {
    return number < DIRECT.length ? read(DIRECT[number]) : null;
  }

  /** The table of the other coefficients, null if there is none of the number. */
  static @Nullable HuffmanTable alternating(int number) throws ImageRefusedException {
    return number < ALTERNATING.length ? read(ALTERNATING[number]) : null;
  }

  private static HuffmanTable read(String hex) throws ImageRefusedException {
    byte[] table = HexFormat.of().parseHex(hex);
    return HuffmanTable.read(new ByteCursor(table, 0, table.length));
  }
}
