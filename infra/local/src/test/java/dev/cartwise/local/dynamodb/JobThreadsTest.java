package dev.cartwise.local.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteLibraryLoader;

class JobThreadsTest {

  @TempDir Path directory;

  @Test
  void leaveOutTheSearchForRowsThatAreOver() throws Exception {
    assertThat(jobs(new JobThreads(false))).isEqualTo(jobs(new JobThreads(true)) - 1);
  }

  private long jobs(JobThreads threads) throws Exception {
    SQLiteLibraryLoader.initialize();
    OpenDatabase.in(Files.createTempDirectory(directory, "tables"), threads).service().shutdown();
    return threads.getTaskCount();
  }
}
