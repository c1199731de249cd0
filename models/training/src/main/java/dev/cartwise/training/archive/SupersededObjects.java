package dev.cartwise.training.archive;

import dev.cartwise.artifactstore.objects.ObjectStore;
import dev.cartwise.artifactstore.objects.StoredObject;
import dev.cartwise.artifactstore.objects.WriteCondition;
import dev.cartwise.contracts.ArchiveLayout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The lists of archive objects that nobody reads any more, since their lines are in others. A list
 * is written when all of these are stored, and takes effect for all readers at once; its objects go
 * later, so that who is reading them can finish.
 *
 * <p>A list is {@code archive/-superseded/<milliseconds since 1970>-<pass>.txt}, a key a line.
 */
public final class SupersededObjects {

  private final ObjectStore objects;

  public SupersededObjects(ObjectStore objects) {
    this.objects = objects;
  }

  /**
   * All that is in the lists.
   *
   * <p>Whoever lists objects asks this first: a list that is written in between then names objects
   * that are still there, while the other way round their lines would be seen nowhere.
   */
  public Set<String> keys() throws IOException {
    Set<String> keys = new HashSet<>();
    for (String list : lists()) {
      keys.addAll(read(list));
    }
    return keys;
  }

  /** Writes a list. */
  public void add(Instant now, String pass, Collection<String> keys) throws IOException {
    String list = "%s%013d-%s.txt".formatted(ArchiveLayout.SUPERSEDED, now.toEpochMilli(), pass);
    byte[] lines = String.join("\n", keys).getBytes(StandardCharsets.UTF_8);
    if (!objects.write(list, lines, new WriteCondition.Absent())) {
      throw new IOException("another compaction wrote " + list);
    }
  }

  /** The keys of the lists that were written before a time, the oldest first. */
  public List<String> before(Instant time) throws IOException {
    String first = "%s%013d".formatted(ArchiveLayout.SUPERSEDED, time.toEpochMilli());
    return lists().stream().filter(list -> list.compareTo(first) < 0).toList();
  }

  /** The keys in a list, none if it is gone. */
  public List<String> read(String list) throws IOException {
    Optional<StoredObject> object = objects.read(list);
    return object.isEmpty()
        ? List.of()
        : new String(object.get().content(), StandardCharsets.UTF_8).lines().toList();
  }

  private List<String> lists() throws IOException {
    return objects.list(ArchiveLayout.SUPERSEDED);
  }
}
