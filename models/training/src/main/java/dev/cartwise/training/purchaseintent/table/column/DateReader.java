package dev.cartwise.training.purchaseintent.table.column;

import dev.cartwise.training.purchaseintent.table.column.Part.NumberPart;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Fields that are dates, as days since 1970, month (1 to 12), weekday (1, Monday, to 7) and hour (0
 * to 24).
 */
final class DateReader implements CellReader {

  private static final List<String> TELLING = List.of("days", "month", "weekday", "hour");

  private final String name;
  private final DateText text;
  private final float[][] values;

  DateReader(String name, DateText text, int rows) {
    this.name = name;
    this.text = text;
    this.values = new float[TELLING.size()][rows];
  }

  @Override
  public void value(int row, String field) {
    Optional<LocalDateTime> parsed = text.parse(field);
    if (parsed.isEmpty()) {
      missing(row);
      return;
    }
    LocalDateTime moment = parsed.get();
    values[0][row] = moment.toLocalDate().toEpochDay();
    values[1][row] = moment.getMonthValue();
    values[2][row] = moment.getDayOfWeek().getValue();
    values[3][row] = moment.getHour() + moment.getMinute() / 60f;
  }

  @Override
  public void missing(int row) {
    Arrays.stream(values).forEach(each -> each[row] = Float.NaN);
  }

  @Override
  public List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      parts.add(new NumberPart(name + " " + TELLING.get(i), values[i]));
    }
    return parts;
  }
}
