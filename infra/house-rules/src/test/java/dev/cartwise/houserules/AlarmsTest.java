package dev.cartwise.houserules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.stack.model.Deployment;
import dev.cartwise.stack.template.Fields;
import dev.cartwise.stack.template.Resolver;
import dev.cartwise.stack.template.Template;
import dev.cartwise.stack.template.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Alarms, the dashboard and the runbooks belong together. */
class AlarmsTest {
  private static final Deployment HERE = new Deployment("us-east-1", "000000000000", Map.of());
  private static final Template TEMPLATE = Template.of(Repository.ROOT);
  private static final Template DECIDED = TEMPLATE.decided(HERE);
  private static final Resolver RESOLVER = DECIDED.resolver(HERE);
  private static final String NAMESPACE = "cartwise-shop";
  private static final Pattern RUNBOOK =
      Pattern.compile("Runbook: (docs/how-to/when-[a-z-]+\\.md)$");

  private static Map<String, Fields> of(String type) {
    Map<String, Fields> found = new TreeMap<>();
    TEMPLATE
        .resources()
        .values()
        .forEach(
            (name, value) -> {
              if (value.fields().get("Type").text().equals(type)) {
                found.put(name, value.fields());
              }
            });
    return found;
  }

  private static Map<String, Fields> alarms() {
    return of("AWS::CloudWatch::Alarm");
  }

  /** The runbook of each alarm and budget; an empty one where none is named. */
  private static Map<String, String> runbooks() {
    Map<String, String> runbooks = new TreeMap<>();
    alarms()
        .forEach(
            (name, alarm) -> {
              Matcher named =
                  RUNBOOK.matcher(alarm.fieldsOf("Properties").get("AlarmDescription").text());
              runbooks.put(name, named.find() ? named.group(1) : "");
            });
    of("AWS::Budgets::Budget")
        .forEach(
            (name, budget) ->
                runbooks.put(
                    name, budget.fieldsOf("Metadata").fieldsOf("Cartwise").get("Runbook").text()));
    return runbooks;
  }

  @Test
  void everyAlarmNamesARunbookThatExists() {
    assertThat(runbooks())
        .isNotEmpty()
        .allSatisfy(
            (alarm, runbook) ->
                assertThat(Repository.ROOT.resolve(runbook)).as(alarm).isRegularFile());
  }

  @Test
  void everyRunbookBelongsToAnAlarm() throws IOException {
    try (Stream<Path> pages = Files.list(Repository.ROOT.resolve("docs/how-to"))) {
      assertThat(
              pages
                  .map(page -> "docs/how-to/" + page.getFileName())
                  .filter(page -> page.startsWith("docs/how-to/when-")))
          .allMatch(runbooks()::containsValue);
    }
  }

  @Test
  void everyAlarmTellsTheTopic() {
    assertThat(alarms())
        .allSatisfy(
            (name, alarm) ->
                assertThat(alarm.fieldsOf("Properties").get("AlarmActions").items())
                    .as(name)
                    .extracting(Value::tag)
                    .containsExactly("!Ref"));
  }

  @Test
  void everyFunctionIsWatchedForErrorsAndThrottles() {
    Set<String> functions = of("AWS::Serverless::Function").keySet();
    for (String end : List.of("Fails", "IsThrottled")) {
      assertThat(alarms().keySet())
          .containsAll(functions.stream().map(function -> function + end).toList());
    }
  }

  @Test
  void theDashboardShowsEveryFunction() throws IOException {
    String body = dashboard().toString();
    assertThat(
            of("AWS::Serverless::Function").values().stream()
                .map(each -> RESOLVER.text(each.fieldsOf("Properties").get("FunctionName"))))
        .allMatch(function -> body.contains("\"" + function + "\""));
  }

  private static JsonNode dashboard() throws IOException {
    Fields dashboard = DECIDED.resources().get("Dashboard").fields();
    String body = RESOLVER.text(dashboard.fieldsOf("Properties").get("DashboardBody"));
    return new ObjectMapper().readTree(body);
  }

  @Test
  void alarmsAndDashboardNameMetricsThatFunctionsCount() throws IOException {
    String sources =
        Repository.mainSources().stream()
            .filter(file -> file.toString().contains("/functions/"))
            .map(AlarmsTest::read)
            .collect(Collectors.joining());
    assertThat(ourMetrics())
        .isNotEmpty()
        .allMatch(metric -> sources.contains("\"" + metric + "\""));
  }

  /** The metrics of our own namespace that somebody looks at. */
  private static Set<String> ourMetrics() throws IOException {
    Set<String> metrics = new TreeSet<>();
    for (Fields alarm : alarms().values()) {
      Fields properties = alarm.fieldsOf("Properties");
      if (RESOLVER.text(properties.get("Namespace")).equals(NAMESPACE)) {
        metrics.add(properties.get("MetricName").text());
      }
    }
    for (JsonNode widget : dashboard().path("widgets")) {
      for (JsonNode metric : widget.at("/properties/metrics")) {
        if (metric.path(0).asText().equals(NAMESPACE)) {
          metrics.add(metric.path(1).asText());
        }
      }
    }
    return metrics;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
