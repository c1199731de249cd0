package dev.cartwise.artifactstore.objects;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryObjectStoreTest extends ObjectStoreContract {

  @TempDir Path root;

  @Override
  SweptObjectStore store() {
    return new DirectoryObjectStore(root.resolve("objects"));
  }

  @Test
  void keepsKeysInsideItsDirectory() {
    assertThatThrownBy(() -> store().read("../secret"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("../secret");
  }
}
