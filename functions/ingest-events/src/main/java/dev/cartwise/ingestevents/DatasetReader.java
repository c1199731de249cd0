package dev.cartwise.ingestevents;

import dev.cartwise.awsprotocol.AwsException;
import dev.cartwise.awsprotocol.JsonMembers;
import dev.cartwise.awsprotocol.PersonalizeArn;
import dev.cartwise.contracts.ItemRecord;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.contracts.UserRecord;
import dev.cartwise.shopregistry.shop.ShopDirectory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Reads the body of PutItems or PutUsers, which differ in names and limits alone.
 *
 * @param <T> what a record of the dataset becomes
 */
final class DatasetReader<T> {

  static final String ARN = "datasetArn";
  private static final int MAX_RECORDS = 10;
  private static final int MAX_ID = 256;

  private final ShopDirectory shops;
  private final String datasetType;
  private final String listMember;
  private final String idMember;
  private final int maxProperties;
  private final BiFunction<String, String, T> toRecord;

  private DatasetReader(
      ShopDirectory shops,
      String datasetType,
      String listMember,
      String idMember,
      int maxProperties,
      BiFunction<String, String, T> toRecord) {
    this.shops = shops;
    this.datasetType = datasetType;
    this.listMember = listMember;
    this.idMember = idMember;
    this.maxProperties = maxProperties;
    this.toRecord = toRecord;
  }

  static DatasetReader<ItemRecord> ofItems(ShopDirectory shops) {
    return new DatasetReader<>(shops, "ITEMS", "items", "itemId", 32_000, ItemRecord::new);
  }

  static DatasetReader<UserRecord> ofUsers(ShopDirectory shops) {
    return new DatasetReader<>(shops, "USERS", "users", "userId", 24_000, UserRecord::new);
  }

  /**
   * The records of one call.
   *
   * @param shop the shop that the dataset's ARN names
   * @param records at most ten; of records with one id the last one sent
   */
  record Records<T>(ShopId shop, List<T> records) {}

  /**
   * @throws AwsException InvalidInputException that names the offending member, or
   *     ResourceNotFoundException for a dataset of no known shop
   */
  Records<T> read(byte[] body) {
    JsonMembers request = JsonMembers.parse(body, "InvalidInputException");
    ShopId shop = shop(request);
    Map<String, T> records = new LinkedHashMap<>();
    for (JsonMembers each : request.requiredObjects(listMember, 1, MAX_RECORDS)) {
      String id = each.requiredId(idMember, MAX_ID);
      String properties =
          JsonObjectText.optional(each, "properties", maxProperties)
              .map(JsonObjectText::text)
              .orElse("{}");
      records.put(id, toRecord.apply(id, properties));
    }
    return new Records<>(shop, List.copyOf(records.values()));
  }

  private ShopId shop(JsonMembers request) {
    PersonalizeArn arn = PersonalizeArn.parse(ARN, request.requiredText(ARN, 1, MAX_ID));
    if (!arn.type().equals("dataset") || !arn.name().equals(datasetType)) {
      throw AwsException.invalidInput(ARN, "must end in dataset/<shop>/" + datasetType);
    }
    return shops
        .byName(arn.group())
        .orElseThrow(() -> AwsException.notFound(ARN, "no shop '" + arn.group() + "'"));
  }
}
