package dev.cartwise.benchmark.units;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/** How large rows are as DynamoDB counts them, read off the tables of a local system. */
final class RowBytes {
  /** A list or map takes so much beside its members, and each of them one byte. */
  private static final int OF_A_COLLECTION = 3;

  private static final int OF_A_NUMBER = 2;

  private final DynamoDbClient tables;
  private final String prefix;

  RowBytes(DynamoDbClient tables, String prefix) {
    this.tables = tables;
    this.prefix = prefix;
  }

  /** Bytes of all rows of a table whose partition key ends so. */
  double sum(String table, String suffix) {
    double bytes = 0;
    for (ScanResponse page : tables.scanPaginator(request -> request.tableName(prefix + table))) {
      for (Map<String, AttributeValue> row : page.items()) {
        AttributeValue key = row.get("pk");
        if (key != null && key.s().endsWith(suffix)) {
          bytes += of(row);
        }
      }
    }
    return bytes;
  }

  static long of(Map<String, AttributeValue> row) {
    long bytes = 0;
    for (Map.Entry<String, AttributeValue> each : row.entrySet()) {
      bytes += utf8(each.getKey()) + of(each.getValue());
    }
    return bytes;
  }

  private static long of(AttributeValue value) {
    return switch (value.type()) {
      case S -> utf8(value.s());
      case N -> (value.n().length() + 1) / 2 + OF_A_NUMBER;
      case B -> value.b().asByteArrayUnsafe().length;
      case SS -> value.ss().stream().mapToLong(RowBytes::utf8).sum();
      case L -> OF_A_COLLECTION + ofAll(value.l());
      case M -> OF_A_COLLECTION + value.m().size() + of(value.m());
      case BOOL, NUL -> 1;
      default -> throw new IllegalArgumentException("no row of ours holds " + value.type());
    };
  }

  private static long ofAll(List<AttributeValue> values) {
    return values.size() + values.stream().mapToLong(RowBytes::of).sum();
  }

  private static long utf8(String text) {
    return text.getBytes(UTF_8).length;
  }
}
