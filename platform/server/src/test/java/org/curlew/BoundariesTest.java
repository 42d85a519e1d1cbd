package org.curlew;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Which room may use what. */
final class BoundariesTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.curlew");

    @Test
    void every_room_is_looked_at() {
        for (String room : new String[] {"spi", "engine", "lab", "frontend", "server"}) {
            assertThat(CLASSES.stream().filter(c -> c.getPackageName().startsWith("org.curlew." + room)))
                    .as(room)
                    .isNotEmpty();
        }
    }

    @Test
    void the_spi_knows_the_jdk_and_the_plugin_marker_only() {
        noClasses()
                .that()
                .resideInAPackage("org.curlew.spi..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("org.curlew.spi..", "java..", "org.pf4j")
                .check(CLASSES);
    }

    @Test
    void the_engine_does_no_input_or_output() {
        noClasses()
                .that()
                .resideInAPackage("org.curlew.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..",
                        "java.net..",
                        "java.nio.file..",
                        "io.javalin..",
                        "com.vaadin..",
                        "org.jdbi..",
                        "org.curlew.lab..",
                        "org.curlew.frontend..",
                        "org.curlew.server..",
                        "org.curlew.plugins..")
                .check(CLASSES);
    }

    @Test
    void the_lab_knows_neither_pages_nor_web_server() {
        noClasses()
                .that()
                .resideInAPackage("org.curlew.lab..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.javalin..",
                        "com.vaadin..",
                        "org.eclipse.jetty..",
                        "org.curlew.frontend..",
                        "org.curlew.server..",
                        "org.curlew.plugins..")
                .check(CLASSES);
    }

    @Test
    void pages_know_neither_database_nor_web_server() {
        noClasses()
                .that()
                .resideInAPackage("org.curlew.frontend..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..", "org.jdbi..", "io.javalin..", "org.eclipse.jetty..", "org.curlew.server..")
                .check(CLASSES);
    }

    @Test
    void the_packages_of_the_engine_have_no_cycles() {
        slices().matching("org.curlew.engine.(*)..").should().beFreeOfCycles().check(CLASSES);
    }
}
