package dev.cartwise.houserules;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
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
import org.junit.jupiter.params.provider.MethodSource;

/** The arrows of ARCHITECTURE.md, held against the compiled classes. */
class ArchitectureTest {

  private static final String OURS = "dev.cartwise..";
  private static JavaClasses all;

  @BeforeAll
  static void importClasses() throws IOException {
    all = Repository.mainClasses();
    assertThat(all.stream().filter(resideInAPackage(OURS)).count()).isGreaterThan(100);
  }

  static Set<String> modules() throws IOException {
    return ModuleGraph.ofArchitecture().modules();
  }

  @Test
  void everyModuleIsDrawn() throws IOException {
    Set<String> built = ModuleGraph.built();
    built.remove("house-rules");
    assertThat(modules()).isEqualTo(built);
  }

  @ParameterizedTest
  @MethodSource("modules")
  void modulesSeeOnlyWhatTheirArrowsReach(String module) throws IOException {
    Set<String> reached = ModuleGraph.ofArchitecture().reachedFrom(module);
    String[] allowed = reached.stream().map(ModuleGraph::packageOf).toArray(String[]::new);
    DescribedPredicate<JavaClass> oursButNotAllowed =
        resideInAPackage(OURS).and(DescribedPredicate.not(resideInAnyPackage(allowed)));
    noClasses()
        .that()
        .resideInAPackage(ModuleGraph.packageOf(module))
        .should()
        .dependOnClassesThat(oursButNotAllowed)
        .check(all);
  }

  @ParameterizedTest
  @MethodSource("modules")
  void everyArrowIsUsed(String module) throws IOException {
    for (String arrow : ModuleGraph.ofArchitecture().arrowsOf(module)) {
      DescribedPredicate<JavaClass> target = resideInAPackage(ModuleGraph.packageOf(arrow));
      assertThat(
              all.stream()
                  .filter(resideInAPackage(ModuleGraph.packageOf(module)))
                  .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                  .anyMatch(dependency -> target.test(dependency.getTargetClass())))
          .as(module + " --> " + arrow)
          .isTrue();
    }
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

  private static String[] functions() throws IOException {
    return ModuleGraph.built("functions").stream()
        .map(ModuleGraph::packageOf)
        .toArray(String[]::new);
  }

  @Test
  void functionsNeverSeeEachOther() throws IOException {
    Set<String> functions = Set.of(functions());
    slices()
        .matching("dev.cartwise.(*)..")
        .that(
            DescribedPredicate.describe(
                "are functions",
                slice -> functions.contains("dev.cartwise." + slice.getNamePart(1) + "..")))
        .should()
        .notDependOnEachOther()
        .check(all);
  }

  /** Every package is a slice of its own, a module's root package included. */
  @Test
  void packagesHaveNoCycles() {
    slices().matching("dev.cartwise.(**)").should().beFreeOfCycles().check(all);
  }

  @Test
  void portsOfTheStoresShowNoTypeOfTheDatabase() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "dev.cartwise.featurestore",
            "dev.cartwise.featurestore.shopper",
            "dev.cartwise.featurestore.item",
            "dev.cartwise.featurestore.review",
            "dev.cartwise.shopregistry.key",
            "dev.cartwise.shopregistry.recent",
            "dev.cartwise.shopregistry.seal",
            "dev.cartwise.shopregistry.shop")
        .should()
        .dependOnClassesThat(resideInAPackage("software.amazon.awssdk.."))
        .check(all);
  }

  /**
   * DJL gives the memory behind a Java number back as soon as the result is computed, though the
   * backward pass of these operations still reads it. Such a number has to be an array of the
   * network's manager. The two classes that are let off compute no gradient.
   */
  @Test
  void networksMultiplyByNoJavaNumbers() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.cartwise.training.pytorch..")
        .and()
        .doNotHaveSimpleName("HeadRefit")
        .and()
        .doNotHaveSimpleName("WeightAverage")
        .should()
        .callMethodWhere(
            target(nameMatching("mul|div|pow|mod|maximum|minimum"))
                .and(target(rawParameterTypes(Number.class)))
                .and(target(owner(resideInAPackage("ai.djl..")))))
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
  void awsTypesStayInTheStoresAndInTraining() throws IOException {
    Set<String> without = ModuleGraph.built("events");
    without.addAll(ModuleGraph.built("models"));
    without.removeAll(Set.of("feature-store", "shop-registry", "artifact-store", "training"));
    noClasses()
        .that()
        .resideInAnyPackage(without.stream().map(ModuleGraph::packageOf).toArray(String[]::new))
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
  void everyFunctionExportsOneFunq() throws IOException {
    for (String function : functions()) {
      assertThat(
              all.stream()
                  .filter(resideInAPackage(function))
                  .flatMap(type -> type.getMethods().stream())
                  .filter(method -> method.isAnnotatedWith("io.quarkus.funqy.Funq")))
          .as(function)
          .hasSize(1);
    }
  }
}
