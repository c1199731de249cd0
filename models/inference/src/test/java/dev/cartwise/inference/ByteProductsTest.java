package dev.cartwise.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteProductsTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "amd64, flags : sse4_1 avx avx2, true",
    "x86_64, flags : avx2 avx512f avx512bw, true",
    "amd64, flags : avx2 avx512f avx512_vnni, false",
    "amd64, flags : avx2 avx_vnni, false",
    "aarch64, Features : asimd asimddp, false"
  })
  void areCutOffByX86WithoutVnni(String architecture, String flags, boolean cutOff)
      throws IOException {
    Path processors = Files.writeString(folder.resolve("cpuinfo"), flags + "\n");

    assertThat(ByteProducts.areCutOff(architecture, processors)).isEqualTo(cutOff);
  }

  @Test
  void mayBeCutOffWhereNothingIsToldOfTheProcessor() {
    assertThat(ByteProducts.areCutOff("amd64", folder.resolve("none"))).isTrue();
  }
}
