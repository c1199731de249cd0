package dev.cartwise.artifactstore.store;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.ArtifactException.Problem;
import dev.cartwise.artifactstore.manifest.ArtifactFile;
import dev.cartwise.artifactstore.manifest.Manifest;
import dev.cartwise.artifactstore.objects.ObjectStore;
import dev.cartwise.artifactstore.objects.StoredObject;
import dev.cartwise.artifactstore.objects.WriteCondition;
import dev.cartwise.artifactstore.signing.ManifestSigner;
import dev.cartwise.artifactstore.signing.ManifestTrust;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The versions of every slot and which of them is the champion.
 *
 * <p>A version is written once: its files first, its manifest last, and only if there is none yet.
 * A version without a manifest does not exist for readers.
 */
public final class ArtifactStore {

  private static final int PROMOTION_ATTEMPTS = 5;

  /** Stands for the tag of a pointer while there is none. */
  public static final String NO_POINTER = "none";

  private final ObjectStore objects;
  private final SignedManifests manifests;

  /** Versions that nobody signs and whose signatures nobody checks. */
  public ArtifactStore(ObjectStore objects) {
    this(objects, SignedManifests.unsigned(objects));
  }

  private ArtifactStore(ObjectStore objects, SignedManifests manifests) {
    this.objects = objects;
    this.manifests = manifests;
  }

  /** The same, of which only versions exist whose signatures count. */
  public ArtifactStore trusting(ManifestTrust trust) {
    return new ArtifactStore(objects, new SignedManifests(objects, trust, manifests.signer()));
  }

  /** The same, into which versions are published with a signature. */
  public ArtifactStore signedBy(ManifestSigner signer) {
    return new ArtifactStore(
        objects, new SignedManifests(objects, manifests.trust(), Optional.of(signer)));
  }

  /**
   * Stores a new version.
   *
   * @param directory where the files that the manifest names lie
   * @throws ArtifactException {@code CONFLICT} if the version exists, or a {@link
   *     ArtifactFile#check} problem of a file that is not as the manifest says
   */
  public void publish(ArtifactSlot slot, Manifest manifest, Path directory) throws IOException {
    String manifestKey = slot.manifestKey(manifest.version());
    if (objects.read(manifestKey).isPresent()) {
      throw exists(slot, manifest);
    }
    for (ArtifactFile file : manifest.files()) {
      Path source = directory.resolve(file.name());
      file.check(source);
      objects.upload(slot.key(manifest.version(), file.name()), source);
    }
    if (!manifests.write(slot, manifest.version(), manifest.toJson())) {
      throw exists(slot, manifest);
    }
  }

  /** Stores a file beside a version, published or about to be; no function downloads it. */
  public void attach(ArtifactSlot slot, String version, Path file) throws IOException {
    objects.upload(slot.key(version, String.valueOf(file.getFileName())), file);
  }

  /** A small file that lies beside a version, or empty if there is none. */
  public Optional<StoredObject> readBeside(ArtifactSlot slot, String version, String file)
      throws IOException {
    return objects.read(slot.key(version, file));
  }

  /** Writes a small file beside a version; false, with nothing written, if there is one already. */
  public boolean writeBeside(ArtifactSlot slot, String version, String file, byte[] content)
      throws IOException {
    return objects.write(slot.key(version, file), content, new WriteCondition.Absent());
  }

  /** The versions of a slot, oldest first by name. */
  public List<String> versions(ArtifactSlot slot) throws IOException {
    List<String> versions = new ArrayList<>();
    String prefix = slot.prefix();
    String suffix = "/" + Manifest.FILE_NAME;
    for (String key : objects.list(prefix)) {
      if (key.endsWith(suffix)) {
        versions.add(key.substring(prefix.length(), key.length() - suffix.length()));
      }
    }
    return versions;
  }

  /**
   * The manifest of a version.
   *
   * @throws ArtifactException {@code MISSING}; {@code CORRUPT}, also if its signature does not
   *     count
   */
  public Manifest manifest(ArtifactSlot slot, String version) throws IOException {
    byte[] stored =
        manifests
            .read(slot, version)
            .orElseThrow(
                () ->
                    new ArtifactException(
                        Problem.MISSING, "there is no version " + version + " of " + name(slot)));
    Manifest manifest = Manifest.parse(stored);
    if (!manifest.version().equals(version) || manifest.task() != slot.task()) {
      throw new ArtifactException(
          Problem.CORRUPT,
          "the manifest of " + version + " of " + name(slot) + " describes another artifact");
    }
    return manifest;
  }

  /**
   * The champion pointer of a slot, or empty if nothing was promoted yet.
   *
   * @throws ArtifactException {@code CORRUPT}
   */
  public Optional<ChampionPointer> champion(ArtifactSlot slot) throws IOException {
    Optional<StoredObject> stored = objects.read(slot.championKey());
    return stored.isEmpty()
        ? Optional.empty()
        : Optional.of(ChampionPointer.parse(stored.get().content()));
  }

  /**
   * The tag of a slot's champion pointer, which changes whenever somebody moves it; {@link
   * #NO_POINTER} before the first promotion.
   */
  public String pointerTag(ArtifactSlot slot) throws IOException {
    return objects.read(slot.championKey()).map(StoredObject::tag).orElse(NO_POINTER);
  }

  /**
   * Makes a version the champion if nobody moved the pointer since its tag was read. Doing so again
   * changes nothing.
   *
   * @param tag from {@link #pointerTag}
   * @return whether the version is the champion now
   * @throws ArtifactException {@code MISSING} or {@code CORRUPT} if the version or the pointer is
   *     not usable
   */
  public boolean succeed(
      ArtifactSlot slot, String tag, String version, String reason, long nowMillis)
      throws IOException {
    manifest(slot, version);
    Optional<StoredObject> stored = objects.read(slot.championKey());
    if (stored.map(StoredObject::tag).orElse(NO_POINTER).equals(tag)) {
      ChampionPointer next =
          stored.isEmpty()
              ? ChampionPointer.first(version, nowMillis, reason)
              : ChampionPointer.parse(stored.get().content())
                  .succeededBy(version, nowMillis, reason);
      if (objects.write(slot.championKey(), next.toJson(), unchanged(stored))) {
        return true;
      }
    }
    return champion(slot).filter(now -> now.version().equals(version)).isPresent();
  }

  /**
   * Makes an existing version the champion.
   *
   * @throws ArtifactException {@code MISSING} or {@code CORRUPT} if the version is not usable,
   *     {@code CONFLICT} if others keep moving the pointer
   */
  public ChampionPointer promote(ArtifactSlot slot, String version, String reason, long nowMillis)
      throws IOException {
    manifest(slot, version);
    return move(
        slot,
        PROMOTION_ATTEMPTS,
        current ->
            current == null
                ? ChampionPointer.first(version, nowMillis, reason)
                : current.succeededBy(version, nowMillis, reason));
  }

  /**
   * Makes the newest earlier champion the champion again; the one that failed is forgotten as a
   * rollback target.
   *
   * @throws ArtifactException {@code MISSING} if there is no earlier champion, {@code CONFLICT} if
   *     somebody else moves the pointer at the same time
   */
  public ChampionPointer rollback(ArtifactSlot slot, String reason, long nowMillis)
      throws IOException {
    // A step back from another champion than the one that was looked at would be a second step.
    return move(
        slot,
        1,
        current -> {
          if (current == null || current.previousVersions().isEmpty()) {
            throw new ArtifactException(
                Problem.MISSING, name(slot) + " has no earlier champion to go back to");
          }
          List<String> previous = current.previousVersions();
          manifest(slot, previous.get(0));
          return new ChampionPointer(
              ChampionPointer.SCHEMA_VERSION,
              previous.get(0),
              nowMillis,
              reason,
              previous.subList(1, previous.size()));
        });
  }

  private ChampionPointer move(ArtifactSlot slot, int attempts, PointerChange change)
      throws IOException {
    for (int attempt = 0; attempt < attempts; attempt++) {
      Optional<StoredObject> stored = objects.read(slot.championKey());
      ChampionPointer next =
          change.apply(stored.isEmpty() ? null : ChampionPointer.parse(stored.get().content()));
      if (objects.write(slot.championKey(), next.toJson(), unchanged(stored))) {
        return next;
      }
    }
    throw new ArtifactException(
        Problem.CONFLICT,
        "the champion of " + name(slot) + " was moved by somebody else just now: look at it again");
  }

  private static WriteCondition unchanged(Optional<StoredObject> stored) {
    return stored.isEmpty()
        ? new WriteCondition.Absent()
        : new WriteCondition.Unchanged(stored.get().tag());
  }

  /** Downloads a file of a version, or one beside it; false if there is none. */
  public boolean download(ArtifactSlot slot, String version, String file, Path target)
      throws IOException {
    return objects.download(slot.key(version, file), target);
  }

  /**
   * Downloads a file of a version and hashes it.
   *
   * @return its SHA-256, lower-case hexadecimal, or empty if there is none
   */
  public Optional<String> downloadHashed(
      ArtifactSlot slot, String version, String file, Path target) throws IOException {
    return objects.downloadHashed(slot.key(version, file), target);
  }

  private static ArtifactException exists(ArtifactSlot slot, Manifest manifest) {
    return new ArtifactException(
        Problem.CONFLICT, name(slot) + " has a version " + manifest.version() + " already");
  }

  private static String name(ArtifactSlot slot) {
    return slot.shop() + "/" + slot.task();
  }
}
