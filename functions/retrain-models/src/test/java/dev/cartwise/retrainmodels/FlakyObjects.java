package dev.cartwise.retrainmodels;

import dev.cartwise.artifactstore.objects.ObjectStore;
import dev.cartwise.artifactstore.objects.WriteCondition;
import java.io.IOException;

/** Objects whose storage goes down after some more writes. */
final class FlakyObjects extends ForwardingObjects {

  private int writesLeft = Integer.MAX_VALUE;

  FlakyObjects(ObjectStore objects) {
    super(objects);
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
    return super.write(key, content, condition);
  }
}
