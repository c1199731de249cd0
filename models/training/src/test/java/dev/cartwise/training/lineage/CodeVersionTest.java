package dev.cartwise.training.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.junit.jupiter.api.Test;

class CodeVersionTest {

  @Test
  void theBuildWroteTheCommitDown() {
    assertThat(CodeVersion.present()).matches("[0-9][^+]*\\+([0-9a-f]{40}(\\.changed)?|no-commit)");
  }

  @Test
  void tellsThatFilesDifferedFromTheCommit() {
    Properties written = new Properties();
    written.setProperty("version", "1.2.0");
    written.setProperty("commit", "4f0c");
    assertThat(CodeVersion.of(written)).isEqualTo("1.2.0+4f0c");

    written.setProperty("changed", "true");
    assertThat(CodeVersion.of(written)).isEqualTo("1.2.0+4f0c.changed");
  }
}
