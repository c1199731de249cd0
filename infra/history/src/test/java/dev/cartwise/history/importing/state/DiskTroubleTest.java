package dev.cartwise.history.importing.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.history.HistoryException.Reason;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DiskTroubleTest {

  private static final Path PLACE = Path.of("imports");

  @Test
  void aFullDiskIsToldApart() {
    assertThat(DiskTrouble.told(PLACE, new IOException("No space left on device")).reason())
        .isEqualTo(Reason.DISK_FULL);
    assertThat(DiskTrouble.told(PLACE, new IOException("Disk quota exceeded")).reason())
        .isEqualTo(Reason.DISK_FULL);
  }

  @Test
  void anythingElseIsAFileThatCannotBeUsed() {
    assertThat(DiskTrouble.told(PLACE, new IOException("Input/output error")))
        .hasMessageContaining("imports cannot be read or written")
        .satisfies(told -> assertThat(told.reason()).isEqualTo(Reason.FILE_UNREADABLE));
  }
}
