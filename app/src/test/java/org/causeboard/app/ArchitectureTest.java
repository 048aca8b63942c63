package org.causeboard.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The shape of the house, held by a test: the arrows between modules and rooms, and which library lives where.
class ArchitectureTest {
    private static final String ENGINE = "org.causeboard.engine";

    /// The engine's rooms, lowest first; a room may use only rooms before it. `attribute` and the like join when they
    /// have a first class.
    private static final List<String> ROOMS = List.of(
            "task",
            "variable",
            "distribution",
            "formula",
            "graph",
            "expr",
            "data",
            "query",
            "identify",
            "scm",
            "infer",
            "fit",
            "estimate",
            "discover",
            "attribute",
            "check",
            "ask");

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.causeboard");

    @Test
    void engineKnowsNeitherDocumentNorScreen() {
        noClasses()
                .that(resideInAPackage("org.causeboard.engine.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "org.causeboard.model..", "org.causeboard.app..", "javafx..", "java.awt..", "javax.swing.."))
                .check(CODE);
    }

    @Test
    void modelKnowsNoScreen() {
        // JUNG's layouts speak in java.awt.geom points: geometry without a toolkit, inside the layout room only
        noClasses()
                .that(resideInAPackage("org.causeboard.model.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.causeboard.app..", "javafx..", "javax.swing.."))
                .check(CODE);
        noClasses()
                .that(resideInAPackage("org.causeboard.model.."))
                .and(not(resideInAPackage("org.causeboard.model.layout..")))
                .should()
                .dependOnClassesThat(resideInAPackage("java.awt.."))
                .check(CODE);
    }

    @TestFactory
    List<DynamicTest> engineRoomsUseOnlyRoomsBelow() {
        return ROOMS.stream()
                .map(room -> DynamicTest.dynamicTest(room, () -> {
                    String[] above = ROOMS.subList(ROOMS.indexOf(room) + 1, ROOMS.size()).stream()
                            .map(name -> ENGINE + "." + name + "..")
                            .toArray(String[]::new);
                    ArchRule rule = noClasses()
                            .that(resideInAPackage(ENGINE + "." + room + ".."))
                            .should()
                            .dependOnClassesThat(resideInAnyPackage(above))
                            .allowEmptyShould(true);
                    rule.check(CODE);
                }))
                .toList();
    }

    @Test
    void everyEngineRoomIsOnThePlan() {
        TreeSet<String> rooms = CODE.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(ENGINE + "."))
                .map(name -> name.substring(ENGINE.length() + 1).split("\\.")[0])
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(ROOMS).containsAll(rooms);
    }

    @TestFactory
    List<DynamicTest> librariesStayInTheirRooms() {
        return List.of(
                staysIn("org.jgrapht..", "org.causeboard.engine.graph.."),
                staysIn(
                        "org.ejml..",
                        "org.causeboard.engine.identify..",
                        "org.causeboard.engine.infer..",
                        "org.causeboard.engine.fit..",
                        "org.causeboard.engine.estimate.."),
                staysIn("org.duckdb..", "org.causeboard.engine.data.."),
                staysIn("org.antlr..", "org.causeboard.engine.query..", "org.causeboard.engine.formula.."),
                staysIn("edu.uci.ics.jung..", "org.causeboard.model.layout.."),
                staysIn("tools.jackson..", "org.causeboard.model..", "org.causeboard.app.cli.."),
                staysIn("org.apache.pdfbox..", "org.causeboard.model.format.."),
                staysIn("picocli..", "org.causeboard.app.cli.."));
    }

    private static DynamicTest staysIn(String library, String... rooms) {
        return DynamicTest.dynamicTest(
                library,
                () -> noClasses()
                        .that(resideInAPackage("org.causeboard..").and(not(resideInAnyPackage(rooms))))
                        .should()
                        .dependOnClassesThat(resideInAPackage(library))
                        .check(CODE));
    }

    @Test
    void viewModelsKnowNoControl() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .or()
                .resideInAPackage("org.causeboard.app.workspace..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("javafx.scene..", "javafx.stage..", "org.controlsfx.."))
                .check(CODE);
    }

    @Test
    void commandsAreRecords() {
        classes()
                .that()
                .areAssignableTo("org.causeboard.model.command.Command")
                .and()
                .areNotInterfaces()
                .should()
                .beRecords()
                .check(CODE);
    }

    @Test
    void libraryRoomsDoNotPrint() {
        List<String> printing = CODE.stream()
                .filter(type -> type.getPackageName().startsWith(ENGINE)
                        || type.getPackageName().startsWith("org.causeboard.model"))
                .flatMap(type -> type.getFieldAccessesFromSelf().stream())
                .filter(ArchitectureTest::isConsole)
                .map(JavaFieldAccess::getDescription)
                .toList();
        assertThat(printing).isEmpty();
    }

    private static boolean isConsole(JavaFieldAccess access) {
        return access.getTargetOwner().isEquivalentTo(System.class)
                && List.of("out", "err").contains(access.getTarget().getName());
    }

    @Test
    void noRoomIsNamedForLackOfAnIdea() {
        TreeSet<String> names = CODE.stream()
                .flatMap(type -> List.of(type.getPackageName().split("\\.")).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(names).doesNotContain("util", "utils", "common", "helper", "helpers", "manager", "impl", "misc");
    }

    @Test
    void everyPackageSaysWhatBelongsThere() {
        TreeSet<String> silent = CODE.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !hasDescription(name))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(silent).as("packages without package-info.java").isEmpty();
    }

    private static boolean hasDescription(String packageName) {
        String file = packageName.replace('.', '/') + "/package-info.java";
        return List.of("engine", "model", "app").stream()
                .anyMatch(module -> Files.exists(
                        Path.of("..", module, "src", "main", "java").resolve(file)));
    }

    /// TestFX waits for 50 milliseconds, in which a slow machine may show nothing.
    @Test
    void testsOfTheWindowWaitForFramesAndNotForATime() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src", "test", "java"))) {
            assertThat(sources.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !file.endsWith("Frames.java"))
                            .filter(file -> !file.endsWith("ArchitectureTest.java"))
                            .filter(ArchitectureTest::waitsForATime))
                    .as("say Frames.pass()")
                    .isEmpty();
        }
    }

    private static boolean waitsForATime(Path source) {
        try {
            return Files.readString(source).contains("waitForFxEvents()");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
