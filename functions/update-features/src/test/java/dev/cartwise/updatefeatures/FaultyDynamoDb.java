package dev.cartwise.updatefeatures;

import dev.cartwise.updatefeatures.Faults.Fate;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;

/** A DynamoDB whose calls may crash their caller, be throttled or do only a part. */
final class FaultyDynamoDb implements DynamoDbClient {

  private final DynamoDbClient real;
  private final Faults faults;

  FaultyDynamoDb(DynamoDbClient real, Faults faults) {
    this.real = real;
    this.faults = faults;
  }

  @Override
  public PutItemResponse putItem(PutItemRequest request) {
    Fate fate = faults.write();
    refuse(fate);
    PutItemResponse response = real.putItem(request);
    if (fate == Fate.CRASH_AFTER) {
      throw new SimulatedCrash();
    }
    return response;
  }

  @Override
  public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
    Fate fate = faults.read();
    refuse(fate);
    if (fate != Fate.LEAVE_OUT) {
      return real.batchGetItem(request);
    }
    Map.Entry<String, KeysAndAttributes> only = request.requestItems().entrySet().iterator().next();
    KeysAndAttributes keys = only.getValue();
    KeysAndAttributes first = keys.toBuilder().keys(List.of(keys.keys().get(0))).build();
    BatchGetItemResponse response =
        real.batchGetItem(get -> get.requestItems(Map.of(only.getKey(), first)));
    int size = keys.keys().size();
    if (size == 1) {
      return response;
    }
    KeysAndAttributes rest = keys.toBuilder().keys(keys.keys().subList(1, size)).build();
    return response.toBuilder().unprocessedKeys(Map.of(only.getKey(), rest)).build();
  }

  @Override
  public String serviceName() {
    return real.serviceName();
  }

  @Override
  public void close() {}

  private static void refuse(Fate fate) {
    if (fate == Fate.CRASH_BEFORE) {
      throw new SimulatedCrash();
    }
    if (fate == Fate.THROTTLE) {
      throw (RuntimeException)
          ProvisionedThroughputExceededException.builder()
              .awsErrorDetails(
                  AwsErrorDetails.builder()
                      .errorCode("ProvisionedThroughputExceededException")
                      .build())
              .build();
    }
  }
}
