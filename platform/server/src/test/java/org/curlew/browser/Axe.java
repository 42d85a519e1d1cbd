package org.curlew.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The accessibility check axe-core, run in the page: WCAG 2 levels A and AA and its best practices. Vaadin's own connection indicator is left out. */
final class Axe {

    private static final String RUN = """
            async () => {
              const result = await axe.run({ exclude: ['vaadin-connection-indicator'] }, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] });
              return result.violations.flatMap(v => v.nodes.map(n => `${v.id}: ${n.target.join(' ')}: ${n.failureSummary.replace(/\\s+/g, ' ')}`));
            }
            """;

    private Axe() {}

    /** Each as "rule: element: what is wrong". */
    static List<String> violations(Page page) {
        page.evaluate(source());
        return Visitor.lasting(
                page,
                () -> ((List<?>) page.evaluate(RUN))
                        .stream().map(String::valueOf).toList());
    }

    private static String source() {
        try {
            return Files.readString(Path.of(System.getProperty("curlew.axe")));
        } catch (IOException missing) {
            throw new UncheckedIOException("axe-core is not there; npm ci in frontend/ brings it", missing);
        }
    }
}
