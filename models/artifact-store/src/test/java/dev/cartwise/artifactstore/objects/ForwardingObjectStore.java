package dev.cartwise.artifactstore.objects;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Objects of another store, for tests that come between. */
public class ForwardingObjectStore implements ObjectStore {

  private final ObjectStore objects;

  protected ForwardingObjectStore(ObjectStore objects) {
    this.objects = objects;
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
  public boolean write(String key, byte[] content, WriteCondition condition) throws IOException {
    return objects.write(key, content, condition);
  }

  @Override
  public List<String> list(String prefix) throws IOException {
    return objects.list(prefix);
  }
}
