package dev.mockmate.platform.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;

/**
 * The rules every service's code keeps. A service has one test class
 * {@code @AnalyzeClasses(packages = "dev.mockmate", importOptions = ProductCode.class)} with
 * {@code @ArchTest static final ArchTests rules = ArchTests.in(ServiceArchitecture.class)}.
 */
public final class ServiceArchitecture {
    private static final String[] SERVICES = {
        "dev.mockmate.session..",
        "dev.mockmate.billing..",
        "dev.mockmate.interview..",
        "dev.mockmate.testsession..",
        "dev.mockmate.gateway.."
    };

    private static final int MOST_COLLABORATORS = 5;

    private static final String APPLICATION_SCOPED = "jakarta.enterprise.context.ApplicationScoped";

    private static final Set<String> SURROUNDINGS = Set.of(
            "Now",
            "Ids",
            "Clock",
            "Transactions",
            "CallerContext",
            "CurrentCaller",
            "MeterRegistry",
            "Vertx",
            "EventBus");

    /** What resources have beside the use cases they call. */
    private static final Set<String> SURROUNDINGS_OF_RESOURCES =
            Set.of("Idempotency", "TokenScope", "SupportedLanguages", "CurrentTestCaller");

    /** Each of their calls needs a use case of its own, and their paths are one part of the public contract. */
    private static final Set<String> RESOURCES_OF_MANY_CALLS = Set.of(
            "dev.mockmate.interview.attempt.rest.AttemptResource",
            "dev.mockmate.interview.conversation.rest.InterviewResource",
            "dev.mockmate.interview.conversation.rest.SessionInterviewResource");

    /** The domain is plain Java. */
    @ArchTest
    static final ArchRule domainIsPure = classes()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "..domain..", "com.google.re2j..")
            .because("rules must be readable and testable without a framework: move the framework part up a floor;"
                    + " the one library they may use is RE2/J, since rules read text from outside and java.util.regex"
                    + " can take for ever over it");

    /** Text from outside is never met by a search whose time may explode. */
    @ArchTest
    static final ArchRule searchesAreLinear = noClasses()
            .that()
            .resideInAPackage("dev.mockmate..")
            .should()
            .dependOnClassesThat(backtracking())
            .orShould()
            .callMethodWhere(DescribedPredicate.describe(
                    "a backtracking search of String is used", ServiceArchitecture::backtracks))
            .because("java.util.regex, and matches, replaceAll, replaceFirst and split of String with it, may take time"
                    + " that explodes with the length of a text, and a few such texts stop a service: take"
                    + " com.google.re2j.Pattern, whose time is linear, or look at the characters one by one");

    /** Edges call use cases, use cases call stores and domain. */
    @ArchTest
    static final ArchRule domainKnowsNoFloorAbove = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..store..", "..application..", "..rest..", "..events..", "..schedule..", "..socket..")
            .because("dependencies point downwards: rest/events/schedule/socket, then application, store, domain");

    @ArchTest
    static final ArchRule storesKnowNoFloorAbove = noClasses()
            .that()
            .resideInAPackage("..store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..application..", "..rest..", "..events..", "..schedule..", "..socket..")
            .allowEmptyShould(true)
            .because("dependencies point downwards: a store that needs a use case is a use case itself");

    @ArchTest
    static final ArchRule rowsStayInTheirStores = noClasses()
            .that()
            .resideOutsideOfPackage("..store..")
            .should()
            .dependOnClassesThat(resideInAPackage("..store..").and(annotatedWith("jakarta.persistence.Entity")))
            .because(
                    "a row is how a table looks: what it stands for is a type of the domain, which the store hands out");

    @ArchTest
    static final ArchRule useCasesKnowNoEdge = noClasses()
            .that()
            .resideInAPackage("..application..")
            .and()
            .resideInAnyPackage(SERVICES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.mockmate..rest..",
                    "dev.mockmate..events..",
                    "dev.mockmate..schedule..",
                    "dev.mockmate..socket..")
            .because("a use case must not know who calls it: pass values down, translate at the edge");

    /** Tables are known in store alone. */
    @ArchTest
    static final ArchRule onlyStoresKnowTables = noClasses()
            .that()
            .resideInAnyPackage(SERVICES)
            .and()
            .resideOutsideOfPackage("..store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "io.vertx.mutiny.sqlclient..")
            .because("only store knows tables: add a method to a store that says what is wanted");

    @ArchTest
    static final ArchRule noAmbientTime = noClasses()
            .that()
            .resideInAnyPackage(SERVICES)
            .should()
            .callMethodWhere(
                    DescribedPredicate.describe("the ambient clock is read", ServiceArchitecture::readsTheClock))
            .because("time is injected: take java.time.Clock, or pass the instant in");

    @ArchTest
    static final ArchRule noAmbientIds = noClasses()
            .that()
            .resideInAnyPackage(SERVICES)
            .should()
            .callMethod(java.util.UUID.class, "randomUUID")
            .because("ids are injected: take dev.mockmate.platform.time.Ids");

    /** What all services stand on can be read from the bottom up. */
    @ArchTest
    static final ArchRule platformHasNoCycles = slices().matching("dev.mockmate.platform.(*)..")
            .should()
            .beFreeOfCycles()
            .because(
                    "http and event stand on identity, identity on problem, outbox and inbox on transaction; a package that"
                            + " needs one above it declares an interface which that one implements, as CommitListener is");

    @ArchTest
    static final ArchTests reactive = ArchTests.in(ReactiveRules.class);

    /** A class that needs many others does more than one thing. */
    @ArchTest
    static final ArchRule fewCollaborators = classes()
            .that()
            .resideInAnyPackage(SERVICES)
            .and()
            .resideOutsideOfPackage("..rest..")
            .and(annotatedWith(APPLICATION_SCOPED)
                    .or(annotatedWith("jakarta.inject.Singleton"))
                    .or(annotatedWith("jakarta.enterprise.context.RequestScoped")))
            .should(haveAtMostFiveCollaborators())
            .because("who needs more decides different things: give each decision a class of its own; rules of the"
                    + " domain, time, ids, configuration, transactions and the caller's context are not counted");

    /** A resource that needs many use cases answers for different things. */
    @ArchTest
    static final ArchRule fewCollaboratorsOfResources = classes()
            .that()
            .resideInAnyPackage(SERVICES)
            .and()
            .areAnnotatedWith("jakarta.ws.rs.Path")
            .and(DescribedPredicate.describe(
                    "are not of the list with its reason", type -> !RESOURCES_OF_MANY_CALLS.contains(type.getName())))
            .should(haveAtMostFiveCollaborators())
            .because("a part of the public contract that needs more wants a resource of its own; the list of those that"
                    + " have more does not grow");

    private ServiceArchitecture() {}

    private static ArchCondition<JavaClass> haveAtMostFiveCollaborators() {
        return new ArchCondition<>("have at most " + MOST_COLLABORATORS + " collaborators") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getConstructors().forEach(constructor -> {
                    List<String> counted = constructor.getRawParameterTypes().stream()
                            .filter(parameter -> !isSurroundings(parameter))
                            .map(JavaClass::getSimpleName)
                            .toList();
                    if (counted.size() > MOST_COLLABORATORS) {
                        events.add(SimpleConditionEvent.violated(
                                constructor, type.getName() + " has " + counted.size() + ": " + counted));
                    }
                });
            }
        };
    }

    private static boolean isSurroundings(JavaClass parameter) {
        return SURROUNDINGS.contains(parameter.getSimpleName())
                || SURROUNDINGS_OF_RESOURCES.contains(parameter.getSimpleName())
                || parameter.getPackageName().contains(".domain")
                || parameter.isAnnotatedWith("io.smallrye.config.ConfigMapping");
    }

    private static DescribedPredicate<JavaClass> backtracking() {
        return DescribedPredicate.describe(
                "search by backtracking",
                used -> used.isEquivalentTo(java.util.regex.Pattern.class)
                        || used.isEquivalentTo(java.util.regex.Matcher.class));
    }

    private static boolean backtracks(JavaAccess<?> call) {
        return call.getTargetOwner().isEquivalentTo(String.class)
                && Set.of("matches", "replaceAll", "replaceFirst", "split").contains(call.getName());
    }

    private static boolean readsTheClock(JavaAccess<?> call) {
        JavaClass owner = call.getTargetOwner();
        boolean now = "now".equals(call.getName())
                && owner.getPackageName().equals("java.time")
                && call instanceof com.tngtech.archunit.core.domain.JavaMethodCall method
                && method.getTarget().getRawParameterTypes().isEmpty();
        boolean system = owner.isEquivalentTo(System.class)
                && Set.of("currentTimeMillis").contains(call.getName());
        return now || system;
    }

    /** The product's own compiled classes of the module, tests and test kit left out. */
    public static final class ProductCode implements ImportOption {
        @Override
        public boolean includes(com.tngtech.archunit.core.importer.Location location) {
            return !location.contains("/test-classes/")
                    && !location.contains("/testing/")
                    && !location.contains("mockmate-platform-test")
                    && !location.contains("mockmate-platform-embedded")
                    && !location.contains("/embedded/");
        }
    }
}
