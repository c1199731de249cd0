package dev.cartwise.deploy.removal;

import dev.cartwise.deploy.account.CloudClients;
import dev.cartwise.deploy.changeset.Pauses;
import dev.cartwise.deploy.failure.AwsAdvice;
import dev.cartwise.stack.model.Stack;
import dev.cartwise.stack.model.StackTable;
import dev.cartwise.stack.template.Template;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * The data that outlives its stack.
 *
 * @param tables by name
 * @param bucket by name
 * @param secrets by name
 * @param keys that encrypt it, by what they say of themselves
 * @param account twelve digits; what belongs to another is left alone
 */
public record KeptData(
    List<String> tables, String bucket, List<String> secrets, List<String> keys, String account) {

  public KeptData {
    tables = List.copyOf(tables);
    secrets = List.copyOf(secrets);
    keys = List.copyOf(keys);
  }

  /** What a stack keeps, by the names that it has in an account. */
  public static KeptData of(Stack stack, Template template, String prefix, String account) {
    KeptNames names = new KeptNames(template, prefix);
    return new KeptData(
        stack.tables().stream().map(StackTable::name).toList(),
        stack.bucket(),
        names.secrets(),
        names.keys(),
        account);
  }

  /** What there is, in one sentence's words. */
  public String names() {
    return "the tables "
        + String.join(", ", tables)
        + ", the bucket "
        + bucket
        + " and the secrets "
        + String.join(", ", secrets);
  }

  /**
   * Removes all of it for good; what is gone already is no error.
   *
   * @param pauses between two looks at what is being changed, anew for each
   * @param tell gets a line for each key whose deletion is scheduled
   * @throws dev.cartwise.deploy.failure.DeployException if AWS refuses
   */
  public void remove(CloudClients cloud, Supplier<Pauses> pauses, Consumer<String> tell) {
    try {
      Set<String> keyArns = removeTables(new TableRemoval(cloud.tables(), pauses), cloud);
      new EmptyBucket(cloud.objects(), account).remove(bucket);
      new SecretRemoval(cloud.secrets()).remove(secrets);
      // At last, since nothing could be read again if anything above failed.
      KeyRemoval removal = new KeyRemoval(cloud.keys(), keys);
      keyArns.stream()
          .filter(removal::schedule)
          .forEach(
              arn ->
                  tell.accept(
                      "The key "
                          + arn
                          + " goes in "
                          + KeyRemoval.DAYS
                          + " days. Until then 'Cancel key deletion' in KMS keeps it."));
    } catch (SdkException e) {
      throw AwsAdvice.told(e);
    }
  }

  /** Removes the tables and gives the keys that they were encrypted with. */
  private Set<String> removeTables(TableRemoval removal, CloudClients cloud) {
    List<String> present =
        cloud.tables().listTablesPaginator().tableNames().stream()
            .filter(tables::contains)
            .toList();
    Set<String> keyArns = new TreeSet<>();
    present.forEach(table -> removal.key(table).ifPresent(keyArns::add));
    present.forEach(removal::remove);
    return keyArns;
  }
}
