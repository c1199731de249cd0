package dev.cartwise.artifactstore.objects;

import java.io.IOException;
import java.util.List;

/** An object store that can also be swept: looked over folder by folder, and rid of objects. */
public interface SweptObjectStore extends ObjectStore {

  /**
   * The names directly below a prefix under which there are more objects, in ascending order.
   *
   * @param prefix ends with a slash, or is empty
   */
  List<String> folders(String prefix) throws IOException;

  /** Removes the object; nothing happens if there is none. */
  void delete(String key) throws IOException;
}
