package dev.cartwise.training.purchaseintent;

import dev.cartwise.training.run.TrainingFailure;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code train purchase-intent}. */
@Command(
    name = "purchase-intent",
    mixinStandardHelpOptions = true,
    description = "Train whether shoppers will buy on a shop's archive.")
public final class TrainPurchaseIntentCommand implements Callable<Integer> {

  @Override
  public Integer call() {
    throw new TrainingFailure("Not there yet.");
  }
}
