package dev.cartwise.local.datadir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.local.failure.LocalSystemException;
import dev.cartwise.local.failure.LocalSystemException.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
  @TempDir Path directory;

  @Test
  void makesEverythingThatIsMissing() {
    try (DataDirectory data = DataDirectory.open(directory.resolve("a/b"))) {
      assertThat(data.layout().tables()).isDirectory();
      assertThat(data.layout().objects()).isDirectory();
      assertThat(data.layout().deadLetters()).isDirectory();
    }
  }

  @Test
  void isHeldByOneAtATime() {
    try (DataDirectory held = DataDirectory.open(directory)) {
      assertThatThrownBy(() -> DataDirectory.open(held.layout().root()))
          .isInstanceOfSatisfying(
              LocalSystemException.class,
              failure -> {
                assertThat(failure.reason()).isEqualTo(Reason.DATA_DIRECTORY_IN_USE);
                assertThat(failure)
                    .hasMessage(
                        "another local system is using %s (process %d): stop it, or choose --data",
                        directory, ProcessHandle.current().pid());
              });
    }
    DataDirectory.open(directory).close();
  }

  @Test
  void refusesAFileInItsPlace() throws Exception {
    Path file = Files.writeString(directory.resolve("file"), "");
    assertThatThrownBy(() -> DataDirectory.open(file))
        .isInstanceOfSatisfying(
            LocalSystemException.class,
            failure -> assertThat(failure.reason()).isEqualTo(Reason.DATA_DIRECTORY_UNUSABLE));
  }

  @Test
  void showsItsSecretsToTheirOwnerAlone() throws Exception {
    Path root = directory.resolve("data");
    try (DataDirectory data = DataDirectory.open(root)) {
      KeyFile.readOrCreate(data.layout().archiveKey());
      new RunningSystem("http://127.0.0.1:1", 1, Map.of()).write(data.layout());
      assertThat(permissions(data.layout().root())).isEqualTo("rwx------");
      assertThat(permissions(data.layout().objects())).isEqualTo("rwx------");
      assertThat(permissions(data.layout().archiveKey())).isEqualTo("rw-------");
      assertThat(permissions(data.layout().running())).isEqualTo("rw-------");
    }
    Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.setPosixFilePermissions(
        root.resolve("archive.key"), PosixFilePermissions.fromString("rw-r--r--"));
    try (DataDirectory again = DataDirectory.open(root)) {
      KeyFile.readOrCreate(again.layout().archiveKey());
      assertThat(permissions(root)).isEqualTo("rwx------");
      assertThat(permissions(root.resolve("archive.key"))).isEqualTo("rw-------");
    }
  }

  @Test
  void leavesTheRightsOfADirectoryThatIsThereForSomethingElse() throws Exception {
    Path shared = Files.createDirectory(directory.resolve("shared"));
    Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxr-xr-x"));
    DataDirectory.open(shared).close();
    assertThat(permissions(shared)).isEqualTo("rwxr-xr-x");
    assertThat(permissions(shared.resolve("s3"))).isEqualTo("rwx------");
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void keepsOneArchiveKey() {
    Path file = directory.resolve("archive.key");
    String key = KeyFile.readOrCreate(file);
    assertThat(key).matches("[0-9a-f]{64}");
    assertThat(KeyFile.readOrCreate(file)).isEqualTo(key);
  }

  @Test
  void keepsTheOldContentWhenTheDiskIsFull() throws Exception {
    Path file = directory.resolve("state.json");
    AtomicFile.write(file, "old".getBytes(StandardCharsets.UTF_8));
    Files.createSymbolicLink(directory.resolve("state.json.part"), Path.of("/dev/full"));
    assertThatThrownBy(() -> AtomicFile.write(file, "new".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            LocalSystemException.class,
            failure -> {
              assertThat(failure.reason()).isEqualTo(Reason.DISK_FULL);
              assertThat(failure).hasMessageContaining("is full");
            });
    assertThat(file).hasContent("old");
    assertThat(directory.resolve("state.json.part")).doesNotExist();
  }

  @Test
  void tellsAFullDiskFromOtherFailures() {
    assertThat(
            DiskSpace.failure(directory, "x", new IOException("No space left on device")).reason())
        .isEqualTo(Reason.DISK_FULL);
    assertThat(DiskSpace.failure(directory, "x", new IOException("Permission denied")).reason())
        .isEqualTo(Reason.DATA_DIRECTORY_UNUSABLE);
  }

  @Test
  void knowsTheRunningSystemWhileItsProcessLives() {
    DataLayout layout = new DataLayout(directory);
    assertThat(RunningSystem.read(layout)).isEmpty();
    RunningSystem alive =
        new RunningSystem("http://127.0.0.1:1", ProcessHandle.current().pid(), Map.of("K", "v"));
    alive.write(layout);
    assertThat(RunningSystem.read(layout)).hasValue(alive);
    assertThat(alive.toString()).doesNotContain("K");
    new RunningSystem("http://127.0.0.1:1", Long.MAX_VALUE, Map.of()).write(layout);
    assertThat(RunningSystem.read(layout)).isEmpty();
    RunningSystem.forget(layout);
    assertThat(layout.running()).doesNotExist();
  }
}
