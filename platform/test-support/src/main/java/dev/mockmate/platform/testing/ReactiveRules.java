package dev.mockmate.platform.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** The part of {@link ServiceArchitecture} that is about threads, contexts and connections. */
public final class ReactiveRules {
    private static final String[] PRODUCT = {
        "dev.mockmate.platform..",
        "dev.mockmate.session..",
        "dev.mockmate.billing..",
        "dev.mockmate.interview..",
        "dev.mockmate.testsession..",
        "dev.mockmate.gateway.."
    };

    private static final String PANACHE = "io.quarkus.hibernate.reactive.panache";

    private static final Set<String> HAND_OUT_CONNECTIONS = Set.of(
            "io.vertx.mutiny.sqlclient.Pool",
            "io.vertx.mutiny.pgclient.PgPool",
            "io.vertx.sqlclient.Pool",
            "io.vertx.pgclient.PgPool",
            "org.hibernate.reactive.mutiny.Mutiny$SessionFactory",
            PANACHE + ".common.WithTransaction",
            PANACHE + ".common.WithSession",
            PANACHE + ".common.WithSessionOnDemand");

    /** Returning to a caller's event loop is one thing, done in one place; the others want a context for another reason. */
    private static final Set<String> KNOW_CONTEXTS = Set.of(
            "dev.mockmate.platform.concurrency.CallerContext",
            // A transaction runs on a context of its own, and what marks it is kept in that.
            "dev.mockmate.platform.transaction.Uncancellable",
            "dev.mockmate.platform.transaction.ReservedConnections",
            "dev.mockmate.platform.transaction.WaitLimitedPool",
            // The trace of a call is kept in its context.
            "dev.mockmate.platform.trace.TraceIds",
            // A socket's event loop, with a new context for every task.
            "dev.mockmate.gateway.live.Loop");

    private static final Set<String> OF_CONTEXTS = Set.of(
            "getOrCreateContext",
            "currentContext",
            "createEventLoopContext",
            "createWorkerContext",
            "getContext",
            "runOnContext",
            "duplicate",
            "emit",
            "dispatch",
            "current",
            "executor");

    /** Whatever uses a connection does it where it always ends. */
    @ArchTest
    static final ArchRule transactionsAlwaysEnd = noClasses()
            .that()
            .resideInAPackage("dev.mockmate..")
            .and()
            .resideOutsideOfPackage("dev.mockmate.platform.transaction..")
            .should()
            .accessTargetWhere(
                    DescribedPredicate.describe("a transaction or session is begun", ReactiveRules::beginsTransactions))
            .orShould()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "hand out connections", type -> HAND_OUT_CONNECTIONS.contains(type.getFullName())))
            .because("a caller who goes away would cut it in its middle and its connection would be lost for good:"
                    + " take dev.mockmate.platform.transaction.Transactions, or Statements for plain SQL");

    @ArchTest
    static final ArchRule nothingAwaits = noClasses()
            .that()
            .resideInAPackage("dev.mockmate..")
            .should()
            .accessTargetWhere(DescribedPredicate.describe("a Uni is awaited", ReactiveRules::awaits))
            .because("awaiting blocks an event loop: return the Uni");

    @ArchTest
    static final ArchRule oneWayBackToTheCallersContext = noClasses()
            .that()
            .resideInAnyPackage(PRODUCT)
            .and(DescribedPredicate.describe(
                    "have no reason to know contexts", type -> !KNOW_CONTEXTS.contains(outermost(type))))
            .should()
            .accessTargetWhere(
                    DescribedPredicate.describe("a Vert.x context is taken or run on", ReactiveRules::handlesContexts))
            .because("what ends on another thread comes back to the caller's context, with its request and its database"
                    + " session, in one way: take dev.mockmate.platform.concurrency.CallerContext");

    /** An {@code executeUpdate} has no rows to make something of. */
    @ArchTest
    static final ArchRule oneWayToSelectBySql = noClasses()
            .that()
            .resideInAnyPackage(PRODUCT)
            .and()
            .doNotHaveFullyQualifiedName("dev.mockmate.platform.transaction.NativeQueries")
            .should()
            .accessTargetWhere(DescribedPredicate.describe(
                    "a native query is made for rows of a type", ReactiveRules::makesTypedNativeQueries))
            .because("one whose type stands for a single value is planned anew each time and fills the plan cache:"
                    + " take dev.mockmate.platform.transaction.NativeQueries");

    @ArchTest
    static final ArchRule oneWayThroughAList = classes()
            .that()
            .resideInAnyPackage(PRODUCT)
            .and()
            .doNotHaveFullyQualifiedName("dev.mockmate.platform.concurrency.InOrder")
            .should(notConcatenateOverLists())
            .because("one thing after the other, until one fails: take dev.mockmate.platform.concurrency.InOrder");

    private ReactiveRules() {}

    private static ArchCondition<JavaClass> notConcatenateOverLists() {
        return new ArchCondition<>("not work through a list by a stream that concatenates") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getCodeUnits().stream()
                        .filter(method -> calls(method, "MultiCreate", Set.of("iterable", "items"))
                                && calls(
                                        method,
                                        "MultiOnItem",
                                        Set.of(
                                                "transformToUniAndConcatenate",
                                                "transformToUni",
                                                "transformToMultiAndConcatenate",
                                                "call")))
                        .filter(method -> !calls(method, "MultiFlatten", Set.of("merge")))
                        .forEach(method -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " works through a list by hand")));
            }
        };
    }

    private static boolean calls(JavaCodeUnit method, String owner, Set<String> names) {
        return method.getMethodCallsFromSelf().stream()
                .anyMatch(
                        call -> call.getTargetOwner().getSimpleName().equals(owner) && names.contains(call.getName()));
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(ReactiveRules::outermost).orElse(type.getName());
    }

    private static boolean awaits(JavaAccess<?> call) {
        return call.getTargetOwner().getName().equals("io.smallrye.mutiny.Uni")
                && call.getName().equals("await");
    }

    private static boolean handlesContexts(JavaAccess<?> call) {
        String owner = call.getTargetOwner().getName();
        return owner.equals("io.smallrye.common.vertx.VertxContext")
                || owner.equals("io.vertx.mutiny.core.Context")
                || owner.equals("io.smallrye.mutiny.vertx.MutinyHelper")
                || owner.startsWith("io.vertx.") && OF_CONTEXTS.contains(call.getName());
    }

    private static boolean makesTypedNativeQueries(JavaAccess<?> call) {
        return call.getName().equals("createNativeQuery")
                && call instanceof JavaCodeUnitAccess<?> method
                && method.getTarget().getRawParameterTypes().size() > 1;
    }

    private static boolean beginsTransactions(JavaAccess<?> call) {
        return call.getTargetOwner().getPackageName().startsWith(PANACHE)
                && Set.of("withTransaction", "withSession", "withStatelessTransaction", "withStatelessSession")
                        .contains(call.getName());
    }
}
