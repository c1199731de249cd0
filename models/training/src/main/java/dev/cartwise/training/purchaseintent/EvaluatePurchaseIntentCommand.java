package dev.cartwise.training.purchaseintent;

import dev.cartwise.training.run.TrainingFailure;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code evaluate purchase-intent}. */
@Command(
    name = "purchase-intent",
    mixinStandardHelpOptions = true,
    description = "Measure purchase prediction on a CSV file.")
public final class EvaluatePurchaseIntentCommand implements Callable<Integer> {

  @Override
  public Integer call() {
    throw new TrainingFailure("Not there yet.");
  }
}
