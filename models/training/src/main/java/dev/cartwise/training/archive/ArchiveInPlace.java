package dev.cartwise.training.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.cartwise.contracts.ArchiveFile;
import dev.cartwise.contracts.ArchiveLayout;
import dev.cartwise.contracts.ShopId;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A shop's archive as a cluster reads it: its objects where they are.
 *
 * <p>Spark ends a reading at a damaged object. So what came in is read once before, by the cluster
 * as well, and damaged objects of it are left out as {@link ArchiveDownload} leaves them out.
 */
public final class ArchiveInPlace {

  private static final Logger LOG = LoggerFactory.getLogger(ArchiveInPlace.class);

  private ArchiveInPlace() {}

  /**
   * Where the objects are that are wanted of a shop.
   *
   * @param root leads every key, as Spark takes it; ends with a slash
   */
  public static ShopArchive of(
      SparkSession spark, ShopId shop, String root, ArchiveObjects archive) {
    Set<String> damaged = damaged(spark, archive.incoming().stream().map(root::concat).toList());
    damaged.forEach(key -> LOG.warn("The archive object {} is damaged and left out.", key));
    Stream<String> incoming = archive.incoming().stream().filter(key -> !damaged.contains(key));
    return new ShopArchive(
        shop,
        Stream.concat(archive.own().stream(), incoming).map(root::concat).toList(),
        archive.fromMillis());
  }

  private static Set<String> damaged(SparkSession spark, List<String> locations) {
    if (locations.isEmpty()) {
      return Set.of();
    }
    Set<String> keys = new HashSet<>();
    for (String path :
        spark
            .read()
            .format("binaryFile")
            .load(locations.toArray(String[]::new))
            .filter((FilterFunction<Row>) object -> isDamaged(object.getAs("content")))
            .select("path")
            .as(Encoders.STRING())
            .collectAsList()) {
      keys.add(path.substring(path.lastIndexOf(ArchiveLayout.INCOMING)));
    }
    return keys;
  }

  private static boolean isDamaged(byte[] compressed) throws IOException {
    try {
      ArchiveFile.read(new ByteArrayInputStream(compressed), (line, interaction) -> {});
      return false;
    } catch (ZipException | EOFException | JsonProcessingException e) {
      return true;
    }
  }
}
