package dev.cartwise.deploy.dryrun;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.deploy.template.CodePackage;
import dev.cartwise.deploy.template.DeployTemplate;
import dev.cartwise.deploy.template.ObjectAddress;
import dev.cartwise.deploy.template.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a deployment of a stage would bring, as two files: {@code template.yaml}, which SAM and the
 * console take as well, and {@code resources.json}, the resources that become of it.
 */
public final class DryRun {

  /** Stands for the bucket that the code is uploaded to, whose name has the account in it. */
  private static final String UPLOADS = "uploads";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  private final DeployTemplate template;
  private final SamTranslator translator;

  /**
   * @param root the root of the repository
   * @param region where it would be deployed
   * @throws dev.cartwise.stack.template.TemplateException if the parts cannot be one template
   */
  public DryRun(Path root, Stage stage, String region) {
    this(root, stage, new SamTranslator("python3", region));
  }

  DryRun(Path root, Stage stage, SamTranslator translator) {
    this.template = DeployTemplate.of(root).of(stage);
    this.translator = translator;
  }

  /**
   * Writes both files.
   *
   * @param directory is made where it is missing
   * @return at which level the resources are, {@code CloudFormation} or {@code SAM}, and who told
   * @throws DryRunException if SAM refuses the template, or a file cannot be written
   */
  public String write(Path directory) {
    try {
      ObjectNode resources = resources();
      Files.createDirectories(directory);
      Files.writeString(directory.resolve("template.yaml"), template.seenFrom(directory).yaml());
      Files.writeString(
          directory.resolve("resources.json"),
          JSON.writeValueAsString(JSON.treeToValue(resources, Object.class)) + "\n");
      return resources.get("level").textValue() + ", by " + resources.get("by").textValue();
    } catch (IOException e) {
      throw new DryRunException("the files cannot be written to " + directory + ": " + e, e);
    }
  }

  private ObjectNode resources() throws IOException {
    Map<String, ObjectAddress> uploads =
        template.code().stream()
            .map(CodePackage::function)
            .collect(
                Collectors.toMap(
                    function -> function,
                    function -> new ObjectAddress(UPLOADS, function + ".zip")));
    DeployTemplate uploaded = template.withCode(uploads);
    Optional<JsonNode> translated = translator.translate(uploaded.yaml());
    ObjectNode told = JSON.createObjectNode();
    if (translated.isPresent()) {
      told.put("level", "CloudFormation");
      told.put("by", "aws-sam-translator " + translated.get().get("version").textValue());
      return told.set("Resources", translated.get().get("resources"));
    }
    told.put("level", "SAM");
    told.put("by", "cartwise, since Python 3 has no aws-sam-translator here");
    return told.set("Resources", TemplateJson.of(uploaded.values().resources()));
  }
}
