package dev.cartwise.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluateCommandTest {
  @ParameterizedTest
  @ValueSource(strings = {"--protocol global-time", "--protocol=global-time"})
  void needsTheStoresToReadAShopsArchive(String protocol) {
    assertThat(new EvaluateCommand().needsStores(List.of(protocol.split(" ")))).isTrue();
  }

  @Test
  void measuresOnFilesWithoutThem() {
    assertThat(new EvaluateCommand().needsStores(List.of("--protocol", "next-click"))).isFalse();
  }
}
