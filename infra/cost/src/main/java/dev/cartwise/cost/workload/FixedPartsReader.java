package dev.cartwise.cost.workload;

import dev.cartwise.stack.template.Fields;
import dev.cartwise.stack.template.Template;
import dev.cartwise.stack.template.Value;
import java.util.List;

/** Counts the resources of a template that cost the same every month. */
final class FixedPartsReader {
  private FixedPartsReader() {}

  static FixedParts read(Template template) {
    List<Fields> resources =
        template.resources().values().values().stream().map(Value::fields).toList();
    return new FixedParts(
        resources.stream()
            .filter(each -> isOf(each, "AWS::CloudWatch::Alarm"))
            .mapToInt(FixedPartsReader::watchedMetrics)
            .sum(),
        count(resources, "AWS::CloudWatch::Dashboard"),
        count(resources, "AWS::SecretsManager::Secret"),
        count(resources, "AWS::KMS::Key"),
        resources.stream()
            .filter(each -> isOf(each, "AWS::Serverless::Function"))
            .mapToInt(FixedPartsReader::queues)
            .sum());
  }

  private static boolean isOf(Fields resource, String type) {
    return resource.get("Type").text().equals(type);
  }

  private static int count(List<Fields> resources, String type) {
    return (int) resources.stream().filter(each -> isOf(each, type)).count();
  }

  /** An alarm costs by the metrics it is computed from. */
  private static int watchedMetrics(Fields alarm) {
    return alarm
        .fieldsOf("Properties")
        .find("Metrics")
        .map(
            metrics ->
                (int)
                    metrics.items().stream()
                        .filter(each -> each.fields().find("MetricStat").isPresent())
                        .count())
        .orElse(1);
  }

  private static int queues(Fields function) {
    return (int)
        function.fieldsOf("Properties").fieldsOf("Events").values().values().stream()
            .filter(event -> event.fields().get("Type").text().equals("SQS"))
            .count();
  }
}
