package dev.cartwise.deploy.preflight;

import java.util.Optional;

/**
 * The head of a binary in ELF, of which the machine alone is read.
 *
 * <p>Bytes 0 to 3 are the magic, byte 4 the class, byte 5 the order of bytes, bytes 18 and 19 the
 * machine ({@code e_machine}), as the System V application binary interface says.
 */
final class ElfHeader {

  /** How many bytes {@link #architecture} looks at. */
  static final int LENGTH = 20;

  private static final int X86_64 = 62;
  private static final int AARCH64 = 183;
  private static final int MACHINE = 18;
  private static final int BYTE_ORDER = 5;
  private static final int BIG_ENDIAN = 2;

  private ElfHeader() {}

  /**
   * What the binary runs on: {@code x86_64}, {@code arm64}, or {@code machine n} for another.
   *
   * @param head the first bytes of the file
   * @return empty if it is no ELF binary
   */
  static Optional<String> architecture(byte[] head) {
    if (head.length < LENGTH
        || head[0] != 0x7f
        || head[1] != 'E'
        || head[2] != 'L'
        || head[3] != 'F') {
      return Optional.empty();
    }
    int first = Byte.toUnsignedInt(head[MACHINE]);
    int second = Byte.toUnsignedInt(head[MACHINE + 1]);
    int machine =
        head[BYTE_ORDER] == BIG_ENDIAN ? first << Byte.SIZE | second : second << Byte.SIZE | first;
    return Optional.of(
        switch (machine) {
          case X86_64 -> "x86_64";
          case AARCH64 -> "arm64";
          default -> "machine " + machine;
        });
  }
}
