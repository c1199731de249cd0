package dev.cartwise.history.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;

class ExportRoomTest {

  @Test
  void isForItsOwnerAloneAndLeavesNothing() throws IOException {
    Path directory;
    try (ExportRoom room = ExportRoom.create()) {
      directory = room.directory();
      Files.writeString(directory.resolve("shoppers-1"), "ann");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
          .isEqualTo("rwx------");
    }

    assertThat(directory).doesNotExist();
  }
}
