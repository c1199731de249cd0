package dev.cartwise.deploy.removal;

import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.KeyManagerType;
import software.amazon.awssdk.services.kms.model.KeyMetadata;
import software.amazon.awssdk.services.kms.model.KeyState;

/** Schedules the deletion of keys that a stage made, and leaves all others alone. */
final class KeyRemoval {
  /** The longest that KMS offers: a key that is gone takes every backup under it along. */
  static final int DAYS = 30;

  private final KmsClient keys;
  private final Set<String> descriptions;

  /**
   * @param descriptions that the template gives to the stage's keys
   */
  KeyRemoval(KmsClient keys, List<String> descriptions) {
    this.keys = keys;
    this.descriptions = Set.copyOf(descriptions);
  }

  /** Whether the key is the stage's own and now waits for its deletion. */
  boolean schedule(String key) {
    KeyMetadata found = keys.describeKey(request -> request.keyId(key)).keyMetadata();
    if (found.keyManager() != KeyManagerType.CUSTOMER
        || !descriptions.contains(String.valueOf(found.description()))) {
      return false;
    }
    if (found.keyState() != KeyState.PENDING_DELETION) {
      keys.scheduleKeyDeletion(request -> request.keyId(key).pendingWindowInDays(DAYS));
    }
    return true;
  }
}
