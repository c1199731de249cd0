package dev.cartwise.artifactstore.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.artifactstore.manifest.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every adapter of {@link ObjectStore} does. */
abstract class ObjectStoreContract {

  @TempDir Path files;

  abstract SweptObjectStore store() throws Exception;

  @Test
  void readsWhatWasWritten() throws Exception {
    ObjectStore store = store();

    assertThat(store.write("a/b.json", bytes("one"), new WriteCondition.Absent())).isTrue();

    assertThat(store.read("a/b.json").orElseThrow().content()).isEqualTo(bytes("one"));
    assertThat(store.read("a/c.json")).isEmpty();
  }

  @Test
  void doesNotReplaceWhatMustBeAbsent() throws Exception {
    ObjectStore store = store();
    store.write("k", bytes("one"), new WriteCondition.Absent());

    assertThat(store.write("k", bytes("two"), new WriteCondition.Absent())).isFalse();

    assertThat(store.read("k").orElseThrow().content()).isEqualTo(bytes("one"));
  }

  @Test
  void replacesOnlyWhatIsUnchanged() throws Exception {
    ObjectStore store = store();
    store.write("k", bytes("one"), new WriteCondition.Absent());
    String first = store.read("k").orElseThrow().tag();

    assertThat(store.write("k", bytes("two"), new WriteCondition.Unchanged(first))).isTrue();
    assertThat(store.write("k", bytes("three"), new WriteCondition.Unchanged(first))).isFalse();

    assertThat(store.read("k").orElseThrow().content()).isEqualTo(bytes("two"));
  }

  @Test
  void refusesAConditionOnWhatIsGone() throws Exception {
    assertThat(store().write("gone", bytes("x"), new WriteCondition.Unchanged("\"tag\"")))
        .isFalse();
  }

  @Test
  void uploadsAndDownloadsFiles() throws Exception {
    ObjectStore store = store();
    Path source = Files.write(files.resolve("source"), new byte[100_000]);
    Path target = Files.writeString(files.resolve("target"), "old");

    store.upload("dir/file", source);

    assertThat(store.download("dir/file", target)).isTrue();
    assertThat(target).hasSameBinaryContentAs(source);
    assertThat(store.download("dir/none", target)).isFalse();
    assertThat(target).doesNotExist();
  }

  @Test
  void hashesWhatItDownloads() throws Exception {
    ObjectStore store = store();
    Path source = Files.write(files.resolve("source"), new byte[100_000]);
    Path target = Files.writeString(files.resolve("target"), "old");
    store.upload("dir/file", source);

    assertThat(store.downloadHashed("dir/file", target)).hasValue(Sha256.ofFile(source));
    assertThat(target).hasSameBinaryContentAs(source);
    assertThat(store.downloadHashed("dir/none", target)).isEmpty();
    assertThat(target).doesNotExist();
  }

  @Test
  void listsAPrefixInOrder() throws Exception {
    ObjectStore store = store();
    for (String key : new String[] {"p/2", "p/1/x", "q/1"}) {
      store.write(key, bytes(key), new WriteCondition.Absent());
    }

    assertThat(store.list("p/")).containsExactly("p/1/x", "p/2");
    assertThat(store.list("none/")).isEmpty();
  }

  @Test
  void listsTheFoldersBelowAPrefix() throws Exception {
    SweptObjectStore store = store();
    for (String key : new String[] {"p/2", "p/b/x/y", "p/a/x", "p/a/z", "q/1/x"}) {
      store.write(key, bytes(key), new WriteCondition.Absent());
    }

    assertThat(store.folders("p/")).containsExactly("a", "b");
    assertThat(store.folders("none/")).isEmpty();
  }

  @Test
  void deletesWhatIsThereOrNot() throws Exception {
    SweptObjectStore store = store();
    store.write("k", bytes("one"), new WriteCondition.Absent());

    store.delete("k");
    store.delete("k");

    assertThat(store.read("k")).isEmpty();
  }

  @Test
  void namesTheObjectThatCouldNotBeReached() throws Exception {
    ObjectStore store = store();

    assertThatThrownBy(() -> store.upload("k", files.resolve("no-such-file")))
        .isInstanceOfAny(IOException.class, java.io.UncheckedIOException.class);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
