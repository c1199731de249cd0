package dev.cartwise.deploy.stage;

import dev.cartwise.deploy.account.CloudClients;
import dev.cartwise.deploy.stage.StageStatus.FunctionState;
import dev.cartwise.deploy.stage.StageStatus.RingingAlarm;
import java.util.List;
import software.amazon.awssdk.services.cloudwatch.model.AlarmType;
import software.amazon.awssdk.services.cloudwatch.model.StateValue;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationResponse;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** What the services of an account tell of a stage: functions, dead letters, alarms that ring. */
final class StageWatch {
  private static final String DEAD_LETTERS = "dead-letters";

  private final CloudClients cloud;
  private final String prefix;

  StageWatch(CloudClients cloud, String prefix) {
    this.cloud = cloud;
    this.prefix = prefix;
  }

  /** A function, by its folder. */
  FunctionState function(String name) {
    try {
      GetFunctionConfigurationResponse found =
          cloud.functions().getFunctionConfiguration(get -> get.functionName(prefix + name));
      return new FunctionState(
          name,
          found.stateAsString(),
          found.lastUpdateStatusReason() == null
              ? found.lastUpdateStatusAsString()
              : found.lastUpdateStatusAsString() + ": " + found.lastUpdateStatusReason(),
          found.memorySize());
    } catch (ResourceNotFoundException e) {
      return new FunctionState(name, "missing", "deploy the stage again", 0);
    }
  }

  /** About how many dead letters wait, those that somebody looks at just now included. */
  long deadLetters() {
    SqsClient queues = cloud.queues();
    String url = queues.getQueueUrl(get -> get.queueName(prefix + DEAD_LETTERS)).queueUrl();
    return queues
        .getQueueAttributes(
            get ->
                get.queueUrl(url)
                    .attributeNames(
                        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
        .attributes()
        .values()
        .stream()
        .mapToLong(Long::parseLong)
        .sum();
  }

  /** The stage's alarms that ring. */
  List<RingingAlarm> alarms() {
    return cloud
        .alarms()
        .describeAlarmsPaginator(
            request ->
                request
                    .alarmNamePrefix(prefix)
                    .alarmTypes(AlarmType.METRIC_ALARM)
                    .stateValue(StateValue.ALARM))
        .stream()
        .flatMap(page -> page.metricAlarms().stream())
        .map(
            alarm ->
                new RingingAlarm(
                    alarm.alarmName().substring(prefix.length()),
                    String.valueOf(alarm.stateReason()),
                    alarm.stateUpdatedTimestamp().toEpochMilli()))
        .toList();
  }
}
