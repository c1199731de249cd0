package dev.cartwise.houserules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The arrows of ARCHITECTURE.md, held against the compiled classes. */
class ArchitectureTest {

  private static final String OURS = "dev.cartwise..";
  private static final String[] FUNCTIONS = {
    "dev.cartwise.ingestevents..",
    "dev.cartwise.updatefeatures..",
    "dev.cartwise.recommenditems..",
    "dev.cartwise.tagimages..",
    "dev.cartwise.analyzereviews..",
    "dev.cartwise.retrainmodels.."
  };
  private static JavaClasses all;

  @BeforeAll
  static void importClasses() throws IOException {
    all = Repository.mainClasses();
    assertThat(all.stream().filter(resideInAPackage(OURS)).count()).isGreaterThan(100);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "contracts      |",
        "awsprotocol    |",
        "featurestore   | contracts",
        "artifactstore  | contracts",
        "inference      | contracts",
        "recommendation | contracts featurestore artifactstore inference",
        "imagetagging   | contracts featurestore artifactstore inference",
        "reviewsentiment| contracts featurestore artifactstore inference",
        "training       | contracts featurestore artifactstore inference recommendation"
            + " imagetagging reviewsentiment",
        "ingestevents   | contracts awsprotocol featurestore artifactstore",
        "updatefeatures | contracts awsprotocol featurestore artifactstore",
        "recommenditems | contracts awsprotocol featurestore artifactstore inference"
            + " recommendation",
        "tagimages      | contracts awsprotocol featurestore artifactstore inference imagetagging",
        "analyzereviews | contracts awsprotocol featurestore artifactstore inference"
            + " reviewsentiment",
        "retrainmodels  | contracts awsprotocol artifactstore"
      })
  void modulesSeeOnlyWhatTheArrowsAllow(String module, String allowed) {
    Set<String> packages = new TreeSet<>();
    packages.add("dev.cartwise." + module + "..");
    if (allowed != null) {
      for (String each : allowed.split(" ")) {
        packages.add("dev.cartwise." + each + "..");
      }
    }
    DescribedPredicate<JavaClass> oursButNotAllowed =
        resideInAPackage(OURS)
            .and(DescribedPredicate.not(resideInAnyPackage(packages.toArray(String[]::new))));
    noClasses()
        .that()
        .resideInAPackage("dev.cartwise." + module + "..")
        .should()
        .dependOnClassesThat(oursButNotAllowed)
        .allowEmptyShould(true)
        .check(all);
  }

  @Test
  void theLocalSystemIsSeenByNoProductionModule() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.cartwise.local..", "dev.cartwise.benchmark..")
        .should()
        .dependOnClassesThat(resideInAnyPackage("dev.cartwise.local..", "dev.cartwise.benchmark.."))
        .check(all);
  }

  @Test
  void functionsNeverSeeEachOther() {
    slices()
        .matching("dev.cartwise.(*)..")
        .that(
            DescribedPredicate.describe(
                "are functions",
                slice -> Set.of(FUNCTIONS).contains("dev.cartwise." + slice.getNamePart(1) + "..")))
        .should()
        .notDependOnEachOther()
        .check(all);
  }

  @ParameterizedTest
  @ValueSource(strings = {"contracts", "featurestore", "recommendation", "training"})
  void packagesHaveNoCycles(String module) {
    slices()
        .matching("dev.cartwise." + module + ".(*)..")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .check(all);
  }

  /** Every package is a slice of its own here, the module's root package included. */
  @Test
  void packagesOfTheLocalSystemHaveNoCyclesEvenOverTheRoot() {
    slices()
        .matching("dev.cartwise.(**)")
        .that(
            DescribedPredicate.describe(
                "are of the local system", slice -> slice.getNamePart(1).startsWith("local")))
        .should()
        .beFreeOfCycles()
        .check(all);
  }

  @Test
  void theOnnxRuntimeStopsAtTheInferenceModule() {
    noClasses()
        .that()
        .resideInAPackage(OURS)
        .and()
        .resideOutsideOfPackages("dev.cartwise.inference..", "dev.cartwise.training..")
        .should()
        .dependOnClassesThat(resideInAPackage("ai.onnxruntime.."))
        .check(all);
  }

  @Test
  void awsTypesStayOutOfTheTaskModules() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "dev.cartwise.recommendation..",
            "dev.cartwise.imagetagging..",
            "dev.cartwise.reviewsentiment..",
            "dev.cartwise.contracts..",
            "dev.cartwise.awsprotocol..")
        .should()
        .dependOnClassesThat(resideInAPackage("software.amazon.awssdk.."))
        .check(all);
  }

  @Test
  void noClassHasANameThatSaysNothing() {
    classes()
        .that()
        .resideInAPackage(OURS)
        .should()
        .haveNameNotMatching(".*\\.(Function|Handler)|.*(Utils?|Helpers?|Manager|Common)")
        .check(all);
  }

  @Test
  void everyPackageIsDocumentedAndNullMarked() {
    Set<String> packages =
        all.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> name.startsWith("dev.cartwise."))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> nullMarked =
        all.stream()
            .filter(type -> type.getSimpleName().equals("package-info"))
            .filter(type -> type.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
            .map(JavaClass::getPackageName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(nullMarked).containsAll(packages);
  }

  @Test
  void everyFunctionExportsOneFunq() {
    all.stream()
        .filter(resideInAnyPackage(FUNCTIONS))
        .flatMap(type -> type.getMethods().stream())
        .filter(method -> method.isAnnotatedWith("io.quarkus.funqy.Funq"))
        .collect(Collectors.groupingBy(m -> m.getOwner().getPackageName(), Collectors.counting()))
        .forEach((name, count) -> assertThat(count).as(name).isEqualTo(1L));
  }
}
