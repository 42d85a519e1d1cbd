package org.curlew.frontend;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;

/** The page around every view: server push, Lumo, and light or dark before anything is painted. */
@Push
@Viewport("width=device-width, initial-scale=1")
@StyleSheet(Lumo.STYLESHEET)
public class Shell implements AppShellConfigurator {

    private static final long serialVersionUID = 1;

    private static final String FIRST_PAINT = """
            (() => { let t = null; try { t = localStorage.getItem("curlew-theme"); } catch { }
            const dark = t === "dark" || (t !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
            if (dark) document.documentElement.setAttribute("theme", "dark");
            document.documentElement.style.colorScheme = dark ? "dark" : "light"; })();
            """;

    /** Pages that will draw fetch what draws while the server still works on them. */
    private static final String PLOTS = """
            if (/\\/(phase-diagram|run)\\/./.test(location.pathname)) import(new URL("%s", document.baseURI));
            """;

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addInlineWithContents(Inline.Position.PREPEND, FIRST_PAINT, Inline.Wrapping.JAVASCRIPT);
        settings.addLink("modulepreload", Bundle.script());
        settings.addInlineWithContents(
                Inline.Position.APPEND, PLOTS.formatted(Bundle.plots()), Inline.Wrapping.JAVASCRIPT);
        settings.addLink("stylesheet", Bundle.style());
        settings.addFavIcon("icon", Bundle.icon(), "any");
        settings.setPageTitle("Curlew");
    }
}
