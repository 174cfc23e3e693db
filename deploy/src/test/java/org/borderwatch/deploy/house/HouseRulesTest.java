package org.borderwatch.deploy.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rules of the house: who may know whom, and who may touch the world outside. */
@AnalyzeClasses(packages = "org.borderwatch", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {
  private static final String CONTRACTS = "org.borderwatch.contracts..";
  private static final String INGEST = "org.borderwatch.ingest..";
  private static final String ENRICH = "org.borderwatch.enrich..";
  private static final String ALERTS = "org.borderwatch.alerts..";
  private static final String DEPLOY = "org.borderwatch.deploy..";

  @ArchTest
  static final ArchRule contractsKnowNobody =
      noClasses()
          .that()
          .resideInAPackage(CONTRACTS)
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.borderwatch..").and(not(resideInAPackage(CONTRACTS))))
          .because("consumers read our topics with contracts alone on their class path");

  @ArchTest static final ArchRule ingestKnowsNoOtherStage = knowsOnlyContracts(INGEST);
  @ArchTest static final ArchRule enrichKnowsNoOtherStage = knowsOnlyContracts(ENRICH);
  @ArchTest static final ArchRule alertsKnowNoOtherStage = knowsOnlyContracts(ALERTS);

  private static ArchRule knowsOnlyContracts(String stage) {
    return noClasses()
        .that()
        .resideInAPackage(stage)
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.borderwatch..").and(not(resideInAnyPackage(stage, CONTRACTS))))
        .because("stages meet on topics: each is deployed, scaled and replaced without the others");
  }

  @ArchTest
  static final ArchRule enrichOpensNoConnection =
      noClasses()
          .that()
          .resideInAPackage(ENRICH)
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                      "java.net.http..",
                      "java.nio.channels..",
                      "javax.net..",
                      "com.sun.net.httpserver..",
                      "org.apache.hc..",
                      "io.javalin..")
                  .or(
                      nameMatching(
                              "java\\.net\\.(Server|Datagram|Multicast)?Socket"
                                  + "|java\\.net\\.(Http|Jar)?URLConnection|java\\.net\\.URL"
                                  + "|java\\.net\\.InetAddress|org\\.jsoup\\.(Connection.*|helper\\.HttpConnection)")
                          .forSubtype()))
          .because(
              "the same articles must give the same incidents, and the network policy lets only"
                  + " ingest and delivery out");

  @ArchTest
  static final ArchRule enrichDownloadsNothingThroughJsoup =
      noClasses()
          .that()
          .resideInAPackage(ENRICH)
          .should()
          .callMethodWhere(target(owner(assignableTo("org.jsoup.Jsoup"))).and(named("connect")))
          .because("pages come from the pages topic, where they can be read again");

  @ArchTest
  static final ArchRule enrichStartsNoThread =
      noClasses()
          .that()
          .resideInAPackage(ENRICH)
          .should()
          .dependOnClassesThat(
              nameMatching(
                      "java\\.lang\\.Thread(\\$.*)?|java\\.util\\.(Timer|TimerTask)"
                          + "|java\\.util\\.concurrent\\.(.*Executor.*|ForkJoin.*|CompletableFuture)")
                  .forSubtype())
          .because("Kafka Streams gives the threads; one more would make results depend on chance");

  @ArchTest
  static final ArchRule enrichHasNoClock =
      noClasses()
          .that()
          .resideInAPackage(ENRICH)
          .should()
          .callMethodWhere(asksTheTime())
          .orShould()
          .dependOnClassesThat(
              nameMatching("java\\.time\\.(Clock|InstantSource)(\\$.*)?").forSubtype())
          .because("history is coded again when a lexicon improves, and must not know of today");

  @ArchTest
  static final ArchRule onlyTheShellAsksTheTime =
      noClasses()
          .that()
          .resideOutsideOfPackage(DEPLOY)
          .should()
          .callMethodWhere(asksTheDate())
          .because("the clock is injected, so that the demo and the tests can move it");

  @ArchTest
  static final ArchRule onlyTheShellReadsTheEnvironment =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.borderwatch.deploy")
          .should()
          .callMethodWhere(target(owner(assignableTo(System.class))).and(named("getenv")))
          .because("a stage takes its settings when it is made; one place decides where from");

  @ArchTest
  static final ArchRule onlyTheLauncherHasMain =
      methods()
          .that()
          .haveName("main")
          .and()
          .areStatic()
          .and()
          .haveRawParameterTypes(String[].class)
          .should()
          .beDeclaredInClassesThat()
          .haveFullyQualifiedName("org.borderwatch.deploy.Main")
          .because("there is one launcher, with the stage as its argument");

  @ArchTest
  static final ArchRule nobodyLogsThroughJul =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.util.logging..")
          .because("SLF4J is the one way to the log");

  @ArchTest
  static final ArchRule onlyTheCommandsKnowOfACommandLine =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.borderwatch.deploy.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("picocli..")
          .because("what a command does can be called without a command line");

  @ArchTest static final ArchRule contractsHaveNoCycles = noCyclesIn("contracts");
  @ArchTest static final ArchRule ingestHasNoCycles = noCyclesIn("ingest");
  @ArchTest static final ArchRule enrichHasNoCycles = noCyclesIn("enrich");
  @ArchTest static final ArchRule alertsHaveNoCycles = noCyclesIn("alerts");
  @ArchTest static final ArchRule deployHasNoCycles = noCyclesIn("deploy");

  /** Every package is a slice, also those within packages. */
  private static ArchRule noCyclesIn(String module) {
    return slices()
        .matching("org.borderwatch." + module + ".(**)")
        .should()
        .beFreeOfCycles()
        .because("a package must be understood without those that use it");
  }

  /** The day or the moment. */
  private static DescribedPredicate<JavaCall<?>> asksTheDate() {
    return DescribedPredicate.describe(
        "asks what time it is",
        call -> {
          String owner = call.getTargetOwner().getFullName();
          String name = call.getTarget().getName();
          boolean now = owner.startsWith("java.time.") && name.equals("now");
          boolean clock =
              owner.equals("java.time.Clock") && name.startsWith("system")
                  || owner.equals("java.time.InstantSource") && name.equals("system");
          boolean old = owner.equals("java.util.Date") && takesNothing(call);
          return now || clock || old || name.equals("currentTimeMillis");
        });
  }

  /** Also how long something takes. */
  private static DescribedPredicate<JavaCall<?>> asksTheTime() {
    return asksTheDate().or(named("nanoTime"));
  }

  private static boolean takesNothing(JavaCall<?> call) {
    return call.getTarget().getName().equals("<init>")
        && call.getTarget().getRawParameterTypes().isEmpty();
  }

  private static DescribedPredicate<JavaCall<?>> named(String method) {
    return DescribedPredicate.describe(
        "calls " + method, call -> call.getTarget().getName().equals(method));
  }
}
