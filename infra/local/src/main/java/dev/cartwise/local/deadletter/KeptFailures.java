package dev.cartwise.local.deadletter;

import dev.cartwise.local.storage.LocalObjectStorage;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the streams could not deliver: one object of the bucket each, named as Lambda does it. */
public final class KeptFailures implements FailureDestination {
  /** Leads the keys of all kept failures; the cloud chooses it. */
  public static final String PREFIX = "aws/lambda/";

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("yyyy/MM/dd/yyyy-MM-dd'T'HH.mm.ss", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final Logger LOG = LoggerFactory.getLogger(KeptFailures.class);

  private final LocalObjectStorage objects;
  private final String bucket;

  public KeptFailures(LocalObjectStorage objects, String bucket) {
    this.objects = objects;
    this.bucket = bucket;
  }

  @Override
  public void keep(FailedBatch batch) {
    Instant now = Instant.now();
    String key =
        PREFIX
            + batch.mapping()
            + "/"
            + batch.stretch().shardId()
            + "/"
            + NAME.format(now)
            + "-"
            + UUID.randomUUID();
    objects.write(bucket, key, batch.toJson(now));
    LOG.warn(
        "{} records that {} could not take are kept in {}: {}",
        batch.stretch().size(),
        batch.function(),
        key,
        batch.reason());
  }

  /** How many objects wait to be sent again. */
  public long count() {
    return objects.count(bucket, PREFIX);
  }
}
