package dev.cartwise.featurestore.row;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwise.contracts.Interaction;
import dev.cartwise.contracts.Shopper;
import dev.cartwise.featurestore.MalformedRowException;
import dev.cartwise.featurestore.Retention;
import dev.cartwise.featurestore.RowKey;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The layout of a row of the interactions table.
 *
 * <p>Its key is all that identifies an event: the shopper, the time and the event key. Nothing of
 * when or how often the event was received is stored, so writing it again writes the same row.
 */
public final class InteractionRows {

  private static final Pattern SORT_KEY = Pattern.compile("(\\d{13,15})#(.+)", Pattern.DOTALL);

  private InteractionRows() {}

  /** The row that holds the interaction as long as the retention says. */
  public static Map<String, AttributeValue> write(Interaction interaction, Retention retention) {
    Map<String, AttributeValue> row = RowSchema.begin(key(interaction));
    RowExpiry.put(row, retention.expirySeconds(interaction.timeMillis()));
    row.put("sessionId", AttributeValue.fromS(interaction.sessionId()));
    row.put("eventType", AttributeValue.fromS(interaction.eventType()));
    putText(row, "itemId", interaction.itemId());
    Double value = interaction.eventValue();
    putText(row, "eventValue", value == null ? null : value.toString());
    putText(row, "properties", interaction.properties());
    putText(row, "recommendationId", interaction.recommendationId());
    putText(row, "predictionId", interaction.predictionId());
    putText(row, "attributionSource", interaction.attributionSource());
    if (!interaction.impression().isEmpty()) {
      List<AttributeValue> items =
          interaction.impression().stream().map(AttributeValue::fromS).toList();
      row.put("impression", AttributeValue.fromL(items));
    }
    return row;
  }

  static RowKey key(Interaction interaction) {
    return new RowKey(
        interaction.shopper().key(),
        String.format(Locale.ROOT, "%013d#%s", interaction.timeMillis(), interaction.eventKey()));
  }

  /**
   * Reads the image of a row, as the table's stream carries it in DynamoDB's JSON.
   *
   * @throws MalformedRowException naming the attribute that is not as written here
   */
  public static Interaction read(JsonNode image) {
    return read(RowImages.read(image));
  }

  /** Reads a row likewise. */
  public static Interaction read(Map<String, AttributeValue> image) {
    RowReader row = RowReader.of(image).upToSchema(RowSchema.CURRENT);
    Shopper shopper = row.shopper();
    Matcher sortKey = SORT_KEY.matcher(row.text(RowSchema.SK));
    if (!sortKey.matches()) {
      throw new MalformedRowException(RowSchema.SK, "is not time#eventKey");
    }
    String sessionId = row.text("sessionId");
    boolean isUser = shopper.kind() == Shopper.Kind.USER;
    if (!isUser && !shopper.id().equals(sessionId)) {
      throw new MalformedRowException("sessionId", "is not the session of the key");
    }
    return new Interaction(
        shopper.shop(),
        isUser ? shopper.id() : null,
        sessionId,
        sortKey.group(2),
        row.text("eventType"),
        Long.parseLong(sortKey.group(1)),
        row.optionalText("itemId").orElse(null),
        row.optionalText("eventValue").map(InteractionRows::number).orElse(null),
        row.optionalText("properties").orElse(null),
        row.optionalText("recommendationId").orElse(null),
        row.optionalText("predictionId").orElse(null),
        row.texts("impression"),
        row.optionalText("attributionSource").orElse(null));
  }

  private static Double number(String text) {
    try {
      return Double.valueOf(text);
    } catch (NumberFormatException e) {
      throw new MalformedRowException("eventValue", "is not a number", e);
    }
  }

  private static void putText(
      Map<String, AttributeValue> row, String name, @Nullable String value) {
    if (value != null) {
      row.put(name, AttributeValue.fromS(value));
    }
  }
}
