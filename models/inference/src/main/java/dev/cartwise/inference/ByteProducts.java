package dev.cartwise.inference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether a processor adds products of unsigned and signed bytes as ONNX defines them.
 *
 * <p>Processors of the x86 family without VNNI add two of them in 16 bits, which cuts off what is
 * larger (ONNX Runtime's documentation on quantization, "When and why do I need to try U8U8").
 */
final class ByteProducts {

  private static final Set<String> X86 = Set.of("amd64", "x86_64");
  private static final Pattern EXACT = Pattern.compile("\\b(avx512_vnni|avx_vnni|amx_int8)\\b");

  private ByteProducts() {}

  /**
   * Whether this machine's processor cuts them off. It is asked each time: a native binary keeps
   * what was known when it was built, on another machine.
   */
  static boolean areCutOff() {
    return areCutOff(System.getProperty("os.arch", ""), Path.of("/proc/cpuinfo"));
  }

  /**
   * Whether a processor cuts them off; one that nothing is known of may.
   *
   * @param processors what Linux tells of them, of which the first stands for all
   */
  static boolean areCutOff(String architecture, Path processors) {
    if (!X86.contains(architecture)) {
      return false;
    }
    try (Stream<String> lines = Files.lines(processors, StandardCharsets.UTF_8)) {
      return lines
          .filter(line -> line.startsWith("flags"))
          .findFirst()
          .filter(flags -> EXACT.matcher(flags).find())
          .isEmpty();
    } catch (IOException | UncheckedIOException e) {
      return true;
    }
  }
}
