package dev.cartwise.retrainmodels;

import dev.cartwise.artifactstore.ObjectStore;
import dev.cartwise.artifactstore.StoredObject;
import dev.cartwise.artifactstore.WriteCondition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Objects whose storage goes down after some more writes. */
final class FlakyObjects implements ObjectStore {

  private final ObjectStore objects;
  private int writesLeft = Integer.MAX_VALUE;

  FlakyObjects(ObjectStore objects) {
    this.objects = objects;
  }

  void failAfterWrites(int writes) {
    writesLeft = writes;
  }

  void recover() {
    writesLeft = Integer.MAX_VALUE;
  }

  @Override
  public boolean write(String key, byte[] content, WriteCondition condition) throws IOException {
    if (writesLeft-- <= 0) {
      throw new IOException("storage is down");
    }
    return objects.write(key, content, condition);
  }

  @Override
  public Optional<StoredObject> read(String key) throws IOException {
    return objects.read(key);
  }

  @Override
  public boolean download(String key, Path target) throws IOException {
    return objects.download(key, target);
  }

  @Override
  public void upload(String key, Path source) throws IOException {
    objects.upload(key, source);
  }

  @Override
  public List<String> list(String prefix) throws IOException {
    return objects.list(prefix);
  }
}
