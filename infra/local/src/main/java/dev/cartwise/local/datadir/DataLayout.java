package dev.cartwise.local.datadir;

import java.nio.file.Path;
import java.util.List;

/**
 * Where things lie under a data directory.
 *
 * @param root the data directory itself
 */
public record DataLayout(Path root) {
  /** DynamoDB Local's database file. */
  public Path tables() {
    return root.resolve("dynamodb");
  }

  /** One directory per bucket, one file per object. */
  public Path objects() {
    return root.resolve("s3");
  }

  /** Unpacked deployables, by function and content. */
  public Path functions() {
    return root.resolve("functions");
  }

  /** Output of the functions' processes, one file per function. */
  public Path logs() {
    return root.resolve("logs");
  }

  /** Stream positions, one file per event source mapping. */
  public Path checkpoints() {
    return root.resolve("checkpoints");
  }

  /** Accepted asynchronous events, one JSON file each until they are done. */
  public Path async() {
    return root.resolve("async");
  }

  /** Asynchronous events that ran out of retries, one JSON file each. */
  public Path deadLetters() {
    return root.resolve("dead-letters");
  }

  /** How far a replay of interactions came. */
  public Path replay() {
    return root.resolve("replay.json");
  }

  /** How far a replay of interactions of a deployed stage came, by the name of its bucket. */
  public Path replayOf(String bucket) {
    return root.resolve("replay-" + bucket + ".json");
  }

  /** How far imports came that were broken off, a directory for each shop. */
  public Path imports() {
    return root.resolve("imports");
  }

  /** The same of imports into a deployed stage, by the name of its bucket. */
  public Path importsOf(String bucket) {
    return root.resolve("imports-" + bucket);
  }

  /** Held by the running local system. */
  public Path lock() {
    return root.resolve("lock");
  }

  /** Address and process of the running local system. */
  public Path running() {
    return root.resolve("running.json");
  }

  /** Child processes, so that a later start can end what a killed one left behind. */
  public Path children() {
    return root.resolve("children.json");
  }

  /** The key that hashes shopper ids in the archive; made once per data directory. */
  public Path archiveKey() {
    return root.resolve("archive.key");
  }

  /** The key under which secrets of access keys are sealed; made once per data directory. */
  public Path keyEncryptionKey() {
    return root.resolve("key-encryption.key");
  }

  /** The key that shoppers' tokens are signed with. */
  public Path tokenSigningKey() {
    return root.resolve("token-signing.key");
  }

  /** The one before it, which tokens still hold under. */
  public Path previousTokenSigningKey() {
    return root.resolve("token-signing.previous.key");
  }

  List<Path> directories() {
    return List.of(
        root, tables(), objects(), functions(), logs(), checkpoints(), async(), deadLetters());
  }
}
