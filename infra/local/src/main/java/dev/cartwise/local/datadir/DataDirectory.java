package dev.cartwise.local.datadir;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.cartwise.local.failure.LocalSystemException;
import dev.cartwise.local.failure.LocalSystemException.Reason;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** A data directory held by this process alone, from {@link #open} to {@link #close}. */
public final class DataDirectory implements AutoCloseable {
  private final DataLayout layout;
  private final FileChannel lockChannel;

  private DataDirectory(DataLayout layout, FileChannel lockChannel) {
    this.layout = layout;
    this.lockChannel = lockChannel;
  }

  /**
   * Creates the directory when missing, for its owner alone, and takes its lock. An open one that
   * an earlier version made is closed; a directory that is there for something else stays as it is.
   *
   * @throws LocalSystemException when another process holds it, or it cannot be written
   */
  public static DataDirectory open(Path directory) {
    DataLayout layout = new DataLayout(directory);
    FileChannel channel = null;
    try {
      if (Files.exists(layout.lock())) {
        OwnerOnly.closeDirectory(directory);
      }
      for (Path part : layout.directories()) {
        OwnerOnly.createDirectories(part);
      }
      DiskSpace.require(directory);
      channel =
          FileChannel.open(layout.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        throw new LocalSystemException(
            Reason.DATA_DIRECTORY_IN_USE,
            "another local system is using "
                + directory
                + holder(layout)
                + ": stop it, or choose --data");
      }
      channel.truncate(0);
      channel.write(US_ASCII.encode(Long.toString(ProcessHandle.current().pid())));
      return new DataDirectory(layout, channel);
    } catch (IOException e) {
      closeQuietly(channel, e);
      throw DiskSpace.failure(directory, "cannot use " + directory + " as data directory", e);
    }
  }

  /**
   * Creates the directory when missing, for its owner alone, and takes no lock.
   *
   * @throws LocalSystemException when it cannot be made
   */
  public static void make(Path directory) {
    try {
      OwnerOnly.createDirectories(directory);
    } catch (IOException e) {
      throw DiskSpace.failure(directory, "cannot make " + directory, e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException held) {
      return null;
    }
  }

  /** Which process holds the directory; nothing where one of an earlier version does not tell. */
  private static String holder(DataLayout layout) throws IOException {
    String pid = Files.readString(layout.lock());
    return pid.isEmpty() ? "" : " (process " + pid + ")";
  }

  private static void closeQuietly(@Nullable FileChannel channel, IOException reason) {
    if (channel != null) {
      try {
        channel.close();
      } catch (IOException e) {
        reason.addSuppressed(e);
      }
    }
  }

  public DataLayout layout() {
    return layout;
  }

  @Override
  public void close() {
    try {
      lockChannel.close();
    } catch (IOException e) {
      throw new LocalSystemException(
          Reason.DATA_DIRECTORY_UNUSABLE, "cannot release the lock " + layout.lock(), e);
    }
  }
}
